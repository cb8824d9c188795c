import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listSearchFindings } from '../../../src/main/db/search-check.ts';
import type { TrackFacts } from '../../../src/main/metadata/track-facts.ts';
import { openFakeLibrary, type FakeLibrary } from '../../support/fake-library.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });
const some = (choices: readonly string[]) => fc.subarray([...choices], { maxLength: 2 });
const number = maybe(fc.integer({ min: 0, max: 3 }));

/** What files say of themselves that albums, credits and the search index are made of. */
const facts: fc.Arbitrary<Partial<TrackFacts>> = fc.record({
  title: maybe(fc.constantFrom('Сон', 'One', 'Two', 'a b')),
  titleSort: maybe(fc.constantFrom('One, the')),
  artists: some(['A', 'a', 'Ё', 'AC/DC']),
  album: maybe(fc.constantFrom('X', 'x', 'Y')),
  // no names of tracks: who of both is met first tells how a name is spelled
  albumArtists: some(['Band', 'Ensemble']),
  albumSort: maybe(fc.constantFrom('X, the')),
  mbAlbumId: maybe(fc.constantFrom('m1', 'm2')),
  isCompilation: fc.boolean(),
  releaseDate: maybe(fc.constantFrom('1997', '2001-02')),
  discNo: number,
  discTotal: number,
  trackNo: number,
  durationMs: number,
  hasPicture: fc.boolean(),
  genres: some(['Rock', 'rock', 'Jazz']),
  credits: fc.subarray<TrackFacts['credits'][number]>([
    { role: 'composer', name: 'C' },
    { role: 'remixer', name: 'A' },
  ]),
});

const FOLDERS = ['', 'A/1997 - X/', 'B/CD1/', 'B/CD2/', 'C/'];
const files = fc.array(fc.tuple(fc.constantFrom(...FOLDERS), facts), { maxLength: 90 });

async function scanned(said: ReadonlyMap<string, Partial<TrackFacts>>, spoilt: readonly string[]) {
  const library = openFakeLibrary(['/music']);
  for (const path of said.keys()) library.put(path);
  for (const path of spoilt) library.put(path, {}, null);
  await library.scan({
    read: async (paths) => {
      const outcomes = await library.fake.read(paths);
      return outcomes.map((outcome, at) => {
        const path = paths[at] ?? '';
        return outcome.facts === null ? outcome : { ...outcome, facts: { ...outcome.facts, ...said.get(path) } };
      });
    },
  });
  return library;
}

const TABLES = [
  'track',
  'track_file',
  'track_tag',
  'track_artist',
  'genre_track',
  'album',
  'album_key',
  'album_artist',
  'genre_album',
  'genre_artist',
  'artist',
  'genre',
];
const TIMES = new Set(['created_at', 'updated_at', 'read_at', 'mtime_us']);

/** All that was made of the files, but for when; artists, albums and genres by what they are called. */
function contents(library: FakeLibrary): unknown {
  const named = (sql: string) => new Map(library.ask(sql).map(({ id, name }) => [id, name]));
  const names = new Map([
    ['artist', named('select id, name_key as name from artist')],
    ['album', named('select album_id as id, key as name from album_key')],
    ['genre', named('select id, name_key as name from genre')],
  ]);
  const shown = (table: string, [column, value]: readonly [string, unknown]) => {
    const of = column === 'id' ? table : column.replace(/_id$/, '');
    return [column, column.endsWith('id') ? (names.get(of)?.get(value) ?? value) : value];
  };
  return TABLES.map((table) => [
    table,
    library
      .ask(`select * from ${table}`)
      .map((row) => {
        const isLink = table.startsWith('genre_');
        const kept = Object.entries(row).filter(([column]) => !TIMES.has(column) && !(isLink && column === 'id'));
        return JSON.stringify(kept.map((entry) => shown(table, entry)));
      })
      .toSorted(),
  ]);
}

test('tracks that are written with their albums are as those that are put into them after', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (made) => {
      const said = new Map(made.map(([folder, given], at) => [`/music/${folder}${at}.flac`, given]));
      const whole = await scanned(said, []);
      // a place with a file that can't be read is put in order after its tracks are written
      const folders = new Set([...said.keys()].map((path) => path.slice(0, path.lastIndexOf('/'))));
      const spoilt = await scanned(
        said,
        [...folders].map((folder) => `${folder}/spoilt.flac`),
      );

      expect(contents(whole)).toEqual(contents(spoilt));
      expect(listSearchFindings(whole.writer.raw)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a place of which some tracks are known already is one with those that come', async () => {
  const library = openFakeLibrary(['/music']);
  const tags = { artist: 'A', album: 'X' };
  library.put('/music/X/CD1/1.flac', tags);
  await library.scan();

  library.put('/music/X/CD2/1.flac', tags);
  await library.scan();

  expect(library.albums()).toMatchObject([{ name: 'X', trackCount: 2 }]);
});
