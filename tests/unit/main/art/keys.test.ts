import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderArtKey, parseArtKey, trackArtKey } from '../../../../src/main/art/keys.ts';

const ids = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const times = fc.integer({ min: -1e15, max: 4e15 });

test('a key leads back to the picture’s owner, whatever the numbers, and fits an address', () => {
  fc.assert(
    fc.property(ids, times, (id, mtimeUs) => {
      expect(parseArtKey(trackArtKey(id, mtimeUs))).toEqual({ kind: 'track', id });
      expect(parseArtKey(folderArtKey(id, mtimeUs))).toEqual({ kind: 'folder', id });
      expect(folderArtKey(id, mtimeUs)).toMatch(/^[a-z0-9]{1,64}$/);
    }),
  );
});

test('what is no key leads nowhere', () => {
  for (const text of ['', 't', 't1', 'x1v2', 't1v', '../../etc', 't1v2/..', 'tv2'])
    expect(parseArtKey(text)).toBeUndefined();
});
