import { describe, expect, test } from 'vitest';
import { isByChance } from '../../../../src/shared/query/by-chance.ts';
import { isTimed, topicsOf } from '../../../../src/main/services/smart/smart-query.ts';
import { readQuery } from '../../../../src/shared/query/stored.ts';

function queryOf(text: string) {
  const read = readQuery(text);
  if (!read.ok) throw new Error(`${text} is no query`);
  return read.query;
}

describe('what a smart playlist is looked up anew after', () => {
  test.each([
    ['artist:ann', []],
    ['score>=4', ['opinions']],
    ['sort:-score limit:10', ['opinions']],
    ['limit:10 by:-liked', ['opinions']],
    ['plays=0 or played<1w', ['plays']],
    ['-(in:"Road" year:1990)', ['playlists']],
    ['is:liked', ['opinions']],
    ['is:unplayed', ['plays']],
    ['is:lossless', []],
    ['has:problem', ['problems']],
    ['anyscore>=4', ['opinions']],
  ])('%s', (text, topics) => {
    expect([...topicsOf(queryOf(text))].toSorted()).toEqual(['albums', 'tracks', ...topics].toSorted());
  });
});

test('time alone changes what ages and today find, and not what dates find', () => {
  expect(
    ['added<30d', 'played:today', 'year>1 (scored>1y or year:1990)'].map((text) => isTimed(queryOf(text))),
  ).toEqual([true, true, true]);
  expect(isTimed(queryOf('added>2020-01-01 year:1990'))).toBe(false);
});

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
