/** Queries as one person asks them. */
import type { OwnFilter } from '../../shared/contract/own-lists.ts';
import type { QueryAnswer } from '../../shared/contract/tracks.ts';
import type { TrackId, UserId } from '../../shared/ids.ts';
import type { Query } from '../../shared/query/ast.ts';
import type { Suggested } from '../../shared/query/field-types.ts';
import { explain, type Verdict } from '../../shared/query/match.ts';
import { parse } from '../../shared/query/parse.ts';
import type { ReadDb } from '../db/handles.ts';
import { listFieldValues } from '../db/queries/track-query/field-values.ts';
import { findWhole, readContext, type WholeAsker } from '../db/queries/track-query/find-nested.ts';
import type { ListOrder } from '../db/queries/track-query/find-tracks.ts';
import { readTrackFacts } from '../db/queries/track-query/track-facts.ts';
import type { Clock } from '../ports/clock.ts';
import type { OwnLists } from './own-lists.ts';

export interface TrackQueries {
  /** Ids of the tracks that are in, missing ones included, in the query's order or else the usual one. */
  ids(userId: UserId, query: Query, options?: IdsOptions): Promise<Uint32Array>;
  /** The same from a text, and of those what an own filter lets pass; what is wrong with it where it is no query. */
  answer(userId: UserId, text: string, order: ListOrder & OwnFilter): Promise<QueryAnswer>;
  /** Names for completion. */
  values(userId: UserId, suggests: Suggested, text: string): readonly string[];
  /** Why the track is in or out; undefined where there is no such track. A limit is no rule: it is not looked at. */
  explain(userId: UserId, query: Query, trackId: TrackId): Promise<Verdict | undefined>;
}

interface IdsOptions {
  readonly usual?: ListOrder;
  /** What smart playlists hold that the query looks into, where somebody keeps it. */
  readonly heldBy?: WholeAsker['heldBy'];
}

/** Only reads. */
export function createTrackQueries(
  reader: ReadDb,
  lists: Pick<OwnLists, 'filter' | 'tracksAmong'>,
  clock: Pick<Clock, 'now'>,
): TrackQueries {
  const askerOf = (userId: UserId): WholeAsker => ({
    db: reader,
    userId,
    nowMs: clock.now(),
    listAmong: (owner) => (order, among) => lists.tracksAmong(owner, order, among),
  });
  const find: TrackQueries['ids'] = (userId, query, { usual, heldBy } = {}) =>
    findWhole({ ...askerOf(userId), heldBy }, query, usual);
  return {
    ids: find,
    answer: async (userId, text, { sort, isDescending, ...filter }) => {
      const parsed = parse(text);
      if (!parsed.ok) return { ids: new Uint32Array(), problems: parsed.problems };
      const ids = await find(userId, parsed.query, { usual: { sort, isDescending } });
      return { ids: lists.filter(userId, { thing: 'track', ids }, filter), problems: [] };
    },
    values: (userId, suggests, text) => listFieldValues(reader, userId, suggests, text),
    explain: async (userId, query, trackId) => {
      const [facts] = readTrackFacts(reader, userId, [trackId]);
      return facts === undefined ? undefined : explain(query.where, facts, await readContext(askerOf(userId), query));
    },
  };
}
