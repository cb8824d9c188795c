import { describe, expect, test } from 'vitest';
import { isTimed } from '../../../../src/main/db/queries/track-query/ticked.ts';
import { readsOf } from '../../../../src/main/services/smart/smart-reads.ts';
import { readQuery } from '../../../../src/shared/query/stored.ts';

function queryOf(text: string) {
  const read = readQuery(text);
  if (!read.ok) throw new Error(`${text} is no query`);
  return read.query;
}

describe('what of tracks a smart playlist asks about', () => {
  test.each([
    ['artist:ann', [], []],
    ['score>=4', ['score'], []],
    ['sort:-score limit:10', [], ['score']],
    ['limit:10 by:-liked', [], ['like']],
    ['plays=0 or played<1w', ['play'], []],
    ['-(in:"Road" year:1990)', [], []],
    ['is:liked', ['like'], []],
    ['is:unplayed', ['play'], []],
    ['is:unscored sort:random', ['score'], []],
    ['is:lossless', [], []],
    ['has:problem', ['problem'], []],
    ['has:features or energy>0.5', ['features'], []],
    ['anyscore>=4', ['score'], []],
    ['albumscore:5 artistscore:5', ['albumScore', 'artistScore'], []],
  ])('%s', (text, members, order) => {
    const reads = readsOf(queryOf(text));
    // whatever it asks: missing tracks are left out
    expect([...reads.members].toSorted()).toEqual([...members, 'track'].toSorted());
    expect([...reads.order].toSorted()).toEqual([...order, 'track'].toSorted());
  });
});

test('time alone changes what ages and today find, and not what dates find', () => {
  expect(
    ['added<30d', 'played:today', 'year>1 (scored>1y or year:1990)'].map((text) => isTimed(queryOf(text).where)),
  ).toEqual([true, true, true]);
  expect(isTimed(queryOf('added>2020-01-01 year:1990').where)).toBe(false);
});
