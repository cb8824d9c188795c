import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAnswer, encodeAnswer } from '../../../src/shared/wire.ts';

/** As a page gets it: what was sent as bytes is a buffer of its own. */
function overTheWire(value: unknown): unknown {
  const sent = encodeAnswer(value);
  return decodeAnswer(typeof sent === 'string' ? sent : sent.slice().buffer);
}

test('lists of ids of any length and number come back as they were, between whatever stands beside them', () => {
  const lists = fc.array(fc.uint32Array({ maxLength: 20_000 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(lists, fc.string({ unit: 'grapheme' }), (ids, name) => {
      const value = { ok: true, value: { name, ids, again: { first: ids[0] } } };
      expect(overTheWire(value)).toEqual(value);
    }),
    { numRuns: 30 },
  );
});

test('a list alone is a list', () => {
  expect(overTheWire(Uint32Array.of(4_000_000_000, 0))).toEqual(Uint32Array.of(4_000_000_000, 0));
});

test('plain values pass unchanged, as text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(encodeAnswer(value)).toBe(JSON.stringify(value));
      expect(overTheWire(value)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('what nobody wrote is refused', () => {
  expect(() => decodeAnswer('{')).toThrow(SyntaxError);
  expect(() => decodeAnswer(new ArrayBuffer(2))).toThrow(RangeError);
  expect(() => decodeAnswer(Uint32Array.of(400, 1).buffer)).toThrow(RangeError);
  // fewer ids than the text says
  const sent = encodeAnswer(Uint32Array.of(1, 2, 3));
  expect(() => decodeAnswer(typeof sent === 'string' ? sent : sent.slice(0, -4).buffer)).toThrow(RangeError);
});
