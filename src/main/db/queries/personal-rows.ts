/** Scores and likes as one person's rows, read and put back whole: what a change and its undo are made of. */
import type { UserId } from '../../../shared/ids.ts';
import type { ScoreSource } from '../../../shared/contract/scores.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';

/** The tables whose rows belong to one person and one thing. */
export type PersonalTable = 'track_score' | 'album_score' | 'artist_score' | 'user_like';

/** A row without its keys. Likes have no score. */
export interface PersonalRow {
  readonly score?: number;
  readonly source?: ScoreSource;
  readonly createdAt: number;
  readonly updatedAt?: number;
}

interface Shape {
  readonly read: string;
  readonly write: string;
  readonly drop: string;
}

const WANTED = 'in (select value from json_each(?))';

function scoreShape(thing: 'track' | 'album' | 'artist'): Shape {
  const table = `${thing}_score`;
  return {
    read: `select ${thing}_id as id, score, source, created_at as createdAt, updated_at as updatedAt
      from ${table} where user_id = ? and ${thing}_id ${WANTED}`,
    write: `insert into ${table} (user_id, ${thing}_id, score, source, created_at, updated_at)
      values (@userId, @id, @score, @source, @createdAt, @updatedAt)
      on conflict (user_id, ${thing}_id) do update set score = @score, source = @source, created_at = @createdAt, updated_at = @updatedAt`,
    drop: `delete from ${table} where user_id = ? and ${thing}_id = ?`,
  };
}

const shapes: Readonly<Record<PersonalTable, Shape>> = {
  track_score: scoreShape('track'),
  album_score: scoreShape('album'),
  artist_score: scoreShape('artist'),
  user_like: {
    read: `select track_id as id, created_at as createdAt from user_like where user_id = ? and track_id ${WANTED}`,
    write: `insert into user_like (user_id, track_id, created_at) values (@userId, @id, @createdAt)
      on conflict (user_id, track_id) do update set created_at = @createdAt`,
    drop: 'delete from user_like where user_id = ? and track_id = ?',
  },
};

/** The person's rows about the given things, by id. Cost: one query by key. */
export function readPersonalRows(
  { raw }: ReadDb,
  userId: UserId,
  table: PersonalTable,
  ids: readonly number[],
): ReadonlyMap<number, PersonalRow> {
  const rows = raw
    .prepare<[string, string], PersonalRow & { readonly id: number }>(shapes[table].read)
    .all(userId, JSON.stringify(ids));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Makes the person's row about one thing what is given; null takes it away. Inside the caller's transaction. */
export function writePersonalRow(
  { raw }: WriteDb,
  userId: UserId,
  place: { readonly table: PersonalTable; readonly id: number },
  row: PersonalRow | null,
): void {
  const { write, drop } = shapes[place.table];
  if (row === null) keptStatement(raw, drop).run(userId, place.id);
  else keptStatement(raw, write).run({ ...row, userId, id: place.id });
}
