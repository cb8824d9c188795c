import { expect, test } from 'vitest';
import { summarize } from '../../../../src/renderer/features/panel/summarize.ts';
import type { Credit, GenreCredit } from '../../../../src/shared/contract/credit.ts';

const artists = (...names: string[]) => names.map((name) => ({ name }) as Credit);
const row = {
  artists: artists('Ida'),
  albumName: 'A' as string | null,
  genres: [{ name: 'Folk', rusName: null }] as unknown as readonly GenreCredit[],
  releaseDate: '1999-05-01' as string | null,
  codec: 'FLAC',
  durationMs: 1000 as number | null,
  sizeBytes: 10 as number | null,
};

test('what all tracks have is shared, and lengths and sizes are summed where they are known', () => {
  const summary = summarize('en', [
    row,
    { ...row, releaseDate: '1999', durationMs: null },
    { ...row, sizeBytes: null },
  ]);

  expect(summary.artist).toEqual({ first: 'Ida', count: 1, isShared: true });
  expect(summary.year).toEqual({ first: '1999', count: 1, isShared: true });
  expect([summary.durationMs, summary.sizeBytes]).toEqual([2000, 20]);
});

test('different values are counted, and one that some lack is not shared', () => {
  const summary = summarize('en', [row, { ...row, artists: artists('Ida', 'Ole'), albumName: null, genres: [] }]);

  expect(summary.artist).toEqual({ first: 'Ida', count: 2, isShared: false });
  expect(summary.album).toEqual({ first: 'A', count: 1, isShared: false });
  expect(summarize('en', [{ ...row, genres: [] }]).genre).toEqual({ first: null, count: 0, isShared: false });
});
