/** What genres are called in Russian. */
import type { GenreId } from '../../../shared/ids.ts';
import { reindex } from '../batch/search.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { russianGenreName } from '../russian-genres.ts';
import type { SaidRow } from './change-rows.ts';

interface NamedGenre {
  readonly id: number;
  readonly name: string;
  readonly rusName: string | null;
}

/** Gives the genres that nobody named by hand the names of the built-in table, which grows over time. Cost: walks the genres. */
export function fillRussianNames({ raw }: WriteDb, now: number): void {
  withDbErrors(() => {
    const genres = raw
      .prepare<[], NamedGenre>('select id, name, rus_name as rusName from genre where is_rus_name_edited = 0')
      .all();
    const stale = genres.filter(({ name, rusName }) => russianGenreName(name) !== rusName);
    if (stale.length === 0) return;
    const set = raw.prepare('update genre set rus_name = ?, updated_at = ? where id = ?');
    raw
      .transaction(() => {
        for (const { id, name } of stale) set.run(russianGenreName(name), now, id);
        reindex(raw, { genre: stale.map(({ id }) => id) });
      })
      .immediate();
  });
}

/**
 * The name that a person chose, which no scan changes; an empty one is none. Null gives the choice back to the built-in
 * table. False for an unknown genre.
 */
export function setRussianName({ raw }: WriteDb, genreId: GenreId, rusName: string | null, now: number): boolean {
  return withDbErrors(() =>
    raw
      .transaction(() => {
        const name = raw.prepare<[number], string>('select name from genre where id = ?').pluck().get(genreId);
        if (name === undefined) return false;
        const chosen = rusName === null ? russianGenreName(name) : rusName === '' ? null : rusName;
        raw
          .prepare('update genre set rus_name = ?, is_rus_name_edited = ?, updated_at = ? where id = ?')
          .run(chosen, Number(rusName !== null), now, genreId);
        reindex(raw, { genre: [genreId] });
        return true;
      })
      .immediate(),
  );
}

/** The names that a person chose for the given genres, by id; an empty one where there is to be none. */
export function readNamedByHand({ raw }: ReadDb, ids: readonly number[]): ReadonlyMap<number, SaidRow> {
  const sql = `select id, coalesce(rus_name, '') as value from genre
    where is_rus_name_edited = 1 and id in (select value from json_each(?))`;
  const rows = raw.prepare<[string], { readonly id: number; readonly value: string }>(sql).all(JSON.stringify(ids));
  return new Map(rows.map(({ id, value }) => [id, { value }]));
}
