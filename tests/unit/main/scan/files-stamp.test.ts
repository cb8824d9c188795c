import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stampOf } from '../../../../src/main/scan/files-stamp.ts';

const files = fc.array(
  fc.record({
    name: fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '1', 'я', '𝄞') }),
    sizeBytes: fc.nat(3),
    mtimeUs: fc.constantFrom(0, 1, 2 ** 32, 2 ** 32 + 1, 1_700_000_000_000_000, 1_700_000_000_000_001),
  }),
  { maxLength: 4 },
);
type Files = readonly { readonly name: string; readonly sizeBytes: number; readonly mtimeUs: number }[];

const stamp = (of: Files, inode = 0) =>
  stampOf(
    of.map(({ name }) => name).join('/'),
    Float64Array.from(of.flatMap(({ sizeBytes, mtimeUs }) => [sizeBytes, mtimeUs, inode])),
    3,
  );

test('a stamp is the same where names, sizes and times are, whatever the inodes, and else another one', () => {
  fc.assert(
    fc.property(files, files, (one, two) => {
      expect(stamp(one) === stamp(two)).toBe(JSON.stringify(one) === JSON.stringify(two));
      expect(stamp(one, 7)).toBe(stamp(one, 8));
      expect(Number.isSafeInteger(stamp(one)) && stamp(one) >= 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a hundred thousand stamps of files that differ in a letter, a byte or a microsecond are all different', () => {
  const stamps = new Set<number>();
  for (let at = 0; at < 33_334; at++) {
    stamps.add(stamp([{ name: `${at}.flac`, sizeBytes: 1000, mtimeUs: 1_700_000_000_000_000 }]));
    stamps.add(stamp([{ name: '1.mp3', sizeBytes: 1001 + at, mtimeUs: 1_700_000_000_000_000 }]));
    stamps.add(stamp([{ name: '1.mp3', sizeBytes: 1000, mtimeUs: 1_700_000_000_000_000 + at }]));
  }

  expect(stamps.size).toBe(3 * 33_334);
});
