/** A library in memory of any albums and tracks, with two people who score them. */
import { openLibrary } from '../../src/main/db/open.ts';
import type { WriteDb } from '../../src/main/db/handles.ts';
import { sortKey } from '../../src/shared/text/fold.ts';
import type { UserId } from '../../src/shared/ids.ts';
import { keptLog } from './kept-log.ts';

export interface ScoredAlbum {
  readonly name: string;
  /** Of the artists, from 0. */
  readonly artist: number;
  readonly releaseDate: string | null;
  readonly score: number | null;
  /** Each of its tracks: what it was given, whether it is liked, and its own date where it has one. */
  readonly tracks: readonly {
    readonly score: number | null;
    readonly isLiked: boolean;
    readonly releaseDate: string | null;
  }[];
}

export interface ScoredLibrary {
  readonly db: WriteDb;
  readonly anna: UserId;
  readonly boris: UserId;
  close(): void;
}

const people = {
  anna: '0199f0aa-0000-7000-8000-00000000000a' as UserId,
  boris: '0199f0aa-0000-7000-8000-00000000000b' as UserId,
};

/** All scores are Anna's; Boris gave everything one star, which nobody else is to see. Ids count from 1, in order. */
export function openScored(artists: readonly string[], albums: readonly ScoredAlbum[]): ScoredLibrary {
  let time = 1_000_000;
  const clock = { now: () => ++time, monotonicMs: () => ++time };
  const library = openLibrary(':memory:', { clock, log: keptLog() });
  const { writer } = library;
  const { raw } = writer;
  const run = (sql: string, ...values: readonly unknown[]) => raw.prepare(sql).run(...values);
  for (const [name, id] of Object.entries(people))
    run("insert into user (id, role, username, created_at, updated_at) values (?, 'member', ?, 1, 1)", id, name);
  for (const [at, name] of artists.entries())
    run(
      'insert into artist (id, name, name_key, sort_key, created_at, updated_at) values (?, ?, ?, ?, 1, 1)',
      at + 1,
      name,
      `${at}`,
      sortKey(name),
    );
  const give = (thing: string, id: number, score: number | null) => {
    for (const [userId, given] of [
      [people.anna, score],
      [people.boris, 2],
    ])
      if (given !== null)
        run(
          `insert into ${thing}_score (${thing}_id, user_id, score, created_at, updated_at) values (?, ?, ?, ?, ?)`,
          id,
          userId,
          given,
          ++time,
          time,
        );
  };
  let trackId = 0;
  for (const [at, { name, artist, releaseDate, score, tracks }] of albums.entries()) {
    run(
      `insert into album (id, name, release_date, artist_id, sort_key, track_count, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?, 1, 1)`,
      at + 1,
      name,
      releaseDate,
      artist + 1,
      sortKey(name),
      tracks.length,
    );
    run("insert into album_artist values (?, ?, 'main', 0, ?)", at + 1, artist + 1, artists[artist]);
    give('album', at + 1, score);
    for (const track of tracks) {
      trackId++;
      run(
        `insert into track (id, name, filepath, artist_id, album_id, release_date, sort_key, created_at, updated_at)
         values (?, ?, ?, ?, ?, ?, ?, 1, 1)`,
        trackId,
        `Track ${trackId}`,
        `/${trackId}`,
        artist + 1,
        at + 1,
        track.releaseDate,
        sortKey(`Track ${trackId}`),
      );
      run("insert into track_artist values (?, ?, 'main', 0, ?)", trackId, artist + 1, artists[artist]);
      give('track', trackId, track.score);
      if (track.isLiked) run('insert into user_like values (?, ?, ?)', people.anna, trackId, ++time);
    }
  }
  return { db: writer, ...people, close: () => library.close() };
}
