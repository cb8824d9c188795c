import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readItunesRules, type FindPlaylist } from '../../../../src/main/playlist-files/rules/itunes-rules.ts';
import { itunesFields } from '../../../../src/main/playlist-files/rules/itunes-fields.ts';
import { readPlaylistFile } from '../../../../src/main/playlist-files/read-playlist-file.ts';
import { parse } from '../../../../src/shared/query/parse.ts';
import { print } from '../../../../src/shared/query/print.ts';
import {
  blobsOf,
  criteriaOf,
  infoOf,
  macSeconds,
  type MadeGroup,
  type MadeInfo,
  type MadeRule,
} from '../../../support/itunes-blobs.ts';

const KNOWN: FindPlaylist = (key) => {
  if (key === '00000000000000AA') return { no: 3, isAll: false, isOwn: true };
  if (key === '00000000000000BB') return { no: 0, isAll: true, isOwn: false };
  return undefined;
};

function read(group: MadeGroup, info: MadeInfo = {}) {
  const { query, remarks } = readItunesRules(blobsOf(group, info), KNOWN);
  return { text: query === null ? null : print(query), remarks };
}

const one = (rule: MadeRule, info: MadeInfo = {}) => read({ join: 'all', of: [rule] }, info);
const [IS, CONTAINS, BEGINS, ENDS, MORE, LESS, RANGE, LAST, BITS] = [
  1, 2, 4, 8, 0x10, 0x40, 0x100, 0x200, 0x400,
] as const;

