import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWire, encodeWire } from '../../../src/shared/wire.ts';

test('lists of ids of any length come back as they were', () => {
  fc.assert(
    fc.property(fc.uint32Array({ maxLength: 20_000 }), (ids) => {
      expect(decodeWire(encodeWire({ ids }))).toEqual({ ids });
    }),
    { numRuns: 30 },
  );
});

test('plain values pass unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(decodeWire(encodeWire(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
