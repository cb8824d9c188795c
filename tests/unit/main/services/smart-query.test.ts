import { expect, test } from 'vitest';
import { isByChance } from '../../../../src/shared/query/by-chance.ts';
import { readQuery } from '../../../../src/shared/query/stored.ts';

function queryOf(text: string) {
  const read = readQuery(text);
  if (!read.ok) throw new Error(`${text} is no query`);
  return read.query;
}

test('chance is in an order or a limit', () => {
  expect(['sort:random', 'limit:5 by:random', 'sort:year'].map((text) => isByChance(queryOf(text)))).toEqual([
    true,
    true,
    false,
  ]);
});

test('missing tracks are left out where the query has no word of them, however it is put', () => {
  const asksOf = (text: string) => JSON.stringify(queryOf(text).where);
  expect(asksOf('year:1990 or year:1991')).toContain('missing');
  expect(queryOf('-is:missing').where.of).toHaveLength(1);
  expect(queryOf('(a or is:missing)').where).toMatchObject({ kind: 'any' });
});
