import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createSmartLists } from '../../../src/main/services/smart/smart-lists.ts';
import { createTrackQueries } from '../../../src/main/services/track-query.ts';
import { anna, openQueryLibrary, randomLibrary } from '../../support/query-library.ts';
import { NOW } from '../../support/random-queries.ts';

const library = openQueryLibrary();
afterAll(() => library.close());

function open() {
  const { db } = library;
  const [rows] = fc.sample(randomLibrary, { numRuns: 1, seed: 7 });
  library.put(rows!);
  const clock = { now: () => NOW, monotonicMs: () => 0 };
  const queries = createTrackQueries(
    db,
    { filter: (_, { ids }) => ids, tracksAmong: async (_, __, among) => among ?? new Uint32Array() },
    clock,
  );
  let askedCount = 0;
  const counted: typeof queries = { ...queries, ids: (...wish) => (askedCount++, queries.ids(...wish)) };
  const lists = createSmartLists(db, counted, clock);
  const write = (id: number, name: string, query: string) =>
    db.raw
      .prepare(
        `insert into playlist (id, name, owner_id, is_private, kind, rules, created_at, updated_at)
         values (?, ?, ?, 1, 'smart', ?, 0, 0) on conflict (id) do update set rules = excluded.rules`,
      )
      .run(id, name, anna, JSON.stringify({ query }));
  const rulesOf = (id: number) =>
    db.raw.prepare<[number], string>('select rules from playlist where id = ?').pluck().get(id) ?? null;
  /** How many queries it takes to know what is in it. */
  const cost = async (id: number): Promise<number> => {
    const before = askedCount;
    await lists.ids({ id, ownerId: anna, rules: rulesOf(id) });
    return askedCount - before;
  };
  return { lists, write, cost, raw: db.raw };
}

test('a change asks those anew that it concerns, with what looks into them, and no others', async () => {
  const { lists, write, cost, raw } = open();
  write(11, 'Good', 'score>=4');
  write(12, 'Over good', 'in:Good');
  write(13, 'Over summer', 'in:Summer');
  write(14, 'Old', 'year<2000');
  const costs = async () => [await cost(11), await cost(12), await cost(13), await cost(14)];
  expect(await costs()).toEqual([1, 1, 1, 1]);
  expect(await costs()).toEqual([0, 0, 0, 0]);

  lists.changed(['opinions']);
  expect(await costs()).toEqual([1, 1, 0, 0]);
  lists.changed(['plays']);
  expect(await costs()).toEqual([0, 0, 0, 0]);
  // another playlist was changed
  lists.changed(['playlists']);
  expect(await costs()).toEqual([0, 0, 0, 0]);

  raw.exec(
    'insert into playlist_track (playlist_id, track_id, track_order_in_playlist, added_at) values (1, 1, 99, 0)',
  );
  raw.exec('delete from playlist_track where playlist_id = 1 and track_order_in_playlist <> 99');
  lists.changed(['playlists']);
  expect(await costs()).toEqual([0, 0, 1, 0]);
  write(11, 'Good', 'score>=4.5');
  lists.changed(['playlists']);
  expect(await costs()).toEqual([1, 1, 0, 0]);
});
