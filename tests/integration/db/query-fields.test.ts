/** Each field of the language asked of rows that are known, so that a field that reads another’s column is seen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createQueryContext } from '../../../src/main/db/queries/track-query/context.ts';
import { byArtist, findTracks, type ListAmong } from '../../../src/main/db/queries/track-query/find-tracks.ts';
import { choiceSource, listChoices } from '../../../src/main/db/queries/track-query/choice-sources.ts';
import { keyedFields } from '../../../src/main/db/queries/track-query/key-sources.ts';
import { readTrackFacts } from '../../../src/main/db/queries/track-query/track-facts.ts';
import { listTrackIds } from '../../../src/main/db/queries/track-lists.ts';
import type { TrackId } from '../../../src/shared/ids.ts';
import { fields } from '../../../src/shared/query/fields.ts';
import { explain } from '../../../src/shared/query/match.ts';
import { parse } from '../../../src/shared/query/parse.ts';
import { expectHarmless } from '../../support/query-fuzz.ts';
import { anna, boris, openQueryLibrary, type RandomLibrary } from '../../support/query-library.ts';
import { NOW } from '../../support/random-queries.ts';

const DAY_MS = 86_400_000;
const ago = (days: number) => NOW - days * DAY_MS;

type Track = RandomLibrary['tracks'][number];

const silent: Track = {
  name: 'Nothing',
  filedUnder: null,
  artists: [],
  album: null,
  genres: [],
  composer: null,
  date: null,
  no: null,
  disc: null,
  comment: null,
  bpm: null,
  duration: null,
  hasLyrics: 0,
  image: null,
  added: ago(400),
  missing: null,
  folder: '/',
  file: null,
  ratings: null,
  features: null,
  problem: false,
  scores: [null, null],
  likes: [null, null],
  plays: [],
  playlists: [],
};

/** Says something of every field. Its id is 1, that of the silent one 3. */
const full: Track = {
  name: 'Øresund',
  filedUnder: 'Sound',
  album: 1,
  genres: [1],
  composer: 'Clara Composer',
  date: '1997-05-21',
  no: 2,
  disc: 3,
  artists: [
    { artist: 1, role: 'main', name: 'Mara Main' },
    { artist: 2, role: 'composer', name: 'Clara Composer' },
  ],
  comment: 'ripped from vinyl',
  bpm: 90,
  duration: 225_500,
  hasLyrics: 1,
  image: 'k',
  added: ago(5),
  missing: ago(2),
  folder: 'C:\\Music',
  file: {
    size: 1_500_000,
    modified: ago(20),
    codec: 'FLAC',
    container: 'Ogg',
    lossless: 1,
    bitrate: 128_400,
    rate: 44_100,
    depth: 24,
    channels: 2,
  },
  ratings: '[{"kind":"POPM","value":"196","email":null}]',
  features: { energy: 0.7, dance: 0.25, acoustic: 0.5, valence: 1, tempo: 110, key: 'A minor', loudness: -14 },
  problem: true,
  scores: [{ score: 9, source: 'imported', at: ago(3) }, null],
  likes: [ago(4), null],
  plays: [
    { user: anna, at: ago(30), playedMs: 300_000, ended: 'finished', length: null },
    { user: anna, at: ago(10), playedMs: 300_000, ended: 'finished', length: null },
    { user: anna, at: ago(9), playedMs: 1000, ended: 'skipped', length: null },
  ],
  playlists: [1],
};

const rows: RandomLibrary = {
  artists: ['Mara', 'Clara', 'Other'],
  albums: [
    { name: 'Broen', artists: ['Album Artist'], image: 'k', isCompilation: 1 },
    { name: 'Other', artists: [], image: null, isCompilation: 0 },
    { name: 'Other', artists: [], image: null, isCompilation: 0 },
  ],
  genres: ['Jazz', 'Rock', 'Pop'],
  albumScores: [{ score: 7, source: 'manual', at: 0 }, null],
  artistScores: [{ score: 5, source: 'manual', at: 0 }, null],
  tracks: [full, silent],
};

