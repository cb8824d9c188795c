/** Whole queries: who is in, in which order, and how many of them. */
import type { TrackSort } from '../../../../shared/contract/tracks.ts';
import type { Query, SortKey } from '../../../../shared/query/ast.ts';
import { takeWithin } from '../../../../shared/query/take.ts';
import type { Asker } from './leaves.ts';
import { matchQuery } from './match-tracks.ts';
import type { Pieces } from '../pieces.ts';
import { FEW, orderInPieces, orderTracks } from './order-tracks.ts';
import { readWeights } from './weights.ts';

/** An order that lists have too. */
export interface ListOrder {
  readonly sort: TrackSort;
  readonly isDescending: boolean;
}

/** Those among the given ids, as lists order them. */
export type ListAmong = (order: ListOrder, among: Uint32Array) => Promise<Uint32Array>;

/** What a list is by where nobody says. */
export const byArtist: ListOrder = { sort: 'artist', isDescending: false };

/**
 * Ids of the tracks that are in, missing ones included, in the query's order or else the usual one. Cost: `matchQuery`,
 * then the order: those of lists as lists have them, others sort what was found.
 */
export async function findTracks(
  asker: Asker,
  { where, sort, limit, by, seed }: Query,
  usual: ListOrder,
  listAmong: ListAmong,
): Promise<Uint32Array> {
  const found = matchQuery(asker, where);
  const inOrder = async (keys: readonly SortKey[], ids: Uint32Array): Promise<Uint32Array> =>
    await orderFound({ ...asker, listAmong }, { keys, seed, usual }, ids);
  if (limit === null) return await inOrder(sort, found);
  const first = await inOrder(by.length > 0 ? by : sort, found);
  const chosen = takeWithin(first, limit, readWeights(asker.db, limit.unit)).slice();
  return by.length > 0 ? await inOrder(sort, chosen) : chosen;
}

interface FoundOrder {
  /** Of none the usual order. */
  readonly keys: readonly SortKey[];
  readonly seed: number;
  readonly usual: ListOrder;
}

interface Orderer extends Pick<Asker, 'db' | 'userId'> {
  readonly listAmong: ListAmong;
  /** Who lets others have their turn between the pieces of long work; nobody where none is given. */
  readonly inTurns?: <T>(make: () => Pieces<T>) => Promise<T>;
}

/** What was found, in an order. Cost: as lists have it, or a sort; of up to `FEW` tracks some look-ups each. */
export async function orderFound(
  { db, userId, listAmong, inTurns }: Orderer,
  { keys, seed, usual }: FoundOrder,
  ids: Uint32Array,
): Promise<Uint32Array> {
  const kept = listOrder(keys, usual);
  // for few of them lists would read all that the person thinks
  const isCheap = kept !== undefined && !(ids.length <= FEW && OWN.has(kept.sort) && keys.length > 0);
  if (isCheap) return await listAmong(kept, ids);
  const listed = await listAmong(byArtist, ids);
  // few are compared with each other again and again, which has to be of one moment
  if (inTurns === undefined || listed.length <= FEW) return orderTracks(db, userId, listed, { keys, seed });
  return await inTurns(() => orderInPieces(db, userId, listed, { keys, seed }));
}

const OWN: ReadonlySet<TrackSort> = new Set<TrackSort>(['score', 'scored', 'liked']);

const LISTED: Readonly<Partial<Record<SortKey['field'], TrackSort>>> = {
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

/** The order that lists have too, where one does. */
function listOrder(keys: readonly SortKey[], usual: ListOrder): ListOrder | undefined {
  const [first, second] = keys;
  if (first === undefined) return usual;
  const sort = LISTED[first.field];
  return second === undefined && sort !== undefined ? { sort, isDescending: first.isDescending } : undefined;
}
