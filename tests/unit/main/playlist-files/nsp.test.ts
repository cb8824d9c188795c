import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNsp } from '../../../../src/main/playlist-files/read-nsp.ts';
import { readPlaylistFile } from '../../../../src/main/playlist-files/read-playlist-file.ts';
import { writeNsp } from '../../../../src/main/playlist-files/write-nsp.ts';
import type { Query, Value } from '../../../../src/shared/query/ast.ts';
import type { TrackFacts } from '../../../../src/shared/query/facts.ts';
import { createMatcher } from '../../../../src/shared/query/match.ts';
import { normalise } from '../../../../src/shared/query/normalise.ts';
import { parse } from '../../../../src/shared/query/parse.ts';
import { print } from '../../../../src/shared/query/print.ts';
import { NAMES } from '../../../support/random-names.ts';
import { moment, NOW, randomQuery } from '../../../support/random-queries.ts';

function read(nsp: object | string) {
  const { playlists } = readNsp(typeof nsp === 'string' ? nsp : JSON.stringify(nsp));
  const [playlist] = playlists;
  const rules = playlist?.smart ?? null;
  return {
    name: playlist?.name,
    description: playlist?.description,
    text: rules === null || rules.query === null ? null : print(rules.query),
    remarks: rules?.remarks ?? [],
  };
}

const ofRule = (rule: object) => read({ all: [rule] });

