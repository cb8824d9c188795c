import { expect, test } from 'vitest';
import { createWriteSize } from '../../../../src/main/scan/write-size.ts';

function makeSize(isAlone = false) {
  const world = { calls: 5, ms: 1000 };
  const size = createWriteSize(
    () => world.calls,
    () => world.ms,
    isAlone,
  );
  const write = (count: number) => {
    for (let at = 0; at < count; at++) size.wrote();
    return size.now();
  };
  return { world, size, write };
}

test('writes grow while nobody asks for anything, up to a bound', () => {
  const { size, write } = makeSize();

  expect(size.now()).toBe(64);
  expect(write(1)).toBe(128);
  expect(write(1)).toBe(256);
  expect(write(10)).toBe(384);
});

test('they grow further where nobody can ask', () => {
  const { write } = makeSize(true);

  expect(write(10)).toBe(1536);
});

test('a call makes them small at once, and keeps them so for a while', () => {
  const { world, size, write } = makeSize();
  write(10);

  world.calls++;

  expect(size.now()).toBe(64);
  world.ms += 1999;
  expect(write(10)).toBe(64);
  world.ms += 1;
  expect(write(1)).toBe(128);
});

test('a call that came in before a write is not forgotten by it', () => {
  const { world, write } = makeSize();
  write(10);

  world.calls++;

  expect(write(1)).toBe(64);
});
