/** Smart playlists over a library of rows, as the core keeps them, with a count of what they cost. */
import { findWhole, type WholeAsker } from '../../src/main/db/queries/track-query/find-nested.ts';
import { createVisible, readNested, type Scope } from '../../src/main/db/queries/track-query/nested-playlists.ts';
import { listTrackIds } from '../../src/main/db/queries/track-lists.ts';
import type { WriteDb } from '../../src/main/db/handles.ts';
import { createLiveQueries } from '../../src/main/services/smart/live-queries.ts';
import { TICK_MS } from '../../src/main/services/smart/keeper.ts';
import { createSmartLists } from '../../src/main/services/smart/smart-lists.ts';
import { createOwnLists } from '../../src/main/services/own-lists.ts';
import type { UserId } from '../../src/shared/ids.ts';
import { storedQuery } from '../../src/shared/query/stored.ts';
import { NOW } from './random-queries.ts';

/** What was done to know who is in: the whole library asked, or single tracks looked at. */
interface Costs {
  whole: number;
  looks: number;
}

/** Nothing is kept yet. Time stands still until `pass` lets some of it go by. */
export function openSmartLists(db: WriteDb, nowMs = NOW) {
  const times = { nowMs, monotonicMs: 0 };
  const clock = { now: () => times.nowMs, monotonicMs: () => times.monotonicMs };
  const own = createOwnLists(db, {
    list: async (sort, isDescending, among) => listTrackIds(db, sort, isDescending, among),
  });
  const live = createLiveQueries(db, own);
  const costs: Costs = { whole: 0, looks: 0 };
  const counted: typeof live = {
    ...live,
    match: (...wish) => (costs.whole++, live.match(...wish)),
    matcher: (...wish) => (costs.looks++, live.matcher(...wish)),
  };
  const lists = createSmartLists({ reader: db, live: counted, writer: db, clock });
  const findStored = db.raw.prepare<[number], { ownerId: UserId; rules: string | null }>(
    'select owner_id as ownerId, rules from playlist where id = ?',
  );
  const stored = (id: number) => findStored.get(id) ?? { ownerId: '' as UserId, rules: null };
  const listAmong: WholeAsker['listAmong'] = (userId) => (order, among) => own.tracksAmong(userId, order, among);
  return {
    lists,
    costs,
    pass: (ms: number) => {
      times.nowMs += ms;
      times.monotonicMs += Math.max(ms, TICK_MS);
    },
    write: (
      id: number,
      row: { readonly name: string; readonly owner: UserId; readonly query: string; readonly isPrivate?: number },
    ) =>
      void db.raw
        .prepare(
          `insert into playlist (id, name, owner_id, is_private, kind, rules, created_at, updated_at)
           values (?, ?, ?, ?, 'smart', ?, 0, 0)
           on conflict (id) do update set rules = excluded.rules, name = excluded.name`,
        )
        .run(id, row.name, row.owner, row.isPrivate ?? 1, JSON.stringify({ query: row.query })),
    ids: async (id: number, scope: Scope = 'own') => [
      ...(await lists.ids({ id, ...stored(id), isOwn: scope === 'own' ? 1 : 0 })),
    ],
    counts: (id: number, scope: Scope) => lists.counts({ id, ...stored(id), isOwn: scope === 'own' ? 1 : 0 }),
    /** The same, asked anew. */
    fresh: async (id: number, scope: Scope = 'own') => {
      const { ownerId: userId, rules } = stored(id);
      const query = storedQuery(rules);
      const nested = readNested(createVisible(db), { userId, scope, where: query.where, self: null });
      // what leads back to itself holds nothing
      if (nested.inOrder.some(({ stored: it, isCircular }) => isCircular && it.id === id)) return [];
      return [...(await findWhole({ db, userId, scope, nowMs: times.nowMs, listAmong }, query))];
    },
  };
}
