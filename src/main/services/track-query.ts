/** Queries as one person asks them: who is in, in which order, and how many of them. */
import type { Limit, Query, SortKey } from '../../shared/query/ast.ts';
import { explain, type Verdict } from '../../shared/query/match.ts';
import { parse } from '../../shared/query/parse.ts';
import { takeWithin } from '../../shared/query/take.ts';
import type { TrackId, UserId } from '../../shared/ids.ts';
import { createQueryContext } from '../db/queries/track-query/context.ts';
import { matchQuery } from '../db/queries/track-query/match-tracks.ts';
import { orderTracks } from '../db/queries/track-query/order-tracks.ts';
import { readTrackFacts } from '../db/queries/track-query/track-facts.ts';
import { readWeights } from '../db/queries/track-query/weights.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';
import type { OwnFilter } from '../../shared/contract/own-lists.ts';
import type { QueryAnswer, TrackSort } from '../../shared/contract/tracks.ts';
import type { OwnLists } from './own-lists.ts';

/** The order where a query names none. */
export interface UsualOrder {
  readonly sort: TrackSort;
  readonly isDescending: boolean;
}

export interface TrackQueries {
  /** Ids of the tracks that are in, missing ones included, in the query's order or else the usual one. */
  ids(userId: UserId, query: Query, usual?: UsualOrder): Promise<Uint32Array>;
  /** The same from a text, and of those what an own filter lets pass; what is wrong with it where it is no query. */
  answer(userId: UserId, text: string, order: UsualOrder & OwnFilter): Promise<QueryAnswer>;
  /** Why the track is in or out; undefined where there is no such track. A limit is no rule: it is not looked at. */
  explain(userId: UserId, query: Query, trackId: TrackId): Verdict | undefined;
}

const BY_ARTIST: UsualOrder = { sort: 'artist', isDescending: false };

/** Only reads. Cost: `matchQuery`, then the order: kept ones take some ms, others sort what was found. */
export function createTrackQueries(
  reader: ReadDb,
  lists: Pick<OwnLists, 'filter' | 'tracksAmong'>,
  clock: Pick<Clock, 'now'>,
): TrackQueries {
  const contextOf = (userId: UserId) => createQueryContext(reader, userId, clock.now());
  const find: TrackQueries['ids'] = async (userId, { where, sort, limit, by, seed }, usual = BY_ARTIST) => {
    const found = matchQuery({ db: reader, userId, context: contextOf(userId) }, where);
    const inOrder = async (keys: readonly SortKey[], ids: Uint32Array): Promise<Uint32Array> => {
      const kept = keptOrder(keys, usual);
      if (kept !== undefined) return await lists.tracksAmong(userId, kept, ids);
      return orderTracks(reader, userId, await lists.tracksAmong(userId, BY_ARTIST, ids), { keys, seed });
    };
    if (limit === null) return await inOrder(sort, found);
    const chosen = takeFirst(reader, await inOrder(by.length > 0 ? by : sort, found), limit);
    return by.length > 0 ? await inOrder(sort, chosen) : chosen;
  };
  return {
    ids: find,
    answer: async (userId, text, { sort, isDescending, ...filter }) => {
      const parsed = parse(text);
      if (!parsed.ok) return { ids: new Uint32Array(), problems: parsed.problems };
      const ids = await find(userId, parsed.query, { sort, isDescending });
      return { ids: lists.filter(userId, { thing: 'track', ids }, filter), problems: [] };
    },
    explain: (userId, { where }, trackId) => {
      const [facts] = readTrackFacts(reader, userId, [trackId]);
      return facts === undefined ? undefined : explain(where, facts, contextOf(userId));
    },
  };
}

function takeFirst(reader: ReadDb, ids: Uint32Array, limit: Limit): Uint32Array {
  return takeWithin(ids, limit, readWeights(reader, limit.unit)).slice();
}

const KEPT: Readonly<Partial<Record<SortKey['field'], TrackSort>>> = {
  title: 'title',
  artist: 'artist',
  album: 'album',
  year: 'year',
  date: 'year',
  genre: 'genre',
  composer: 'composer',
  duration: 'duration',
  added: 'added',
  bpm: 'bpm',
  format: 'format',
  bitrate: 'bitrate',
  samplerate: 'sampleRate',
  size: 'size',
  path: 'path',
  score: 'score',
  scored: 'scored',
  liked: 'liked',
};

/** The order that lists have too, where one does; lists keep those. */
function keptOrder(keys: readonly SortKey[], usual: UsualOrder): UsualOrder | undefined {
  const [first, second] = keys;
  if (first === undefined) return usual;
  const sort = KEPT[first.field];
  return second === undefined && sort !== undefined ? { sort, isDescending: first.isDescending } : undefined;
}
