/** Ids of artists and genres by name, made where they are new. */
import type { Database } from 'better-sqlite3';
import { nameKey, sortKey } from '../../../shared/text/fold.ts';
import { russianGenreName } from '../russian-genres.ts';
import type { SearchWrites } from './search.ts';

export interface NameWrites {
  /** The artist of that name. `mbid` and `sortName` are kept where the row has none yet. */
  artistId(name: string, known?: { readonly mbid?: string | null; readonly sortName?: string | null }): number;
  /** What the artist of that id is called. */
  artistName(artistId: number): string;
  genreId(name: string): { readonly id: number; readonly name: string };
  /** To be called where a transaction was undone: the ids remembered from it do not exist. */
  forget(): void;
}

/** Cost: one look-up a name never met before; names met are kept in memory for the life of the scan. */
export function prepareNames(raw: Database, now: () => number, search: SearchWrites): NameWrites {
  const artists = new Map<string, number>();
  const artistNames = new Map<number, string>();
  const genres = new Map<string, { id: number; name: string }>();
  const findArtist = raw.prepare<[string], { id: number; name: string }>(
    'select id, name from artist where name_key = ?',
  );
  const addArtist = raw.prepare(
    'insert into artist (name, name_key, sort_key, mbid, created_at, updated_at) values (?, ?, ?, ?, ?, ?)',
  );
  const nameOf = raw.prepare<[number], string>('select name from artist where id = ?').pluck();
  const findGenre = raw.prepare<[string], { id: number; name: string }>(
    'select id, name from genre where name_key = ?',
  );
  const addGenre = raw.prepare(
    'insert into genre (name, rus_name, name_key, created_at, updated_at) values (?, ?, ?, ?, ?)',
  );
  const add = (name: string, key: string): number =>
    Number(addGenre.run(name, russianGenreName(name), key, now(), now()).lastInsertRowid);

  return {
    artistId: (name, known = {}) => {
      const met = artists.get(name);
      if (met !== undefined) return met;
      const key = nameKey(name);
      const found = findArtist.get(key);
      const id =
        found?.id ??
        Number(
          addArtist.run(name, key, sortKey(known.sortName ?? name), known.mbid ?? null, now(), now()).lastInsertRowid,
        );
      artists.set(name, id);
      // new, or credited in a spelling that may be: an artist is found by each
      if (found?.name !== name) search.touch('artist', id);
      return id;
    },
    artistName: (artistId) => {
      const met = artistNames.get(artistId);
      if (met !== undefined) return met;
      const name = nameOf.get(artistId) ?? '';
      artistNames.set(artistId, name);
      return name;
    },
    genreId: (name) => {
      const met = genres.get(name);
      if (met !== undefined) return met;
      const key = nameKey(name);
      const known = findGenre.get(key);
      const genre = known ?? { id: add(name, key), name };
      if (known === undefined) search.touch('genre', genre.id);
      genres.set(name, genre);
      return genre;
    },
    forget: () => {
      artists.clear();
      artistNames.clear();
      genres.clear();
    },
  };
}
