import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseByteRange } from '../../../../src/main/media/byte-range.ts';

test.each([
  ['bytes=0-0', { kind: 'part', start: 0, end: 0 }],
  ['bytes=10-19', { kind: 'part', start: 10, end: 19 }],
  ['bytes=90-', { kind: 'part', start: 90, end: 99 }],
  ['bytes=-5', { kind: 'part', start: 95, end: 99 }],
  ['bytes=-1000', { kind: 'part', start: 0, end: 99 }],
  ['bytes=50-100000', { kind: 'part', start: 50, end: 99 }],
  [`bytes=0-${'9'.repeat(400)}`, { kind: 'part', start: 0, end: 99 }],
  ['Bytes=1-2', { kind: 'part', start: 1, end: 2 }],
  ['bytes= 1-2 ', { kind: 'part', start: 1, end: 2 }],
  ['bytes=100-', { kind: 'unsatisfiable' }],
  [`bytes=${'9'.repeat(400)}-`, { kind: 'unsatisfiable' }],
  ['bytes=-0', { kind: 'unsatisfiable' }],
  [null, { kind: 'whole' }],
  ['', { kind: 'whole' }],
  ['bytes=-', { kind: 'whole' }],
  ['bytes=5-2', { kind: 'whole' }],
  ['bytes=0-1,5-6', { kind: 'whole' }],
  ['bytes=--1', { kind: 'whole' }],
  ['bytes=1.5-2', { kind: 'whole' }],
  ['bytes=0x1-2', { kind: 'whole' }],
  ['bytes=1-2\n', { kind: 'whole' }],
  ['seconds=1-2', { kind: 'whole' }],
])('of 100 bytes, %j asks for %j', (header, expected) => {
  expect(parseByteRange(header, 100)).toEqual(expected);
});

test('of an empty file no part can be had', () => {
  for (const header of ['bytes=0-', 'bytes=0-0', 'bytes=-1'])
    expect(parseByteRange(header, 0)).toEqual({ kind: 'unsatisfiable' });
});

test('a part always lies inside the file, whatever the header says', () => {
  const header = fc.oneof(
    fc.string(),
    fc.string().map((text) => `bytes=${text}`),
    fc.tuple(fc.bigInt({ min: 0n }), fc.bigInt({ min: 0n })).map(([from, to]) => `bytes=${from}-${to}`),
    fc.stringMatching(/^bytes=[0-9]{0,30}-[0-9]{0,30}$/),
  );
  fc.assert(
    fc.property(header, fc.nat({ max: 1_000_000 }), (text, sizeBytes) => {
      const range = parseByteRange(text, sizeBytes);
      if (range.kind !== 'part') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThan(sizeBytes);
    }),
  );
});

test('a range that lies inside the file is given exactly', () => {
  const inside = fc.tuple(fc.nat(100_000), fc.nat(100_000), fc.nat(100_000));
  fc.assert(
    fc.property(inside, ([start, length, rest]) => {
      const end = start + length;
      expect(parseByteRange(`bytes=${start}-${end}`, end + 1 + rest)).toEqual({ kind: 'part', start, end });
    }),
  );
});
