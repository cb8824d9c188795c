import { expect, test } from 'vitest';
import { createEntryCodes } from '../../../../src/main/web/entry-codes.ts';

function codesAt() {
  const time = { nowMs: 5_000 };
  return { time, codes: createEntryCodes({ monotonicMs: () => time.nowMs }) };
}

test('a code lets in once', () => {
  const { codes } = codesAt();
  const code = codes.make();

  expect(codes.use(code)).toBe(true);
  expect(codes.use(code)).toBe(false);
});

test('a code is worth nothing after a minute', () => {
  const { time, codes } = codesAt();
  const [early, late] = [codes.make(), codes.make()];

  time.nowMs += 59_999;
  expect(codes.use(early)).toBe(true);
  time.nowMs += 1;
  expect(codes.use(late)).toBe(false);
});

test('codes do not stand in for each other', () => {
  const { codes } = codesAt();
  const [first, second] = [codes.make(), codes.make()];

  expect(first).not.toBe(second);
  for (const guess of ['', 'x', first.slice(1), `${first}x`, first.toUpperCase()]) expect(codes.use(guess)).toBe(false);
  expect(codes.use(second)).toBe(true);
  expect(codes.use(first)).toBe(true);
});

test('a code holds 256 bits and fits into an address as it is', () => {
  expect(codesAt().codes.make()).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
