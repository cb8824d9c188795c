import { expect, test } from 'vitest';
import { findTyped } from '../../../../src/renderer/features/track-list/find-typed.ts';

// in the order of the library: folded, articles aside, what has no name last
const UP = ['Ärzte', 'The Beat', 'Beatles', 'Blur', 'Ёлка', 'Зимовье', null];
const DOWN = ['Зимовье', 'Ёлка', 'Blur', 'Beatles', 'The Beat', 'Ärzte', null];

function find(names: readonly (string | null)[], typed: string, isDescending = false) {
  return findTyped({ count: names.length, isDescending, nameAt: (at) => Promise.resolve(names[at] ?? null) }, typed);
}

test.each([
  ['a', 'Ärzte'],
  ['b', 'The Beat'],
  ['beatl', 'Beatles'],
  ['The bea', 'The Beat'],
  ['BL', 'Blur'],
  ['е', 'Ёлка'],
  ['з', 'Зимовье'],
])('typing %s leads to the first that begins so: %s', async (typed, name) => {
  expect(UP[(await find(UP, typed)) ?? -1]).toBe(name);
});

test('in a list that goes down, too', async () => {
  expect(await find(DOWN, 'b', true)).toBe(2);
  expect(await find(DOWN, 'bea', true)).toBe(3);
});

test.each(['x', 'bz', '...', ''])('typing %j leads nowhere where nothing begins so', async (typed) => {
  expect(await find(UP, typed)).toBeNull();
});

test('a million entries need no more than twenty-one answers', async () => {
  let asked = 0;
  const nameAt = (at: number) => {
    asked++;
    return Promise.resolve(
      String(at)
        .padStart(7, '0')
        .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
    );
  };

  expect(await findTyped({ count: 1_000_000, isDescending: false, nameAt }, 'ahe')).toBe(740_000);
  expect(asked).toBeLessThanOrEqual(21);
});