describe('a rule of iTunes', () => {
  test.each<readonly [MadeRule, string]>([
    [{ field: 0x08, operator: IS, text: 'Jazz' }, 'genre=Jazz'],
    [{ field: 0x08, operator: IS, isNegated: true, text: 'Hip Hop' }, 'genre!="Hip Hop"'],
    [{ field: 0x04, operator: CONTAINS, text: 'ö“x”' }, 'artist*=ö“x”'],
    [{ field: 0x47, operator: CONTAINS, isNegated: true, text: 'va' }, '-albumartist*=va'],
    [{ field: 0x02, operator: BEGINS, text: 'The' }, 'title^=The'],
    [{ field: 0x12, operator: ENDS, text: 'Bach' }, 'composer$=Bach'],
    [{ field: 0x0e, operator: IS, text: '' }, 'has!=comment'],
    [{ field: 0x0e, operator: IS, isNegated: true, text: '' }, 'has:comment'],
    [{ field: 0x07, operator: RANGE, from: 1990n, to: 1999n }, 'year:1990..1999'],
    [{ field: 0x07, operator: MORE, from: 1999n }, 'year>1999'],
    // what has no year is from before all years there
    [{ field: 0x07, operator: LESS, from: 1990n }, '-year>=1990'],
    [{ field: 0x07, operator: IS, from: 0n }, 'has!=year'],
    [{ field: 0x07, operator: IS, isNegated: true, from: 1990n }, 'year!=1990'],
    [{ field: 0x19, operator: MORE, from: 60n }, 'score>3'],
    [{ field: 0x19, operator: IS, from: 90n }, 'score:4.5'],
    [{ field: 0x19, operator: RANGE, from: 20n, to: 50n }, 'score:1..2.5'],
    [{ field: 0x19, operator: LESS, from: 60n }, '-score>=3'],
    [{ field: 0x19, operator: IS, from: 0n }, 'is!=scored'],
    [{ field: 0x19, operator: MORE, from: 0n }, 'is:scored'],
    [{ field: 0x5a, operator: MORE, from: 70n }, 'albumscore>3.5'],
    [{ field: 0x16, operator: LESS, from: 3n }, 'plays<3'],
    [{ field: 0x44, operator: MORE, from: 2n }, 'skips>2'],
    [{ field: 0x05, operator: LESS, from: 192n }, '-bitrate>=192'],
    [{ field: 0x06, operator: IS, from: 44100n }, 'samplerate:44100hz'],
    [{ field: 0x0c, operator: MORE, from: 10_000_000n }, 'size>10mb'],
    [{ field: 0x0d, operator: MORE, from: 600_000n }, 'duration>10m'],
    [{ field: 0x23, operator: RANGE, from: 120n, to: 130n }, 'bpm:120..130'],
    [{ field: 0x10, operator: LAST, ago: { count: 2n, units: 604_800n } }, 'added<2w'],
    [{ field: 0x17, operator: LAST, isNegated: true, ago: { count: 3n, units: 2_628_000n } }, '-played<3m'],
    [{ field: 0x10, operator: LAST, ago: { count: 30n, units: 86_400n } }, 'added<30d'],
    [{ field: 0x0a, operator: MORE, from: macSeconds('2015-03-16T23:59:59Z') }, 'modified>2015-03-16'],
    [{ field: 0x0a, operator: LESS, from: macSeconds('2015-03-16T00:00:00Z') }, 'modified<2015-03-16'],
    // the same day by the clock of a computer east of Greenwich
    [{ field: 0x0a, operator: LESS, from: macSeconds('2015-03-15T21:00:00Z') }, 'modified<2015-03-16'],
    [
      {
        field: 0x10,
        operator: RANGE,
        from: macSeconds('2015-03-16T00:00:00Z'),
        to: macSeconds('2015-03-16T23:59:59Z'),
      },
      'added:2015-03-16',
    ],
    [
      {
        field: 0x10,
        operator: RANGE,
        from: macSeconds('2015-01-01T00:00:00Z'),
        to: macSeconds('2015-12-31T23:59:59Z'),
      },
      'added:2015-01-01..2015-12-31',
    ],
    [{ field: 0x1f, operator: IS, from: 1n }, 'is:compilation'],
    [{ field: 0x1f, operator: IS, isNegated: true, from: 1n }, 'is!=compilation'],
    [{ field: 0x25, operator: IS, from: 0n }, 'has!=cover'],
    [{ field: 0x9a, operator: IS, from: 2n }, 'is:liked'],
    [{ field: 0x28, operator: IS, from: 0xaan }, 'in:#-4'],
    [{ field: 0x28, operator: IS, isNegated: true, from: 0xaan }, 'in!=#-4'],
  ])('%o is said in the language', (rule, text) => {
    expect(one(rule)).toEqual({ text, remarks: [] });
  });

  test.each<readonly [MadeRule, string]>([
    [{ field: 0x3c, operator: BITS, from: 1n }, 'Media Kind is Music'],
    [{ field: 0x3c, operator: BITS, isNegated: true, from: 0x20a004n }, 'Media Kind is not Podcast, iTunes U'],
    [{ field: 0x39, operator: IS, isNegated: true, from: 1n }, 'Podcast is not 1'],
    [{ field: 0x85, operator: IS, from: 1n }, 'Location is 1'],
    [{ field: 0x28, operator: IS, from: 0xbbn }, 'Playlist is 00000000000000BB'],
  ])('that holds for all music is left out without loss: %o', (rule, said) => {
    expect(one(rule)).toEqual({
      text: '',
      remarks: [{ code: 'always', place: '1', said, became: '', effect: 'none' }],
    });
  });

  test.each<readonly [MadeRule, string, string]>([
    [{ field: 0x27, operator: CONTAINS, text: 'live' }, 'no-field', 'Grouping contains “live”'],
    [{ field: 0x9f, operator: IS, from: 7n }, 'no-field', 'Field 159 is 7'],
    [{ field: 0x3c, operator: BITS, from: 8n }, 'no-field', 'Media Kind is Audiobook'],
    [{ field: 0x1d, operator: IS, from: 1n }, 'no-field', 'Unchecked is 1'],
    [{ field: 0x08, operator: 0x80, text: 'x' }, 'no-operator', 'Genre (128) “x”'],
    [{ field: 0x08, operator: CONTAINS, text: '' }, 'bad-value', 'Genre contains “”'],
    [{ field: 0x08, operator: CONTAINS, text: 'x'.repeat(201) }, 'bad-value', `Genre contains “${'x'.repeat(184)}`],
    [{ field: 0x19, operator: IS, from: 65n }, 'bad-value', 'Rating is 65'],
    [{ field: 0x19, operator: MORE, from: 300n }, 'bad-value', 'Rating is greater than 300'],
    [{ field: 0x07, operator: RANGE, from: 1999n, to: 1990n }, 'bad-value', 'Year is in the range 1999–1990'],
    [{ field: 0x28, operator: IS, from: 0xccn }, 'no-playlist', 'Playlist is 00000000000000CC'],
    [{ field: 0x10, operator: LAST, ago: { count: 5n, units: 7n } }, 'bad-value', 'Date Added is in the last'],
    [{ field: 0x10, operator: LAST, ago: { count: -5n, units: 86_400n } }, 'bad-value', 'Date Added is in the last'],
    [
      { field: 0x10, operator: MORE, from: 2n ** 64n - 1n },
      'bad-value',
      'Date Added is greater than 18446744073709551615',
    ],
  ])('that can’t be said is named, and what comes of it: %o', (rule, code, said) => {
    const genre = { field: 0x08, operator: IS, text: 'Jazz' };
    const left = { code, place: '2', said, became: '' };
    expect(one(rule)).toMatchObject({
      text: null,
      remarks: [{ code: 'nothing' }, { ...left, place: '1', effect: 'none' }],
    });
    expect(read({ join: 'all', of: [genre, rule] })).toEqual({
      text: 'genre=Jazz',
      remarks: [{ ...left, effect: 'more' }],
    });
    expect(read({ join: 'any', of: [genre, rule] })).toEqual({
      text: 'genre=Jazz',
      remarks: [{ ...left, effect: 'fewer' }],
    });
    // a group of nothing else goes with it, which the group around it decides
    const nested = read({ join: 'any', of: [genre, { join: 'all', of: [rule] }] });
    expect(nested).toEqual({ text: 'genre=Jazz', remarks: [{ ...left, place: '2.1', effect: 'fewer' }] });
  });

  test('about the kind of a file stands for the formats whose names answer', () => {
    expect(one({ field: 0x09, operator: CONTAINS, text: 'AAC' }).text).toBe('format=AAC');
    expect(one({ field: 0x09, operator: IS, text: 'MPEG audio file' }).text).toBe('format*="Layer 3"');
    expect(one({ field: 0x09, operator: CONTAINS, isNegated: true, text: 'lossless' })).toMatchObject({
      text: 'format!=ALAC',
      remarks: [{ code: 'kept-as', became: 'format!=ALAC', effect: 'other' }],
    });
    expect(one({ field: 0x09, operator: BEGINS, text: 'a' }).text).toBe('format=AAC or format=ALAC or format=AIFF');
    expect(one({ field: 0x09, operator: CONTAINS, text: 'Protected' }).remarks[1]).toMatchObject({ code: 'bad-value' });
  });

  test('of every field that iTunes has is taken over or named', () => {
    for (const field of itunesFields) {
      const isText =
        field.kind === 'text' || field.kind === 'file-kind' || (field.kind === 'none' && field.holds === 'text');
      const rule = isText ? { text: 'AAC audio file' } : { from: 0xaan };
      const { text, remarks } = one({ field: field.id, operator: IS, ...rule });
      expect({
        name: field.name,
        isTold: text !== null || remarks.some(({ said }) => said.startsWith(field.name)),
      }).toEqual({
        name: field.name,
        isTold: true,
      });
    }
  });
});

