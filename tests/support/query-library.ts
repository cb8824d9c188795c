/** Libraries of random rows, with everything that a query can ask about, for two people. */
import type BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import type { WriteDb } from '../../src/main/db/handles.ts';
import { openLibrary } from '../../src/main/db/open.ts';
import { dropSearch, fillSearchPiece } from '../../src/main/db/search-fill.ts';
import type { UserId } from '../../src/shared/ids.ts';
import { nameKey, sortKey } from '../../src/shared/text/fold.ts';
import { keptLog } from './kept-log.ts';
import { NAMES } from './random-names.ts';
import { moment, NOW } from './random-queries.ts';

export const anna = '0199f0aa-0000-7000-8000-00000000000a' as UserId;
export const boris = '0199f0aa-0000-7000-8000-00000000000b' as UserId;

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }).filter((it) => !it.includes('\0')),
  },
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
const few = fc.integer({ min: 1, max: 3 });
const part = fc.constantFrom(0, 0.25, 0.5, 0.7, 1);
const aScore = maybe(
  fc.record({
    score: fc.integer({ min: 1, max: 10 }),
    source: fc.constantFrom('manual', 'imported', 'file'),
    at: moment,
  }),
);

const play = fc.record({
  user: fc.constantFrom(anna, boris),
  at: moment,
  playedMs: fc.constantFrom(0, 1000, 120_000, 300_000),
  ended: fc.constantFrom('finished', 'skipped', 'stopped'),
  length: maybe(fc.constantFrom(0, 200_000)),
});

const aTrack = fc.record({
  name,
  filedUnder: maybe(name),
  artists: fc.array(fc.record({ artist: few, role: fc.constantFrom('main', 'featured', 'composer'), name }), {
    maxLength: 3,
  }),
  album: maybe(few),
  genres: fc.uniqueArray(few, { maxLength: 2 }),
  composer: maybe(name),
  date: maybe(fc.constantFrom('1997', '1997-05', '1997-05-21', '2001', '1889')),
  no: maybe(few),
  disc: maybe(few),
  comment: maybe(fc.oneof(name, fc.constant(''))),
  bpm: maybe(fc.constantFrom(0, 90, 90.5, 120)),
  duration: maybe(fc.constantFrom(0, 999, 1000, 225_000, 225_500, 225_999, 226_000, 3_600_000)),
  hasLyrics: fc.nat(1),
  image: maybe(fc.constant('k')),
  added: moment,
  missing: maybe(moment),
  folder: fc.constantFrom('/music/jazz', '/music/Ёлка', 'C:\\Music', '/'),
  file: maybe(
    fc.record({
      size: fc.constantFrom(0, 1, 999, 1_000_000, 1_500_000, 2 ** 45),
      modified: moment,
      codec: maybe(fc.constantFrom('FLAC', 'MPEG 1 Layer 3')),
      container: maybe(fc.constantFrom('FLAC', 'Ogg')),
      lossless: maybe(fc.nat(1)),
      bitrate: maybe(fc.constantFrom(128_000, 128_400, 320_000)),
      rate: maybe(fc.constantFrom(44_100, 96_000)),
      depth: maybe(fc.constantFrom(16, 24)),
      channels: maybe(few),
    }),
  ),
  ratings: maybe(
    fc.constantFrom(
      '[]',
      '[{"kind":"POPM","value":"196","email":null}]',
      '[{"kind":"RATING","value":"3","email":null}]',
    ),
  ),
  features: maybe(
    fc.record({
      energy: maybe(part),
      dance: maybe(part),
      acoustic: maybe(part),
      valence: maybe(part),
      tempo: maybe(fc.constantFrom(90, 90.5, 110)),
      key: maybe(fc.constantFrom('A minor', 'C')),
      loudness: maybe(fc.constantFrom(-14, -13.5)),
    }),
  ),
  problem: fc.boolean(),
  scores: fc.tuple(aScore, aScore),
  likes: fc.tuple(maybe(moment), maybe(moment)),
  plays: fc.array(play, { maxLength: 3 }),
  playlists: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
});

