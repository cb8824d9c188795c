import { expect, test } from 'vitest';
import { RowCache } from '../../../../src/renderer/link/row-cache.ts';

interface Row {
  readonly id: number;
  readonly name: string;
}

function source(known: Map<number, string>) {
  const asked: number[][] = [];
  let pending: (() => void)[] = [];
  const cache = new RowCache<number, Row>(async (ids) => {
    asked.push(ids);
    await new Promise<void>((resolve) => pending.push(resolve));
    return ids.flatMap((id) => (known.has(id) ? [{ id, name: known.get(id)! }] : []));
  });
  const answer = async (): Promise<void> => {
    const now = pending;
    pending = [];
    for (const resolve of now) resolve();
    // lets the answer and what it sets off run to their next wait
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { cache, asked, answer };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const names = (ids: readonly number[]) => new Map(ids.map((id) => [id, `row ${id}`]));

test('rows come in batches of at most a hundred, two at a time', async () => {
  const { cache, asked, answer } = source(names(range(1, 301)));
  cache.want(range(1, 301));

  expect(asked.map((batch) => batch.length)).toEqual([100, 100]);
  await answer();
  await answer();
  expect(asked.flat()).toEqual(range(1, 301));
  expect(cache.get(300)?.name).toBe('row 300');
});

test('what has been scrolled past is not waited for', async () => {
  const { cache, asked, answer } = source(names(range(1, 1001)));
  cache.want(range(1, 401));
  cache.want(range(900, 950));
  await answer();

  expect(asked[2]).toEqual(range(900, 950));
  await answer();
  expect(asked).toHaveLength(3);
});

test('a row is asked for once, also one that does not exist', async () => {
  const { cache, asked, answer } = source(names([1]));
  cache.want([1, 2]);
  await answer();
  cache.want([1, 2]);
  await answer();

  expect(asked).toEqual([[1, 2]]);
  expect(cache.get(2)).toBeUndefined();
});

test('a change asks again for what is wanted and shows the old row meanwhile', async () => {
  const known = names([1]);
  const { cache, answer } = source(known);
  cache.want([1]);
  await answer();
  known.set(1, 'renamed');
  cache.invalidate();

  expect(cache.get(1)?.name).toBe('row 1');
  await answer();
  expect(cache.get(1)?.name).toBe('renamed');
});

test('an answer that fails is not asked for again before something changes', async () => {
  let calls = 0;
  const cache = new RowCache<number, Row>(() => {
    calls++;
    return Promise.reject(new Error('no answer'));
  });
  cache.want([1]);
  await new Promise((resolve) => setImmediate(resolve));
  cache.want([1]);
  await new Promise((resolve) => setImmediate(resolve));

  expect(calls).toBe(1);
  cache.invalidate();
  expect(calls).toBe(2);
});

test('a row that failed to come is asked for again by who waits for it, not by who draws it', async () => {
  let isAway = true;
  let count = 0;
  const cache = new RowCache<number, Row>((ids) => {
    count++;
    if (isAway) return Promise.reject(new Error('away'));
    return Promise.resolve(ids.map((id) => ({ id, name: `row ${id}` })));
  });
  await cache.load(1);
  cache.want([1]);
  expect([cache.get(1), count]).toEqual([undefined, 1]);

  isAway = false;
  await cache.load(1);
  await cache.load(1);

  expect([cache.get(1)?.name, count]).toEqual(['row 1', 2]);
});

test('rows that are brought are waited for, beside what is wanted, and asked for once', async () => {
  const { cache, asked, answer } = source(names(range(1, 301)));
  let isHere = false;
  const brought = cache.bring(range(1, 41)).then(() => (isHere = true));
  cache.want(range(1, 141));

  expect(asked).toEqual([range(1, 41), range(41, 141)]);
  expect(isHere).toBe(false);
  await answer();
  await brought;
  expect(cache.get(40)?.name).toBe('row 40');
  await cache.bring(range(1, 41));
  expect(asked).toHaveLength(2);
});

test('rows that came beside a list are not asked for, unless they may have changed since that was', async () => {
  const { cache, asked, answer } = source(names([1, 2]));
  const askedAt = cache.generation;
  cache.take([{ id: 1, name: 'beside' }], askedAt);
  cache.want([1]);
  expect(asked).toEqual([]);
  expect(cache.get(1)?.name).toBe('beside');

  cache.invalidate();
  await answer();
  cache.take([{ id: 1, name: 'of before' }], askedAt);
  cache.want([1]);
  await answer();
  expect(cache.get(1)?.name).toBe('row 1');
});