describe('a smart list of iTunes', () => {
  const rock: MadeRule = { field: 0x08, operator: IS, text: 'Rock' };

  test('keeps its groups', () => {
    const good = { field: 0x19, operator: MORE, from: 60n };
    const inner: MadeGroup = {
      join: 'any',
      of: [good, { join: 'all', of: [rock, { field: 0x16, operator: IS, from: 0n }] }],
    };
    expect(read({ join: 'all', of: [rock, inner] }).text).toBe('genre=Rock (score>3 or genre=Rock plays:0)');
  });

  test.each<readonly [NonNullable<MadeInfo['limit']>, string]>([
    [{ count: 25, unit: 3, by: 0x19 }, 'limit:25 by:-plays'],
    [{ count: 25, unit: 3, by: 0x19, isTurned: true }, 'limit:25 by:plays'],
    [{ count: 2, unit: 4, by: 0x1a }, 'limit:2h by:-played'],
    [{ count: 90, unit: 1, by: 0x15, isTurned: true }, 'limit:1h30m by:added'],
    [{ count: 700, unit: 2, by: 0x1c }, 'limit:700mb by:-score'],
    [{ count: 4, unit: 5, by: 0x01 }, 'limit:4gb by:score'],
    [{ count: 10, unit: 3, by: 0x05 }, 'limit:10 by:title'],
  ])('keeps how many it takes, and of which first: %o', (limit, text) => {
    expect(one(rock, { limit })).toEqual({ text: `genre=Rock ${text}`, remarks: [] });
  });

  test('tells what it does besides', () => {
    const { text, remarks } = one(rock, { limit: { count: 5, unit: 3, by: 2 }, isLive: false, isCheckedOnly: true });
    expect(text).toBe('genre=Rock limit:5 by:random');
    expect(remarks.map(({ code, effect }) => `${code} ${effect}`)).toEqual([
      'by-chance other',
      'checked-only more',
      'not-live other',
    ]);
    expect(one(rock, { limit: { count: 5, unit: 9, by: 2 } })).toMatchObject({
      text: 'genre=Rock',
      remarks: [{ code: 'no-limit', effect: 'more' }],
    });
    expect(one(rock, { limit: { count: 5, unit: 3, by: 99 } }).remarks).toMatchObject([
      { code: 'no-order', said: 'order 99' },
    ]);
  });

  test('without rules is all there is', () => {
    expect(one({ field: 0x27, operator: IS, text: 'x' }, { hasRules: false })).toEqual({ text: '', remarks: [] });
  });

  test('with more than the language has room for is not cut short', () => {
    const many = (count: number): MadeGroup => ({ join: 'any', of: Array.from({ length: count }, () => rock) });
    expect(read(many(64)).text).toContain('genre=Rock or');
    expect(read(many(65))).toMatchObject({ text: null, remarks: [{ code: 'too-many' }] });
    expect(read(many(1001))).toMatchObject({ text: null, remarks: [{ code: 'damaged' }] });
    let deep: MadeGroup = { join: 'all', of: [rock, rock] };
    for (let depth = 0; depth < 9; depth++) deep = { join: depth % 2 === 0 ? 'any' : 'all', of: [rock, deep] };
    expect(read(deep)).toMatchObject({ text: null, remarks: [{ code: 'too-deep' }] });
  });

  test('whose bytes are damaged anywhere is refused or read within its bounds, never cut short in silence', () => {
    const whole = criteriaOf({
      join: 'all',
      of: [rock, { join: 'any', of: [rock, { field: 0x10, operator: LAST, ago: { count: 2n, units: 86400n } }] }],
    });
    const info = infoOf().toString('base64');
    const from = (bytes: Buffer) => readItunesRules({ info, criteria: bytes.toString('base64') }, KNOWN);
    expect(from(whole).query).not.toBeNull();
    for (let length = 0; length < whole.length; length++) {
      const { query, remarks } = from(whole.subarray(0, length));
      expect({ length, query, codes: remarks.map(({ code }) => code) }).toEqual({
        length,
        query: null,
        codes: ['damaged'],
      });
    }
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.uint8Array({ maxLength: 20 }),
        (changes, head) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          const told = Buffer.concat([Buffer.from(head), infoOf().subarray(head.length)]).toString('base64');
          const { query, remarks } = readItunesRules({ info: told, criteria: bytes.toString('base64') }, KNOWN);
          expect(remarks.length).toBeLessThanOrEqual(101);
          expect(remarks.every(({ said, became }) => said.length <= 200 && became.length <= 200)).toBe(true);
          // what comes out is what the language can say
          const said = query === null ? remarks.length > 0 : parse(print(query));
          expect(said).toEqual(query === null ? true : { ok: true, query });
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('that claims more than it holds, or holds itself a hundred times over, costs no more than its bytes', () => {
    const claims = criteriaOf({ join: 'all', of: [rock] });
    claims.writeUInt32BE(0xffff_ffff, 8);
    const info = infoOf().toString('base64');
    expect(readItunesRules({ info, criteria: claims.toString('base64') }, KNOWN).query).toBeNull();
    let nested: MadeGroup = { join: 'all', of: [rock] };
    for (let depth = 0; depth < 1000; depth++) nested = { join: 'all', of: [nested] };
    expect(read(nested)).toMatchObject({ text: null, remarks: [{ code: 'damaged' }] });
  });
});

const CORPUS = join(import.meta.dirname, '../../../../../shared/corpus/itunes/navidrome/itunes-library.xml');

test.skipIf(!existsSync(CORPUS))('the smart lists of a real library are taken over as they are', () => {
  const bytes = readFileSync(CORPUS);
  const { file } = readPlaylistFile({ sizeBytes: bytes.length, name: 'itunes-library.xml', chunks: () => [bytes] });
  const smart = file?.playlists.filter(({ smart: rules, isBuiltIn }) => rules !== null && !isBuiltIn) ?? [];
  const shown = smart.map(({ name, smart: rules }) => [
    name,
    rules?.query === null || rules === null ? null : print(rules.query),
    rules?.remarks.map(({ code, effect }) => `${code} ${effect}`),
  ]);
  expect(shown).toEqual([
    ['90’s Music', 'year:1990..1999', ['always none', 'no-field none']],
    [
      'Classical Music',
      expect.stringMatching(/^genre=Classical or genre=Klassiek or .* or genre="Vážná hudba" or /u),
      ['always none', 'no-field none'],
    ],
    ['My Top Rated', 'score>3', []],
    ['Recently Added', 'added<2w', ['always none']],
    ['Recently Played', 'played<2w', ['always none']],
    ['Top 25 Most Played', 'plays>0 limit:25 by:-plays', ['always none']],
  ]);
});