export const randomLibrary = fc.record({
  artists: fc.tuple(name, name, name),
  albums: fc.array(
    fc.record({
      name,
      artists: fc.array(name, { maxLength: 2 }),
      image: maybe(fc.constant('k')),
      isCompilation: fc.nat(1),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  genres: fc.tuple(name, name, name),
  albumScores: fc.tuple(aScore, aScore),
  artistScores: fc.tuple(aScore, aScore),
  tracks: fc.array(aTrack, { minLength: 1, maxLength: 12 }),
});
export type RandomLibrary = typeof randomLibrary extends fc.Arbitrary<infer T> ? T : never;

export interface QueryLibrary {
  readonly db: WriteDb;
  /** Puts the rows in the place of what the library holds. */
  put(rows: RandomLibrary): void;
  close(): void;
}

const FILLED = [
  'play',
  'user_like',
  'track_score',
  'album_score',
  'artist_score',
  'playlist_track',
  'playlist',
  'scan_issue',
  'track_features',
  'genre_track',
  'track_artist',
  'album_artist',
  'track_tag',
  'track_file',
  'track',
  'album',
  'genre_artist',
  'genre_artist_doubt',
  'artist',
  'genre',
] as const;

/** Opens one in memory for two people. */
export function openQueryLibrary(): QueryLibrary {
  const library = openLibrary(':memory:', { clock: { now: () => NOW, monotonicMs: () => 0 }, log: keptLog() });
  const { writer } = library;
  const { raw } = writer;
  for (const [id, username] of [
    [anna, 'anna'],
    [boris, 'boris'],
  ])
    raw
      .prepare("insert into user (id, role, username, created_at, updated_at) values (?, 'member', ?, 1, 1)")
      .run(id, username);
  raw.exec("insert into scan_root (id, path, created_at) values (1, '/', 0)");
  raw.exec("insert into scan_folder (id, root_id, path, group_key) values (1, 1, '/', '/')");
  return {
    db: writer,
    put: (rows) => {
      raw.transaction(() => {
        for (const table of FILLED) raw.exec(`delete from ${table}`);
        fillRows(raw, rows);
      })();
      dropSearch(writer);
      while (fillSearchPiece(writer) !== undefined);
    },
    close: () => library.close(),
  };
}

type Insert = (table: string, row: Readonly<Record<string, unknown>>) => void;

function fillRows(raw: BetterSqlite.Database, rows: RandomLibrary): void {
  const insert: Insert = (table, row) => {
    const columns = Object.keys(row);
    raw
      .prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`)
      .run(...Object.values(row));
  };
  const stamps = { created_at: 0, updated_at: 0 };
  for (const [at, artist] of rows.artists.entries())
    insert('artist', {
      id: at + 1,
      name: artist,
      name_key: `${at} ${nameKey(artist)}`,
      sort_key: sortKey(artist),
      ...stamps,
    });
  for (const [at, genre] of rows.genres.entries())
    insert('genre', {
      id: at + 1,
      name: `${genre} ${at}`,
      rus_name: at === 0 ? 'Джаз' : null,
      name_key: `${at} ${nameKey(genre)}`,
      ...stamps,
    });
  for (const [at, album] of rows.albums.entries()) {
    insert('album', {
      id: at + 1,
      name: album.name,
      sort_key: sortKey(album.name),
      image: album.image,
      is_compilation: album.isCompilation,
      ...stamps,
    });
    for (const [position, credited] of album.artists.entries())
      insert('album_artist', {
        album_id: at + 1,
        artist_id: position + 1,
        role: 'main',
        position,
        credited_name: credited,
      });
  }
  for (const [id, playlist, owner, isPrivate, kind] of [
    [1, 'Summer', anna, 1, 'manual'],
    [2, 'Summer', boris, 0, 'manual'],
    [3, 'Secret', boris, 1, 'manual'],
    [4, 'Secret', anna, 1, 'folder'],
    [5, '#1', anna, 1, 'manual'],
  ] as const)
    insert('playlist', { id, name: playlist, owner_id: owner, is_private: isPrivate, kind, ...stamps });
  putScores(insert, 'album', 1, rows.albumScores);
  putScores(insert, 'artist', 1, rows.artistScores);
  for (const [at, track] of rows.tracks.entries()) putTrack(insert, at * 2 + 1, track);
}

type Scores = RandomLibrary['albumScores'];

function putScores(insert: Insert, thing: string, id: number, scores: Scores): void {
  for (const [at, score] of scores.entries()) {
    if (score === null) continue;
    const row = { [`${thing}_id`]: id, user_id: at === 0 ? anna : boris, score: score.score, source: score.source };
    insert(`${thing}_score`, { ...row, created_at: score.at, updated_at: score.at });
  }
}

function putTrack(insert: Insert, id: number, track: RandomLibrary['tracks'][number]): void {
  insert('track', {
    id,
    name: track.name,
    sort_key: sortKey(track.filedUnder ?? track.name),
    artist_id: track.artists.find(({ role }) => role === 'main')?.artist ?? null,
    album_id: track.album,
    composer: track.composer,
    release_date: track.date,
    track_order_in_album: track.no,
    disc_no: track.disc,
    comment: track.comment,
    bpm: track.bpm,
    duration: track.duration,
    has_lyrics: track.hasLyrics,
    image: track.image,
    filepath: `${track.folder}/${id} ${track.name.replaceAll('\0', '')}`,
    created_at: track.added,
    updated_at: 0,
    missing_since: track.missing,
  });
  for (const [position, { artist, role, name: credited }] of track.artists.entries())
    insert('track_artist', { track_id: id, artist_id: artist, role, position, credited_name: credited });
  for (const [position, genre] of track.genres.entries())
    insert('genre_track', { genre_id: genre, track_id: id, position });
  if (track.file !== null) {
    const { size, modified, codec, container, lossless, bitrate, rate, depth, channels } = track.file;
    insert('track_file', {
      track_id: id,
      folder_id: 1,
      size_bytes: size,
      mtime_us: modified * 1000,
      codec,
      container,
      is_lossless: lossless,
      bitrate,
      sample_rate: rate,
      bit_depth: depth,
      channels,
      parse_result: 'ok',
      read_at: 0,
    });
  }
  insert('track_tag', { track_id: id, ratings: track.ratings });
  if (track.features !== null) {
    const { energy, dance, acoustic, valence, tempo, key, loudness } = track.features;
    insert('track_features', {
      track_id: id,
      energy,
      danceability: dance,
      acousticness: acoustic,
      valence,
      tempo,
      musical_key: key,
      loudness,
    });
  }
  if (track.problem)
    insert('scan_issue', {
      path: `/${id}`,
      track_id: id,
      code: 'bad-tags',
      message: '',
      first_seen_at: 0,
      last_seen_at: 0,
    });
  putScores(insert, 'track', id, track.scores);
  for (const [at, likedAt] of track.likes.entries())
    if (likedAt !== null) insert('user_like', { user_id: at === 0 ? anna : boris, track_id: id, created_at: likedAt });
  for (const [at, { user, at: startedAt, playedMs, ended, length }] of track.plays.entries())
    insert('play', {
      play_key: `${id} ${at}`,
      user_id: user,
      track_id: id,
      snapshot_title: '',
      snapshot_duration: length,
      started_at: startedAt,
      played_ms: playedMs,
      ended_how: ended,
    });
  for (const playlistId of track.playlists)
    insert('playlist_track', { playlist_id: playlistId, track_order_in_playlist: id, track_id: id, added_at: 0 });
}
