import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGatherer } from '../../../../src/renderer/link/gathering.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Notes what is asked for and when, each answer taking so long. */
function makeGatherer(tookMs: number) {
  const asked: { readonly atMs: number; readonly changes: readonly string[] }[] = [];
  const start = Date.now();
  const gather = createGatherer<string>((changes) => {
    asked.push({ atMs: Date.now() - start, changes });
    return new Promise((resolve) => {
      setTimeout(resolve, tookMs);
    });
  });
  return { asked, gather };
}

test('the first change is asked for at once, those that follow closely together', async () => {
  const { asked, gather } = makeGatherer(10);
  gather(['a']);
  await vi.advanceTimersByTimeAsync(100);
  gather(['b', 'a']);
  gather(['b']);
  await vi.advanceTimersByTimeAsync(5000);

  expect(asked).toEqual([
    { atMs: 0, changes: ['a'] },
    { atMs: 800, changes: ['b', 'a'] },
  ]);
});

test('after an answer that took long, five times as long is waited, and nothing is lost', async () => {
  const { asked, gather } = makeGatherer(1000);
  for (let ms = 0; ms < 14_000; ms += 100) {
    gather([`${ms}`]);
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(20_000);

  expect(asked.map(({ atMs }) => atMs)).toEqual([0, 6000, 12_000, 18_000]);
  expect(asked.flatMap(({ changes }) => changes)).toHaveLength(140);
});

test('an answer that never comes keeps no other from being asked for', async () => {
  const { asked, gather } = makeGatherer(10_000_000);
  gather(['a']);
  await vi.advanceTimersByTimeAsync(1);
  gather(['b']);
  await vi.advanceTimersByTimeAsync(100_000);

  expect(asked.map(({ changes }) => changes)).toEqual([['a'], ['b']]);
});

test('a question that fails is no reason to ask no more', async () => {
  const asked: (readonly string[])[] = [];
  const gather = createGatherer<string>((changes) => {
    asked.push(changes);
    return Promise.reject(new Error('no answer'));
  });
  gather(['a']);
  await vi.advanceTimersByTimeAsync(1000);
  gather(['b']);
  await vi.advanceTimersByTimeAsync(1000);

  expect(asked).toEqual([['a'], ['b']]);
});
