import { afterEach, expect, test, vi } from 'vitest';
import { withinLimit } from '../../../../src/main/shell/within-limit.ts';

afterEach(() => vi.useRealTimers());

test('work that is done in time gives what it gives, and leaves no timer behind', async () => {
  vi.useFakeTimers();

  expect(await withinLimit(Promise.resolve('done'), 1000)).toBe('done');
  await expect(withinLimit(Promise.reject(new Error('failed')), 1000)).rejects.toThrow('failed');
  expect(vi.getTimerCount()).toBe(0);
});

test('work that never ends is waited for as long as the limit says', async () => {
  vi.useFakeTimers();
  const waiting = withinLimit(new Promise(() => undefined), 1000).catch((cause: unknown) => cause);

  await vi.advanceTimersByTimeAsync(1000);

  expect(await waiting).toMatchObject({ code: 'internal' });
});
