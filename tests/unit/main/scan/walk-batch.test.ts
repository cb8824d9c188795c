import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFolders, unpackFolders } from '../../../../src/main/scan/walk-batch.ts';

const file = fc.record({
  // what no system allows in a name
  name: fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !/[/\0]/u.test(name)),
  sizeBytes: fc.maxSafeNat(),
  mtimeUs: fc.maxSafeInteger(),
  inode: fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
});

const folder = fc.record({
  rootId: fc.nat(),
  path: fc.string(),
  mtimeUs: fc.maxSafeInteger(),
  files: fc.array(file),
  image: fc.option(fc.record({ name: fc.string(), mtimeUs: fc.maxSafeInteger() })),
  problem: fc.constant(null),
});

test('folders cross between threads as they are', () => {
  fc.assert(
    fc.property(fc.array(folder), (folders) => {
      const batch = packFolders(folders);

      const sent = structuredClone(batch, { transfer: [batch.numbers.buffer] });

      const received = unpackFolders(sent);
      expect(received.map((each) => ({ ...each, filesStamp: undefined }))).toEqual(folders);
      expect(received.map(({ filesStamp }) => filesStamp?.fileCount)).toEqual(folders.map(({ files }) => files.length));
      expect(sent.isLast).toBe(false);
    }),
    { numRuns: 200 },
  );
});
