/** A library in memory of nothing but names, for what finds them. */
import { openLibrary } from '../../src/main/db/open.ts';
import type { WriteDb } from '../../src/main/db/handles.ts';
import { dropSearch, fillSearchPiece } from '../../src/main/db/search-fill.ts';
import { systemClock } from '../../src/main/ports/clock.ts';
import { sortKey } from '../../src/shared/text/fold.ts';
import { keptLog } from './kept-log.ts';

export interface NamedRows {
  readonly artists: readonly string[];
  /** Each of the first artist; one that is gone has no present track. */
  readonly albums: readonly { readonly name: string; readonly isGone: boolean }[];
  /** Artist and album by their place, counted around. */
  readonly tracks: readonly {
    readonly name: string;
    readonly artist: number;
    readonly album: number | null;
    readonly isMissing: boolean;
  }[];
}

interface NamedRow {
  readonly id: number;
  readonly name: string;
  /** All that it is found by. */
  readonly texts: readonly string[];
  readonly isMissing: boolean;
}

export interface NamedLibrary {
  readonly db: WriteDb;
  readonly tracks: readonly NamedRow[];
  /** Those that show. */
  readonly albums: readonly NamedRow[];
  readonly artists: readonly NamedRow[];
}

/** Every row, and what a search may show of it. To be closed by `db.raw.close()`. */
export function nameLibrary({ artists, albums, tracks }: NamedRows): NamedLibrary {
  const { writer } = openLibrary(':memory:', { clock: systemClock, log: keptLog() });
  const { raw } = writer;
  const at = (list: readonly unknown[], place: number | null) =>
    place === null ? -1 : place % Math.max(1, list.length);
  for (const [place, name] of artists.entries()) {
    raw
      .prepare('insert into artist (id, name, name_key, sort_key, created_at, updated_at) values (?, ?, ?, ?, 0, 0)')
      .run(place + 1, name, `${place}`, sortKey(name));
  }
  for (const [place, { name, isGone }] of albums.entries()) {
    raw
      .prepare(
        'insert into album (id, name, artist_id, sort_key, track_count, created_at, updated_at) values (?, ?, 1, ?, ?, 0, 0)',
      )
      .run(place + 1, name, sortKey(name), isGone ? 0 : 1);
    raw.prepare("insert into album_artist values (?, 1, 'main', 0, ?)").run(place + 1, artists[0]);
  }
  for (const [place, track] of tracks.entries()) {
    const albumId = track.album === null || albums.length === 0 ? null : at(albums, track.album) + 1;
    const artistId = at(artists, track.artist) + 1;
    raw
      .prepare(
        `insert into track (id, name, filepath, artist_id, album_id, sort_key, missing_since, created_at, updated_at)
         values (?, ?, ?, ?, ?, ?, ?, 0, 0)`,
      )
      .run(place + 1, track.name, `${place}`, artistId, albumId, sortKey(track.name), track.isMissing ? 1 : null);
    raw.prepare("insert into track_artist values (?, ?, 'main', 0, ?)").run(place + 1, artistId, artists[artistId - 1]);
  }
  dropSearch(writer);
  while (fillSearchPiece(writer) !== undefined);
  const playing = new Set(tracks.filter(({ isMissing }) => !isMissing).map(({ artist }) => at(artists, artist)));
  if (albums.some(({ isGone }) => !isGone)) playing.add(0);
  return {
    db: writer,
    tracks: tracks.map(({ name, artist, album, isMissing }, place) => ({
      id: place + 1,
      name,
      texts: [name, artists[at(artists, artist)] ?? '', albums[at(albums, album)]?.name ?? ''],
      isMissing,
    })),
    albums: albums.flatMap(({ name, isGone }, place) =>
      isGone ? [] : [{ id: place + 1, name, texts: [name, artists[0] ?? ''], isMissing: false }],
    ),
    artists: artists.flatMap((name, place) =>
      playing.has(place) ? [{ id: place + 1, name, texts: [name], isMissing: false }] : [],
    ),
  };
}
