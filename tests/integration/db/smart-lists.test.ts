import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { anna, boris, openQueryLibrary, randomLibrary } from '../../support/query-library.ts';
import { openSmartLists } from '../../support/smart-lists.ts';

const library = openQueryLibrary();
afterAll(() => library.close());

function open() {
  const { db } = library;
  const [rows] = fc.sample(randomLibrary, { numRuns: 1, seed: 7 });
  library.put(rows!);
  const opened = openSmartLists(db);
  const { write, ids, costs } = opened;
  return {
    ...opened,
    raw: db.raw,
    keep: async (queries: readonly string[]) => {
      for (const [at, query] of queries.entries()) {
        write(11 + at, { name: `Smart ${at}`, owner: anna, query });
        await ids(11 + at);
      }
    },
    /** What it takes to know what is in each. */
    costsOf: async (count: number) => {
      const found = [];
      for (let at = 0; at < count; at++) {
        const before = { ...costs };
        await ids(11 + at);
        found.push({ whole: costs.whole - before.whole, looks: costs.looks - before.looks });
      }
      return found;
    },
  };
}

const NOTHING = { whole: 0, looks: 0 };
const A_LOOK = { whole: 0, looks: 1 };
const WHOLE = { whole: 1, looks: 0 };

const LIKED = 'insert or replace into user_like (user_id, track_id, created_at) values (?, 1, 0)';
const SCORED = `insert or replace into track_score (track_id, user_id, score, source, created_at, updated_at)
  values (1, ?, 9, 'manual', 0, 0)`;

describe('what is looked at again', () => {
  const lists = [
    'score>=4',
    'is:liked sort:-liked',
    'plays=0 limit:3 by:random',
    'in:Summer',
    'year<2000',
    'energy>0.1',
  ];
  const changes: readonly (readonly [what: string, sql: string, given: readonly string[], asked: readonly number[]])[] =
    [
      ['a score', SCORED, [anna], [0]],
      ['a like', LIKED, [anna], [1]],
      [
        'a play',
        `insert into play (play_key, user_id, track_id, snapshot_title, started_at, played_ms, ended_how)
        values ('new', ?, 1, 'X', 5, 400000, 'finished')`,
        [anna],
        [2],
      ],
      [
        'an entry of a playlist',
        'insert into playlist_track (playlist_id, track_id, track_order_in_playlist, added_at) values (1, 1, 99, 0)',
        [],
        [3],
      ],
      [
        'an entry of another playlist',
        'insert into playlist_track (playlist_id, track_id, track_order_in_playlist, added_at) values (3, 1, 99, 0)',
        [],
        [],
      ],
      [
        'how it sounds',
        'insert or replace into track_features (track_id, energy, origin) values (1, 0.33, ?)',
        ['analysed'],
        [5],
      ],
      ['the name of another playlist', "update playlist set name = 'Other' where id = 3", [], []],
      ['a score by somebody else', SCORED, [boris], []],
      ['what nobody asks about', 'update track set updated_at = 77', [], []],
      ['a tag', "update track set comment = 'new' where id = 1", [], [0, 1, 2, 3, 4, 5]],
    ];

  test.each(changes)('%s: its own lists, at one track, and no others', async (_, sql, given, asked) => {
    const { raw, keep, costsOf } = open();
    raw.exec('delete from user_like; delete from track_score; delete from track_features');
    await keep(lists);
    expect(await costsOf(lists.length)).toEqual(lists.map(() => NOTHING));

    raw.prepare(sql).run(...given);
    const expected = lists.map((_query, at) => (asked.includes(at) ? A_LOOK : NOTHING));
    expect(await costsOf(lists.length)).toEqual(expected);
    expect(await costsOf(lists.length)).toEqual(lists.map(() => NOTHING));
  });

  test('what looks into another looks again where that one has changed, and at what has changed in it alone', async () => {
    const { raw, keep, costsOf } = open();
    raw.exec('delete from user_like; delete from track_score');
    await keep(['score>=4', 'in:"Smart 0"', '-in:"Smart 1" sort:-added', 'is:liked']);
    raw.prepare(SCORED).run(anna);
    expect(await costsOf(4)).toEqual([A_LOOK, A_LOOK, A_LOOK, NOTHING]);
    // a score that leaves it in changes nothing beyond
    raw.exec('update track_score set score = 10');
    expect(await costsOf(4)).toEqual([A_LOOK, NOTHING, NOTHING, NOTHING]);
  });

  test('other rules of what it looks into make it ask the whole library, and so do very many changes', async () => {
    const { raw, keep, write, costsOf } = open();
    await keep(['score>=4', 'in:"Smart 0"', 'is:liked']);
    write(11, { name: 'Smart 0', owner: anna, query: 'score>=4.5' });
    expect(await costsOf(3)).toEqual([WHOLE, WHOLE, NOTHING]);
    const insert = raw.prepare(
      "insert into track (id, name, sort_key, filepath, created_at, updated_at) values (?, 'X', 'x', ?, 0, 0)",
    );
    for (let id = 1001; id <= 3100; id++) insert.run(id, `/x/${id}`);
    expect(await costsOf(3)).toEqual([WHOLE, WHOLE, WHOLE]);
  });

  test('an hour that passes is looked at by lists of ages alone, and at the tracks that it changes', async () => {
    const { keep, pass, costsOf, ids, fresh, raw } = open();
    await keep(['added<30d', 'year<2000', 'is:liked']);
    raw.exec('delete from play; delete from user_like');
    pass(1000);
    expect((await costsOf(3))[1]).toEqual(NOTHING);
    pass(400 * 86_400_000);
    expect(await costsOf(3)).toEqual([A_LOOK, NOTHING, NOTHING]);
    expect(await ids(11)).toEqual(await fresh(11));
  });
});

test('what is being written is looked at once it is written', async () => {
  const { raw, keep, ids } = open();
  raw.exec('delete from track_score');
  await keep(['score>=4']);
  raw.exec('begin');
  raw.prepare(SCORED).run(anna);
  raw.exec('rollback');
  expect(await ids(11)).toEqual([]);
  raw.prepare(SCORED).run(anna);
  expect(await ids(11)).toEqual(await openSmartLists(library.db).fresh(11));
});

describe('while a list is first found', () => {
  const QUERY = '(score>=4 or energy>0.99 or year=1970 or comment:zzz or year=2001) sort:-score,title';

  test('others have their turn between its rules', async () => {
    const { write, ids } = open();
    write(11, { name: 'Smart', owner: anna, query: QUERY });
    const turns = { count: 0, isOver: false };

    const found = ids(11).finally(() => {
      turns.isOver = true;
    });
    for (; !turns.isOver; turns.count++) await new Promise((resolve) => void setImmediate(resolve));

    expect((await found).length).toBeGreaterThan(0);
    expect(turns.count).toBeGreaterThan(4);
  });

  test.each([2, 3, 4, 5])('what is written in turn %i is found, and nothing in part', async (wanted) => {
    const { write, ids, fresh, raw } = open();
    write(11, { name: 'Smart', owner: anna, query: QUERY });

    const found = ids(11);
    for (let turn = 0; turn < wanted; turn++) await new Promise((resolve) => void setImmediate(resolve));
    // the one comes into the rules that were answered first, the other leaves those that are answered last
    raw.prepare(SCORED).run(anna);
    raw.exec(`update track set release_date = '1999' where id = 5`);

    expect(await found).toEqual(await fresh(11));
    expect(await ids(11)).toEqual(await fresh(11));
  });
});