const library = openQueryLibrary();
beforeAll(() => library.put(rows));
afterAll(() => library.close());

const lists: ListAmong = async ({ sort, isDescending }, among) =>
  sort === 'score' || sort === 'scored' || sort === 'liked'
    ? among
    : listTrackIds(library.db, sort, isDescending, among);

async function find(text: string, userId = anna): Promise<readonly number[]> {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`);
  const context = createQueryContext(library.db, { userId, nowMs: NOW });
  return [...(await findTracks({ db: library.db, userId, context }, parsed.query, byArtist, lists))];
}

const ASKED: readonly (readonly [fields: string, texts: readonly string[]])[] = [
  ['any', ['oresund', 'sound', 'mara main', 'broen', 'clara', '"clara composer"', 'any=broen']],
  ['title', ['title:oresund', 'title=øresund', 'title^=ore', 'title$=UND', 'title*=resu', 'title:sound']],
  [
    'artist',
    ['artist:mara', 'artist="mara main"', 'artist:"mara main"', 'artist~="main mara"', '-artist:clara title:ø'],
  ],
  ['albumartist', ['albumartist:artist', 'albumartist="album artist"']],
  ['album', ['album:bro', 'album=broen', 'album$=en']],
  ['genre', ['genre:jazz', 'genre:джаз', 'genre="jazz 0"']],
  ['composer', ['composer:clara', 'composer="clara composer"']],
  ['year', ['year:1997', 'year:1990..1999', 'year<1998', 'year>=1997', 'year!=1998 has:year']],
  ['date', ['date:1997', 'date:1997-05', 'date:1997-05-21', 'date>1997-04', 'date<1997-06', 'date:1997-01..1997-05']],
  ['track', ['track:2', 'track>1']],
  ['disc', ['disc:3']],
  ['comment', ['comment:vinyl', 'comment*="from vin"', 'comment:"from vinyl"']],
  ['bpm', ['bpm:90', 'bpm:80..100']],
  ['duration', ['duration:3:45', 'duration>3m', 'duration<=225s', 'duration<3m46s', 'duration:225500ms']],
  ['path', ['path:music', 'path^=c:', 'path$="øresund"']],
  ['folder', ['folder:music', 'folder="C:\\Music"']],
  ['format', ['format:flac', 'format=ogg']],
  ['bitrate', ['bitrate:128', 'bitrate<129', 'bitrate:128400bps']],
  ['samplerate', ['samplerate:44100', 'samplerate:44.1khz', 'samplerate>40k']],
  ['bitdepth', ['bitdepth:24']],
  ['channels', ['channels:2']],
  ['size', ['size:1.5mb', 'size>1mb', 'size<2mb']],
  ['energy', ['energy:0.7', 'energy>=70%']],
  ['danceability', ['danceability:25%']],
  ['acousticness', ['acousticness:0.5']],
  ['valence', ['valence:1']],
  ['tempo', ['tempo:110']],
  ['key', ['key="A minor"', 'key:min']],
  ['loudness', ['loudness:-14', 'loudness<-13']],
  ['added', ['added<10d', 'added:6d', 'added:1d..1w', 'added>=2024-06', 'added:2024-06-10']],
  ['modified', ['modified>19d modified<21d']],
  ['missing', ['missing<3d', 'missing>1d']],
  ['score', ['score:4.5', 'score>4', 'score:4..5', 'score<5']],
  ['albumscore', ['albumscore:3.5']],
  ['artistscore', ['artistscore:2.5']],
  ['filescore', ['filescore:4']],
  ['anyscore', ['anyscore:4.5']],
  ['scored', ['scored<4d']],
  ['scoresource', ['scoresource:imported']],
  ['liked', ['liked<5d']],
  ['plays', ['plays:2', 'plays>1', '-plays=0']],
  ['skips', ['skips:1', 'skips>0']],
  ['played', ['played<11d', 'played>8d']],
  ['firstplayed', ['firstplayed>29d', 'firstplayed<31d']],
  ['in', ['in:Summer', 'in:summer', 'in:#1']],
  [
    'is',
    [
      'is:liked',
      'is:scored',
      'is:played',
      'is:skipped',
      'is:missing',
      'is:lossless',
      'is:compilation',
      '-is:unscored',
      '-is:unplayed',
    ],
  ],
  ['has', fields.find(({ id }) => id === 'has')?.choices?.map(({ id }) => `has:${id}`) ?? []],
];

test('every field is asked, and every choice has what answers it', () => {
  expect(ASKED.map(([id]) => id)).toEqual(fields.map(({ id }) => id));
  const choices = fields.flatMap(({ id, choices: known = [] }) => known.map((choice) => `${id}:${choice.id}`));
  expect(
    listChoices()
      .map(([id, choice]) => `${id}:${choice}`)
      .toSorted(),
  ).toEqual(choices.toSorted());
  expect(choiceSource('is', 'toString')).toBeUndefined();
  const numbers = fields
    .filter(({ type }) => !['text', 'choice', 'playlist', 'day'].includes(type))
    .map(({ id }) => id);
  expect([...keyedFields, 'filescore', 'anyscore'].toSorted()).toEqual(numbers.toSorted());
});

test.each(ASKED.flatMap(([, texts]) => texts))('%s finds the track that says so, and no other', async (text) => {
  const parsed = parse(text);
  const [facts, others] = readTrackFacts(library.db, anna, [1, 3] as TrackId[]);

  expect(await find(text)).toEqual([1]);
  expect(parsed.ok && facts && others).toBeTruthy();
  if (!parsed.ok || facts === undefined || others === undefined) return;
  const context = createQueryContext(library.db, { userId: anna, nowMs: NOW });
  expect([facts, others].map((track) => explain(parsed.query.where, track, context).isMet)).toEqual([true, false]);
});

test.each([
  ['plays=0', [3]],
  ['is:unscored', [3]],
  ['is:unplayed', [3]],
  ['-has:genre', [3]],
  ['year!=1997', [3]],
  ['-year:1997', [3]],
  ['is:lossy', []],
  ['year<1990', []],
  ['added:yesterday', []],
  ['score=0', []],
  ['date>=1997-05-22', []],
  ['date>1997', []],
  ['duration>3:45', []],
  ['sort:title', [3, 1]],
  ['sort:-plays', [1, 3]],
  ['sort:plays', [3, 1]],
  ['sort:missing,title', [1, 3]],
  ['sort:-missing', [1, 3]],
  ['sort:year,title limit:1', [1]],
  ['limit:1 by:plays', [3]],
  ['limit:1 by:-added', [1]],
  ['limit:225s by:-plays', []],
  ['limit:226s by:-plays', [1, 3]],
  ['limit:1mb sort:title', [3]],
] as const)('%s finds %j', async (text, ids) => {
  expect(await find(text)).toEqual(ids);
});

test('what is one person’s is not another’s', async () => {
  const own = fields.filter(({ isOwn }) => isOwn).map(({ id }) => id);
  const asked = ASKED.filter(([id]) => own.some((it) => it === id) && !['is', 'in'].includes(id)).flatMap(
    ([, texts]) => texts,
  );
  const found = await Promise.all(asked.map(async (text) => [text, await find(text, boris)] as const));
  expect(found.filter(([, ids]) => ids.length > 0)).toEqual([]);
  // of the same name, his own
  expect(await find('in:summer', boris)).toEqual([]);
  expect(await find('anyscore:4', boris)).toEqual([1]);
});

test('whatever is typed reaches the engine as values alone: it neither fails nor writes', async () => {
  const { askedCount, foundCount } = await expectHarmless(library, rows, 2000);
  expect(askedCount).toBeGreaterThan(300);
  expect(foundCount).toBeGreaterThan(100);
});
