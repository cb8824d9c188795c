/** Libraries of a few random tracks, made of rows alone, with every tie, gap and odd letter that orders must stand. */
import type BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';

const text = fc.oneof(fc.constantFrom('a', 'b', 'ab', '', '\u{1F600}', '\uFF5E', '日本'), fc.string({ maxLength: 3 }));
const few = fc.integer({ min: 1, max: 4 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });
const date = fc.constantFrom('1997', '1997-05', '2001', '1889');

const oneTrack = fc.record({
  sortKey: text,
  artistId: maybe(few),
  albumId: maybe(few),
  disc: maybe(fc.integer({ min: 1, max: 2 })),
  no: maybe(few),
  date: maybe(date),
  duration: maybe(fc.integer({ min: 0, max: 3 })),
  added: few,
  bpm: maybe(fc.constantFrom(-1, 0, 90, 90.5, 1e300)),
  path: fc.constantFrom('/a/1', '/a/2', '/A/\u{10FF80}', '/A/\uFFFD', '/b'),
  isMissing: fc.boolean(),
  file: maybe(
    fc.record({
      codec: maybe(fc.constantFrom('FLAC', 'AAC')),
      container: maybe(fc.constant('Ogg')),
      bitrate: maybe(few),
      rate: maybe(few),
      size: fc.constantFrom(0, 1, 2 ** 45),
    }),
  ),
  genres: fc.uniqueArray(few, { maxLength: 3 }),
  composers: fc.array(few, { maxLength: 2 }),
});

export const randomTracks = fc.record({
  artistKeys: fc.tuple(text, text, text, text),
  albums: fc.array(fc.record({ key: text, artistKey: text, date: maybe(date) }), { minLength: 4, maxLength: 4 }),
  tracks: fc.array(oneTrack, { maxLength: 14 }),
});

type RandomTracks = typeof randomTracks extends fc.Arbitrary<infer T> ? T : never;

/** Puts them in the place of what the library holds. */
export function putTracks(raw: BetterSqlite.Database, { artistKeys, albums, tracks }: RandomTracks): void {
  const run = (sql: string, values: readonly unknown[] = []) => raw.prepare(sql).run(...values);
  const contents = [
    'genre_track',
    'track_artist',
    'track_file',
    'track',
    'album',
    'genre_artist',
    'genre_artist_doubt',
  ];
  for (const table of [...contents, 'artist', 'genre']) run(`delete from ${table}`);
  run("insert or ignore into scan_root (id, path, created_at) values (1, '/', 0)");
  run("insert or ignore into scan_folder (id, root_id, path, group_key) values (1, 1, '/', '/')");
  for (const [at, key] of artistKeys.entries())
    run('insert into artist (id, name, name_key, sort_key, created_at, updated_at) values (?, ?, ?, ?, 0, 0)', [
      at + 1,
      key,
      `${at}`,
      key,
    ]);
  for (const [at, { key, artistKey, date: year }] of albums.entries())
    run(
      `insert into album (id, name, sort_key, artist_sort_key, release_date, track_count, created_at, updated_at)
       values (?, ?, ?, ?, ?, 1, 0, 0)`,
      [at + 1, key, key, artistKey, year],
    );
  for (const id of [1, 2, 3, 4])
    run('insert into genre (id, name, name_key, created_at, updated_at) values (?, ?, ?, 0, 0)', [
      id,
      `${id}`,
      `g${5 - id}`,
    ]);
  const paths = new Set<string>();
  for (const [at, track] of tracks.entries()) {
    // two present tracks never share a path
    const isMissing = track.isMissing || paths.has(track.path);
    if (!isMissing) paths.add(track.path);
    // ids with gaps
    putTrack(run, at * 3 + 1, { ...track, isMissing });
  }
}

function putTrack(
  run: (sql: string, values: readonly unknown[]) => unknown,
  id: number,
  track: RandomTracks['tracks'][number],
): void {
  run(
    `insert into track (id, name, sort_key, artist_id, album_id, disc_no, track_order_in_album, release_date, duration,
       created_at, bpm, filepath, missing_since, updated_at)
     values (?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
    [
      id,
      track.sortKey,
      track.artistId,
      track.albumId,
      track.disc,
      track.no,
      track.date,
      track.duration,
      track.added,
      track.bpm,
      track.path,
      track.isMissing ? 1 : null,
    ],
  );
  if (track.file !== null)
    run(
      `insert into track_file (track_id, folder_id, size_bytes, mtime_us, codec, container, bitrate, sample_rate, parse_result, read_at)
       values (?, 1, ?, 0, ?, ?, ?, ?, 'ok', 0)`,
      [id, track.file.size, track.file.codec, track.file.container, track.file.bitrate, track.file.rate],
    );
  // some begin at 1, as after an edit
  for (const [position, genreId] of track.genres.entries())
    run('insert into genre_track (genre_id, track_id, position) values (?, ?, ?)', [genreId, id, position + (id % 2)]);
  for (const [position, artistId] of track.composers.entries())
    run("insert into track_artist values (?, ?, 'composer', ?, '')", [id, artistId, position]);
}
