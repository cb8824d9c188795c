/** Queries for those who keep what they find: who is in, whether these few are, and in which order. */
import type { Query, SortKey } from '../../../shared/query/ast.ts';
import type { TrackFacts } from '../../../shared/query/facts.ts';
import { createMatcher, type Matcher } from '../../../shared/query/match.ts';
import { takeWithin } from '../../../shared/query/take.ts';
import type { TrackId, UserId } from '../../../shared/ids.ts';
import { branded } from '../../db/queries/branded.ts';
import { readContext, type WholeAsker } from '../../db/queries/track-query/find-nested.ts';
import { byArtist, orderFound } from '../../db/queries/track-query/find-tracks.ts';
import { matchInPieces } from '../../db/queries/track-query/match-tracks.ts';
import type { Scope } from '../../db/queries/track-query/nested-playlists.ts';
import { placeTracks } from '../../db/queries/track-query/place-tracks.ts';
import { listTicked } from '../../db/queries/track-query/ticked.ts';
import { readTrackFacts } from '../../db/queries/track-query/track-facts.ts';
import { readWeights } from '../../db/queries/track-query/weights.ts';
import type { Pieces } from '../../db/queries/pieces.ts';
import type { ReadDb } from '../../db/handles.ts';
import { inTurns } from '../in-turns.ts';
import type { OwnLists } from '../own-lists.ts';

/** For whom a query is asked, and when. */
export interface LiveAsker {
  readonly userId: UserId;
  readonly scope: Scope;
  readonly nowMs: number;
  readonly heldBy: NonNullable<WholeAsker['heldBy']>;
}

export type Keyed = Pick<Query, 'seed'> & { readonly keys: readonly SortKey[] };

export interface LiveQueries {
  /** Ids of all who are in, by id, whatever the limit, as of one moment. Cost: a statement a rule over the whole library, between which others have their turn. */
  match(asker: LiveAsker, query: Query): Promise<Uint32Array>;
  /** Says of single tracks whether they are in. */
  matcher(asker: LiveAsker, query: Query): Promise<Matcher>;
  facts(userId: UserId, ids: readonly number[]): readonly TrackFacts[];
  /** Those to be shown, in order. */
  order(userId: UserId, by: Keyed, ids: Uint32Array): Promise<Uint32Array>;
  /** `more` put into `list`, which is in that order. Cost: a few look-ups for few. */
  place(userId: UserId, by: Keyed, list: Uint32Array, more: Uint32Array): Promise<Uint32Array>;
  /** What the query's limit leaves of an order. */
  take(query: Query, ids: Uint32Array): Uint32Array;
  ticked(userId: UserId, query: Query, times: Parameters<typeof listTicked>[3]): ReadonlySet<number> | 'all';
}

/** Only reads. */
export function createLiveQueries(reader: ReadDb, lists: Pick<OwnLists, 'tracksAmong'>): LiveQueries {
  const listAmong: WholeAsker['listAmong'] = (userId) => (order, among) => lists.tracksAmong(userId, order, among);
  const whole = (asker: LiveAsker): WholeAsker => ({ ...asker, db: reader, listAmong });
  const turns = <T>(make: () => Pieces<T>): Promise<T> => inTurns(reader, make);
  const order: LiveQueries['order'] = (userId, by, ids) =>
    orderFound({ db: reader, userId, listAmong: listAmong(userId), inTurns: turns }, { ...by, usual: byArtist }, ids);
  return {
    match: async (asker, query) => {
      const context = await readContext(whole(asker), query);
      return await turns(() => matchInPieces({ db: reader, userId: asker.userId, context }, query.where));
    },
    matcher: async (asker, query) => createMatcher(query.where, await readContext(whole(asker), query)),
    facts: (userId, ids) =>
      readTrackFacts(
        reader,
        userId,
        ids.map((id) => branded<TrackId>(id)),
      ),
    order,
    place: (userId, by, list, more) => placeTracks(list, more, (ids) => order(userId, by, ids)),
    take: ({ limit }, ids) => (limit === null ? ids : takeWithin(ids, limit, readWeights(reader, limit.unit)).slice()),
    ticked: (userId, { where }, times) => listTicked(reader, userId, where, times),
  };
}
