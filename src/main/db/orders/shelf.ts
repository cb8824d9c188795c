/** The order in which tracks stand under one key: by artist, the artist's albums by year, then as on the album. */
import type BetterSqlite from 'better-sqlite3';
import { NO_KEY, sortStably } from './stable-sort.ts';
import { readNumbers, type Rows } from './track-keys.ts';

export interface Shelf {
  readonly rows: Rows;
  readonly byArtist: Placed;
  readonly byAlbum: Placed;
}

/** Rows in order, and what they were ordered by. */
export interface Placed {
  readonly placed: Uint32Array;
  readonly keys: Float64Array;
}

/** Cost: three walks over the tracks, one over the albums and artists: about a second a million tracks. */
export function readShelf(raw: BetterSqlite.Database): Shelf {
  const rows = readRows(raw);
  const albums = readAlbums(raw, rows);
  const artistKeys = readArtistKeys(raw, rows);
  const byYear = sortStably(albums.placed, albums.byYear);
  return {
    rows,
    byArtist: { placed: sortStably(byYear, artistKeys), keys: artistKeys },
    byAlbum: { placed: sortStably(sortStably(albums.placed, albums.byArtist), albums.byTitle), keys: albums.byTitle },
  };
}

function readRows(raw: BetterSqlite.Database): Rows {
  const ids = Uint32Array.from(readNumbers(raw, 'select id from track order by id'));
  const rowOf = new Uint32Array((ids.at(-1) ?? 0) + 1);
  for (let row = 0; row < ids.length; row++) rowOf[ids[row] ?? 0] = row;
  return { count: ids.length, ids, rowOf };
}

interface Albums {
  /** Rows as they stand on their albums. */
  readonly placed: Uint32Array;
  readonly byYear: Float64Array;
  readonly byArtist: Float64Array;
  readonly byTitle: Float64Array;
}

// tracks on no album come before the first year, as nulls do, and after the last title
const NO_ALBUM = -1;

function readAlbums(raw: BetterSqlite.Database, { count, rowOf }: Rows): Albums {
  const year = rank(raw, 'select id, id from album order by release_date, sort_key, id');
  const artist = rank(raw, 'select id, id from album order by artist_sort_key, id');
  const title = rank(raw, 'select id, sort_key from album order by sort_key');
  const placed = new Uint32Array(count);
  const byYear = new Float64Array(count).fill(NO_ALBUM);
  const byArtist = new Float64Array(count).fill(NO_ALBUM);
  const byTitle = new Float64Array(count).fill(NO_KEY);
  // both walk the same index in the same order
  const ids = readNumbers(raw, `select id ${ON_ALBUMS}`);
  const albumIds = readNumbers(raw, `select album_id ${ON_ALBUMS}`);
  let at = 0;
  for (; at < ids.length; at++) {
    const row = rowOf[ids[at] ?? 0] ?? 0;
    const albumId = albumIds[at] ?? 0;
    placed[at] = row;
    byYear[row] = year.get(albumId) ?? NO_ALBUM;
    byArtist[row] = artist.get(albumId) ?? NO_ALBUM;
    byTitle[row] = title.get(albumId) ?? NO_KEY;
  }
  for (const id of readNumbers(raw, ON_NONE)) placed[at++] = rowOf[id] ?? 0;
  return { placed, byYear, byArtist, byTitle };
}

const ON_ALBUMS = 'from track where album_id is not null order by album_id, disc_no, track_order_in_album, id';
const ON_NONE = 'select id from track where album_id is null order by disc_no, track_order_in_album, id';

function readArtistKeys(raw: BetterSqlite.Database, { count }: Rows): Float64Array {
  const artists = rank(raw, 'select id, sort_key from artist order by sort_key');
  const keys = new Float64Array(count).fill(NO_KEY);
  const artistIds = raw.prepare<[], number | null>('select artist_id from track order by id').pluck().all();
  for (let row = 0; row < count; row++) keys[row] = artists.get(artistIds[row] ?? 0) ?? NO_KEY;
  return keys;
}

/** The place of each id of a query of ids and keys; equal keys share one. */
function rank(raw: BetterSqlite.Database, sql: string): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let place = 0;
  let last: string | number | undefined;
  for (const [id, key] of raw.prepare<[], [number, string | number]>(sql).raw().iterate()) {
    if (key !== last) place++;
    last = key;
    places.set(id, place);
  }
  return places;
}
