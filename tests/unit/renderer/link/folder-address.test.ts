import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderAddress, folderOfAddress, folderPlaceName } from '../../../../src/renderer/link/folder-address.ts';
import { folderIdSchema } from '../../../../src/shared/ids.ts';

const folderId = folderIdSchema.parse(3);

test('the address of any folder leads back to it, and has no sign that an address or an id of an element may not have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      const address = folderAddress({ folderId, path });
      const [, , id = '', digits] = address.split('/');
      expect(address).toMatch(/^[\w/]+$/);
      expect(folderPlaceName({ folderId, path })).toMatch(/^[\w-]+$/);
      expect(folderOfAddress(id, digits)).toEqual({ folderId, path });
    }),
  );
});

test.each([
  ['x', ''],
  ['0', ''],
  ['1.5', ''],
  ['1', 'abc'],
  ['1', 'zz'],
])('%j with %j is no folder', (id, digits) => {
  expect(folderOfAddress(id, digits)).toBeUndefined();
});