function write(text: string, findFile: (value: Value) => string | undefined = () => undefined) {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problems[0]?.code}`);
  const { text: written, remarks } = writeNsp({ name: 'Best', description: null, query: parsed.query, findFile });
  return { nsp: written === null ? null : (JSON.parse(written) as Record<string, unknown>), remarks };
}

describe('a rule of Navidrome', () => {
  test.each<readonly [object, string]>([
    [{ is: { title: 'A song' } }, 'title="A song"'],
    [{ isNot: { genre: 'Jazz' } }, 'genre!=Jazz'],
    [{ contains: { artist: 'the' } }, 'artist*=the'],
    [{ notContains: { albumArtist: 'va' } }, '-albumartist*=va'],
    [{ startsWith: { album: 'Live' } }, 'album^=Live'],
    [{ endsWith: { comment: 'rip' } }, 'comment$=rip'],
    [{ gt: { year: 1990 } }, 'year>1990'],
    [{ lt: { year: 1990 } }, '-year>=1990'],
    [{ inTheRange: { year: [1981, 1990] } }, 'year:1981..1990'],
    [{ gt: { rating: 3 } }, 'score>3'],
    [{ is: { rating: 0 } }, 'is!=scored'],
    [{ lt: { albumRating: 2 } }, '-albumscore>=2'],
    [{ is: { playCount: 0 } }, 'plays:0'],
    [{ gt: { playCount: -1 } }, ''],
    [{ is: { loved: true } }, 'is:liked'],
    [{ is: { loved: false } }, 'is!=liked'],
    [{ isNot: { compilation: true } }, 'is!=compilation'],
    [{ is: { hascoverart: true } }, 'has:cover'],
    [{ is: { missing: true } }, 'is:missing'],
    [{ gt: { duration: 600 } }, 'duration>10m'],
    [{ inTheRange: { bitrate: [128, 320] } }, 'bitrate:128..320'],
    [{ gt: { size: 10_000_000 } }, 'size>10mb'],
    [{ isNot: { bpm: 120 } }, 'bpm!=120 bpm>=0'],
    [{ isMissing: { bpm: true } }, '-bpm>=0'],
    [{ isMissing: { genre: true } }, 'has!=genre'],
    [{ isPresent: { composer: true } }, 'has:composer'],
    [{ isMissing: { lyrics: false } }, 'has:lyrics'],
    [{ inTheLast: { lastPlayed: 30 } }, 'played<30d'],
    [{ notInTheLast: { lastPlayed: 30 } }, '-played<30d'],
    [{ inTheLast: { dateAdded: 0 } }, 'added>=today'],
    [{ before: { dateLoved: '2024-05-01' } }, 'liked<2024-05-01'],
    [{ after: { dateFavourited: '2024-05-01' } }, 'liked>=2024-05-01'],
    [{ inTheRange: { dateAdded: ['2024-05-01', '2024-06-01'] } }, 'added:2024-05-01..2024-05-31'],
    [{ before: { date: '1997-05-01' } }, '-date>=1997-05-01'],
    [{ after: { releaseDate: '1997-05-01' } }, 'date>1997-05-01'],
    [{ endsWith: { filepath: '.flac' } }, 'path$=".flac"'],
    [{ is: { filetype: 'mp3' } }, 'path$=".mp3"'],
    [{ any: [{ is: { loved: true } }, { gt: { rating: 3 } }] }, 'is:liked or score>3'],
    [{ is: { loved: true }, gt: { rating: 3 } }, 'is:liked score>3'],
  ])('%o is said in the language', (rule, text) => {
    expect(ofRule(rule)).toMatchObject({ text, remarks: [] });
  });

  test.each<readonly [object, string]>([
    [{ is: { mbz_recording_id: 'x' } }, 'no-field'],
    [{ is: { library_id: 2 } }, 'no-field'],
    [{ contains: { mood: 'calm' } }, 'no-field'],
    [{ is: { lyrics: 'x' } }, 'no-operator'],
    [{ sounds: { title: 'x' } }, 'no-operator'],
    [{ not: { all: [{ is: { title: 'x' } }] } }, 'no-operator'],
    [{ inTheLast: { date: 30 } }, 'no-operator'],
    [{ is: { dateAdded: '2024-05-01' } }, 'no-operator'],
    [{ gt: { year: 'soon' } }, 'bad-value'],
    [{ inTheRange: { year: [1990] } }, 'bad-value'],
    [{ gt: { rating: 9 } }, 'bad-value'],
    [{ is: { loved: 'maybe' } }, 'bad-value'],
    [{ before: { dateAdded: 'may' } }, 'bad-value'],
    [{ contains: { title: '' } }, 'bad-value'],
    [{ inPlaylist: { id: 'abc' } }, 'no-playlist'],
    [{ is: null }, 'bad-value'],
    [{ all: 'x' }, 'bad-value'],
  ])('that can’t be said is named, and what comes of it: %o', (rule, code) => {
    const liked = { is: { loved: true } };
    expect(ofRule(rule)).toMatchObject({
      text: null,
      remarks: [{ code: 'nothing' }, { code, place: '1', effect: 'none' }],
    });
    const all = { text: 'is:liked', remarks: [{ code, place: '2', effect: 'more' }] };
    expect(read({ all: [liked, rule] })).toMatchObject(all);
    const any = { text: 'is:liked', remarks: [{ code, place: '2', effect: 'fewer' }] };
    expect(read({ any: [liked, rule] })).toMatchObject(any);
  });

  test('about the beginning of a path, or about a list, stands for what comes nearest, and says so', () => {
    expect(ofRule({ startsWith: { filepath: 'Jazz/' } })).toMatchObject({
      text: 'path*="/Jazz/"',
      remarks: [{ code: 'kept-as', said: '{"startsWith":{"filepath":"Jazz/"}}', became: 'path*="/Jazz/"' }],
    });
    expect(ofRule({ inPlaylist: { path: '../lists/Road trip.nsp' } })).toMatchObject({
      text: 'in:"Road trip"',
      remarks: [{ code: 'by-name', became: 'Road trip' }],
    });
    expect(ofRule({ contains: { title: '50%' } })).toMatchObject({
      text: 'title*=50%',
      remarks: [{ code: 'kept-as' }],
    });
  });
});

describe('a smart playlist of Navidrome', () => {
  test('is read with its comments, name, order and limit, whatever the case of its keys', () => {
    const text = `// written by hand
      { "Name": "80s // top", "comment": "a /* b */", "public": true, "refreshDelay": "1d",
        "ALL": [ { "Any": [{ "IS": { "LOVED": true } }, { "gt": { "rating": 3 } }] }, /* years */ { "inTheRange": { "year": [1981, 1990] } } ],
        "sort": "-year, +rating,title,playcount,size", "order": "desc", "limit": 25 }`;
    expect(read(text)).toEqual({
      name: '80s // top',
      description: 'a /* b */',
      text: '(is:liked or score>3) year:1981..1990 sort:year,-score,-title,-plays limit:25',
      remarks: [
        { code: 'no-order', place: '', said: 'size', became: '', effect: 'other' },
        { code: 'private', place: '', said: 'public', became: '', effect: 'none' },
        { code: 'no-setting', place: '', said: '{"refreshdelay":"1d"}', became: '', effect: 'other' },
      ],
    });
    const { file } = readPlaylistFile({ sizeBytes: text.length, name: 'x.nsp', chunks: () => [Buffer.from(text)] });
    expect(file).toMatchObject({
      format: 'nsp',
      entries: [],
      playlists: [{ items: [], smart: { query: { limit: { count: 25 } } } }],
    });
  });

  test('takes by title where it says nothing of the order, and tells what it can’t take by', () => {
    const all = [{ is: { loved: true } }];
    expect(read({ all, limit: 9 }).text).toBe('is:liked sort:title limit:9');
    expect(read({ all, sort: 'random', limit: 9 })).toMatchObject({
      text: 'is:liked sort:random limit:9',
      remarks: [{ code: 'by-chance' }],
    });
    expect(read({ all, sort: 'mood,-lastplayed' })).toMatchObject({
      text: 'is:liked sort:-played',
      remarks: [{ code: 'no-order', said: 'mood' }],
    });
    expect(read({ all, limitPercent: 10 })).toMatchObject({
      text: 'is:liked',
      remarks: [{ code: 'no-limit', effect: 'more' }],
    });
    expect(read({ all, any: [{ is: { loved: false } }] }).text).toBe('is!=liked');
  });

  test('that is none is refused, and one that is too deep or too long is not cut short', () => {
    const outcome = (text: string, name = 'x.nsp') =>
      readPlaylistFile({ sizeBytes: text.length, name, chunks: () => [Buffer.from(text)] }).refusal;
    expect(outcome('{"all": [')).toBe('damaged');
    expect(outcome('[]')).toBe('unknown-format');
    expect(outcome('{"sort": "title"}')).toBe('unknown-format');
    expect(outcome('{"playlist": {"track": []}}', 'x.jspf')).toBeNull();
    expect(outcome('{"all": []}', 'x.json')).toBeNull();
    const liked = { is: { loved: true } };
    let deep: object = liked;
    for (let depth = 0; depth < 60; depth++) deep = { [depth % 2 === 0 ? 'any' : 'all']: [liked, deep] };
    expect(ofRule(deep)).toMatchObject({ text: null });
    expect(read({ any: Array.from({ length: 65 }, () => liked) })).toMatchObject({
      text: null,
      remarks: [{ code: 'too-many' }],
    });
    expect(outcome(`{"all":${'['.repeat(1_000_000)}`)).toBe('damaged');
  });

  test('of any JSON at all is read within its bounds', () => {
    const keys = fc.constantFrom(
      'all',
      'any',
      'is',
      'gt',
      'inTheRange',
      'title',
      'year',
      'rating',
      'dateadded',
      'inPlaylist',
      'path',
      'sort',
      'limit',
      'loved',
      'date',
      '__proto__',
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), fc.dictionary(keys, fc.jsonValue()), (all, more) => {
        const { text, remarks } = read({ ...more, all });
        expect(remarks.length).toBeLessThanOrEqual(101);
        expect(parse(text ?? '')).toMatchObject({ ok: true });
      }),
      { numRuns: 500 },
    );
  });
});

const texts = fc.array(fc.constantFrom(...NAMES), { maxLength: 2 });
const fieldTexts = texts.map((values) => ({ values, words: 'letters' as const }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const count = fc.integer({ min: 1, max: 3 });

/** Tracks that a library can have: choices that go with the numbers. */
const randomFacts: fc.Arbitrary<TrackFacts> = fc
  .record({
    texts: fc.record({
      title: fieldTexts,
      artist: fieldTexts,
      albumartist: fieldTexts,
      album: fieldTexts,
      genre: fieldTexts,
      composer: fieldTexts,
      comment: fieldTexts,
      path: fc.constantFrom('/m/a.flac', '/m/b/c.mp3').map((path) => ({ values: [path], words: 'letters' as const })),
      folder: fieldTexts,
      format: fieldTexts,
      key: fieldTexts,
    }),
    numbers: fc.record({
      track: maybe(count),
      disc: maybe(count),
      bpm: maybe(fc.constantFrom(1, 2, 90, 91)),
      duration: maybe(fc.constantFrom(1, 500, 1000, 225_000, 225_500, 3_600_000)),
      bitrate: maybe(fc.constantFrom(1000, 128_000, 320_000)),
      samplerate: maybe(fc.constantFrom(44_100, 96_000)),
      bitdepth: maybe(fc.constantFrom(16, 24)),
      channels: maybe(count),
      size: maybe(fc.constantFrom(1, 999, 1_500_000)),
      score: maybe(fc.integer({ min: 1, max: 10 })),
      albumscore: maybe(fc.integer({ min: 1, max: 10 })),
      artistscore: maybe(fc.integer({ min: 1, max: 10 })),
      plays: fc.nat(3),
      added: moment,
      modified: moment,
      played: maybe(moment),
      scored: maybe(moment),
      liked: maybe(moment),
    }),
    date: fc.option(fc.constantFrom('1997', '1997-05', '1997-05-21', '2001', '1889', '1997-12-31')),
    flags: fc.subarray(['liked', 'missing', 'compilation']),
    has: fc.subarray(['cover', 'lyrics']),
    playlistIds: fc.subarray([1, 2]),
  })
  .map(({ numbers, date, flags, has, texts: of, playlistIds }): TrackFacts => {
    const isThere = (name: 'artist' | 'album' | 'genre' | 'composer' | 'comment') => of[name].values.length > 0;
    const known = Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined));
    const year = date === null ? {} : { year: Number(date.slice(0, 4)) };
    const texted = (['artist', 'album', 'genre', 'composer', 'comment'] as const).filter(isThere);
    const numbered = (['track', 'bpm'] as const).filter((name) => numbers[name] !== undefined);
    return {
      id: 1,
      texts: of,
      numbers: { ...known, ...year },
      date,
      choices: {
        is: [
          ...flags,
          numbers.score === undefined ? 'unscored' : 'scored',
          numbers.plays === 0 ? 'unplayed' : 'played',
        ],
        has: [...has, ...texted, ...numbered, ...(date === null ? [] : ['year'])],
      },
      playlistIds,
    };
  });

const context = {
  nowMs: NOW,
  findPlaylists: (wanted: unknown) => (wanted === 'List' ? [1] : typeof wanted === 'object' ? [1] : []),
  smartTracks: () => undefined,
  nameOfPlaylist: () => undefined,
};

describe('rules of ours', () => {
  test('that Navidrome can say find the same tracks when they come back', () => {
    const tally = { exact: 0, found: 0, told: 0 };
    fc.assert(
      fc.property(randomQuery, fc.array(randomFacts, { minLength: 20, maxLength: 20 }), (query, tracks) => {
        const { where } = normalise(query);
        const asked: Query = { where, sort: [], limit: null, by: [], seed: 0 };
        const findFile = (value: Value) => (typeof value === 'object' ? 'List.nsp' : undefined);
        const { text, remarks } = writeNsp({ name: 'x', description: null, query: asked, findFile });
        const isTold = remarks.some(
          ({ code, effect }) => effect !== 'none' && code !== 'spelling' && code !== 'by-name',
        );
        const isNothing = remarks.some(({ code }) => code === 'nothing');
        expect(text === null).toBe(isNothing);
        const back = text === null ? null : readNsp(text).playlists[0]?.smart?.query;
        if (isTold || isNothing) {
          tally.told++;
          return;
        }
        if (back === null || back === undefined) throw new Error(`nothing of ${print(asked)} came back from ${text}`);
        const found = tracks.map(createMatcher(where, context));
        tally.exact++;
        tally.found += found.filter(Boolean).length;
        const again = { query: print(asked), text, found: tracks.map(createMatcher(back.where, context)) };
        expect(again).toEqual({ query: print(asked), text, found });
      }),
      { numRuns: 1500 },
    );
    // neither is rare
    expect(tally.exact).toBeGreaterThan(200);
    expect(tally.found).toBeGreaterThan(1000);
    expect(tally.told).toBeGreaterThan(200);
  });

  test.each([
    'genre=Jazz',
    'genre!=Jazz artist*=the title^=A album$=z',
    '(is:liked or score>3) year:1981..1990',
    '-year>=1990',
    'plays:0',
    'added<30d',
    '-played<30d',
    'is!=compilation has:cover has!=genre',
    'bitrate:128..320 channels:2',
    'date:1997-05-21',
    'liked>=2024-05-01',
    'genre=Jazz sort:-score,title limit:50',
    'genre=Jazz or genre=Rock (is:liked or plays>3) sort:artist,-year,disc,track',
  ])('come back as they were: %s', (text) => {
    const { nsp, remarks } = write(text);
    expect(remarks.filter(({ code }) => code !== 'spelling')).toEqual([]);
    expect(read(nsp ?? '').text).toBe(text);
  });

  test('are written as Navidrome is asked', () => {
    expect(write('(is:liked or score>=4) year:1981..1990 sort:-year limit:25')).toEqual({
      nsp: {
        name: 'Best',
        all: [{ any: [{ is: { loved: true } }, { gt: { rating: 3.5 } }] }, { inTheRange: { year: [1981, 1990] } }],
        sort: '-year',
        limit: 25,
      },
      remarks: [],
    });
    // without a year is before 1990 there
    expect(write('year<1990').nsp).toMatchObject({ all: [{ inTheRange: { year: [1, 1989] } }] });
    expect(write('played>6w').nsp).toMatchObject({
      all: [{ notInTheLast: { lastplayed: 42 } }, { after: { lastplayed: '1900-01-01' } }],
    });
    expect(write('-(genre=Jazz or year:1990..1999)').nsp).toMatchObject({
      all: [{ isNot: { genre: 'Jazz' } }, { any: [{ lt: { year: 1990 } }, { gt: { year: 1999 } }] }],
    });
    expect(write('limit:100 by:random sort:artist')).toMatchObject({
      nsp: { all: [{ gt: { playcount: -1 } }], sort: 'random', limit: 100 },
      remarks: [{ code: 'no-order', said: 'sort:artist' }, { code: 'by-chance' }],
    });
  });

  test('that Navidrome can’t say are named, and what comes of it', () => {
    expect(write('energy>70% genre=Jazz')).toMatchObject({
      nsp: { all: [{ is: { genre: 'Jazz' } }] },
      remarks: [{ code: 'no-field', place: '1', said: 'energy>0.7', effect: 'more' }, { code: 'spelling' }],
    });
    expect(write('is:liked or skips>2').remarks).toMatchObject([{ code: 'no-field', place: '2', effect: 'fewer' }]);
    expect(write('genre:jazz').remarks).toMatchObject([
      { code: 'about', said: 'genre:jazz', became: '{"contains":{"genre":"jazz"}}', effect: 'more' },
      { code: 'spelling' },
    ]);
    expect(write('is:liked limit:90m').remarks).toMatchObject([
      { code: 'no-order' },
      { code: 'no-limit', said: 'limit:1h30m' },
    ]);
    expect(write('is:liked sort:skips').remarks).toMatchObject([{ code: 'no-order', said: 'sort:skips' }]);
    expect(write('energy>70%')).toMatchObject({ nsp: null, remarks: [{ code: 'nothing' }, { code: 'no-field' }] });
    // no day at all is all of today there, and nothing is less than nought
    expect(write('added:0h is:liked').remarks).toMatchObject([{ code: 'bad-value', place: '1' }]);
    expect(write('-artistscore<0 is:liked').remarks).toMatchObject([{ code: 'bad-value', place: '1' }]);
    expect(write('in:"Road" is:liked')).toMatchObject({ remarks: [{ code: 'no-playlist', effect: 'more' }] });
    expect(write('in:"Road"', () => 'Road.m3u8')).toMatchObject({
      nsp: { all: [{ inPlaylist: { path: 'Road.m3u8' } }] },
      remarks: [{ code: 'by-name', became: 'Road.m3u8' }],
    });
  });
});
