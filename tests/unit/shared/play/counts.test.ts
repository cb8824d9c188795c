import { expect, test } from 'vitest';
import { countsAfterMs, judgePlay, withinReason } from '../../../../src/shared/play/counts.ts';

const MINUTE = 60_000;

test.each([
  [3 * MINUTE, 1.5 * MINUTE],
  [8 * MINUTE, 4 * MINUTE],
  [60 * MINUTE, 4 * MINUTE],
  [1, 0.5],
  [null, 4 * MINUTE],
  [0, 4 * MINUTE],
])('a track of %s ms counts after %s', (durationMs, expected) => {
  expect(countsAfterMs(durationMs)).toBe(expected);
});

test('half of a track is a play, however it ended', () => {
  for (const endedHow of ['finished', 'skipped', 'stopped'] as const) {
    expect(judgePlay({ playedMs: 90_000, durationMs: 180_000, endedHow })).toBe('play');
  }
});

test('what the person left before that is a skip, and what ended otherwise is neither', () => {
  const early = { playedMs: 89_999, durationMs: 180_000 };

  expect(judgePlay({ ...early, endedHow: 'skipped' })).toBe('skip');
  expect(judgePlay({ ...early, endedHow: 'stopped' })).toBe('neither');
  // whoever seeks to the end has not heard it
  expect(judgePlay({ ...early, endedHow: 'finished' })).toBe('neither');
});

test('times that can be are left as they are', () => {
  const play = { startedAt: Date.UTC(2026, 10, 22), playedMs: 1234, durationMs: null };

  expect(withinReason(play, Date.UTC(2026, 10, 23))).toEqual(play);
});

test('times that cannot be are moved to the nearest that can', () => {
  const now = Date.UTC(2026, 10, 22);

  expect(withinReason({ startedAt: now * 2, playedMs: -1, durationMs: -5 }, now)).toEqual({
    startedAt: now,
    playedMs: 0,
    durationMs: null,
  });
  expect(withinReason({ startedAt: -1, playedMs: 1e300, durationMs: 1e300 }, now)).toEqual({
    startedAt: Date.UTC(2000, 0, 1),
    playedMs: 24 * 60 * MINUTE,
    durationMs: 24 * 60 * MINUTE,
  });
});
