/** Lists as the one who asks sorts and filters them, by what is the same to everybody or by opinions of their own. */
import type { AlbumSort } from '../../shared/contract/albums.ts';
import type { ArtistSort } from '../../shared/contract/artists.ts';
import type { ComposerSort } from '../../shared/contract/composers.ts';
import type { OwnFilter, OwnOrder, OwnSort } from '../../shared/contract/own-lists.ts';
import type { TrackSort } from '../../shared/contract/tracks.ts';
import type { UserId } from '../../shared/ids.ts';
import { listAlbumIds } from '../db/queries/album-lists.ts';
import { listArtistIds } from '../db/queries/artist-lists.ts';
import { withoutJoined } from '../db/queries/joined-away.ts';
import { listComposerIds } from '../db/queries/composers.ts';
import { arrangeOwn, arrangeOwnInPieces, type Listed, type ScoredThing } from '../db/queries/own-lists.ts';
import { matchTrackIds } from '../db/queries/search-match.ts';
import type { ReadDb } from '../db/handles.ts';
import type { TrackOrders } from '../orders/track-orders.ts';
import { inTurns } from './in-turns.ts';

interface Order<Sort> extends OwnFilter {
  readonly sort: Sort;
  readonly isDescending: boolean;
}

/** Ids in order; what each order and filter means is said in `shared/contract/own-lists.ts`. */
export interface OwnLists {
  /** All tracks, or with words those alone that hold all of them. */
  tracks(userId: UserId, order: Order<TrackSort> & { readonly filter?: string | undefined }): Promise<Uint32Array>;
  /** Those among the given; without a sort they stay as they stand. */
  tracksAmong(userId: UserId, order: Order<TrackSort | null>, among: Uint32Array): Promise<Uint32Array>;
  albums(userId: UserId, order: Order<AlbumSort>): Uint32Array;
  artists(userId: UserId, order: Order<ArtistSort>): Uint32Array;
  composers(userId: UserId, order: Order<ComposerSort>): Uint32Array;
  /** Ids in an order of their own, or by opinions. */
  arranged(userId: UserId, listed: Listed, order: OwnOrder): Uint32Array;
  /** What passes of ids in an order of their own. */
  filter(userId: UserId, listed: Listed, filter: OwnFilter): Uint32Array;
}

/** Only reads. */
export function createOwnLists(reader: ReadDb, orders: Pick<TrackOrders, 'list'>): OwnLists {
  const arrange = (userId: UserId, thing: ScoredThing, ids: Uint32Array, order: Order<string | null>): Uint32Array => {
    const { sort, ...wish } = order;
    return arrangeOwn(reader, userId, { thing, ids }, { ...wish, sort: isOwn(sort) ? sort : null });
  };
  const arrangeTracks = (userId: UserId, ids: Uint32Array, { sort, ...wish }: Order<string | null>) =>
    inTurns(reader, () =>
      arrangeOwnInPieces(reader, userId, { thing: 'track', ids }, { ...wish, sort: isOwn(sort) ? sort : null }),
    );
  const tracks = async (userId: UserId, order: Order<TrackSort>, among?: Uint32Array): Promise<Uint32Array> => {
    const { sort, isDescending } = order;
    const ids = isOwn(sort) ? await orders.list('artist', false, among) : await orders.list(sort, isDescending, among);
    return await arrangeTracks(userId, withoutJoined(reader, ids), order);
  };
  return {
    tracks: (userId, { filter, ...order }) =>
      tracks(userId, order, filter === undefined ? undefined : matchTrackIds(reader, filter)),
    tracksAmong: async (userId, order, among) =>
      order.sort === null
        ? await arrangeTracks(userId, among, order)
        : await tracks(userId, { ...order, sort: order.sort }, among),
    albums: (userId, order) => {
      const { sort, isDescending } = order;
      const ids = isOwn(sort) ? listAlbumIds(reader, 'artist', false) : listAlbumIds(reader, sort, isDescending);
      return arrange(userId, 'album', ids, order);
    },
    artists: (userId, order) => {
      const { sort, isDescending } = order;
      const ids = isOwn(sort) ? listArtistIds(reader, 'name', false) : listArtistIds(reader, sort, isDescending);
      return arrange(userId, 'artist', ids, order);
    },
    composers: (userId, order) => {
      const { sort, isDescending } = order;
      const ids = isOwn(sort) ? listComposerIds(reader, 'name', false) : listComposerIds(reader, sort, isDescending);
      return arrange(userId, 'artist', ids, order);
    },
    arranged: (userId, { thing, ids }, order) =>
      arrange(userId, thing, order.sort === null && order.isDescending ? ids.toReversed() : ids, order),
    filter: (userId, { thing, ids }, filter) =>
      arrangeOwn(reader, userId, { thing, ids }, { ...filter, sort: null, isDescending: false }),
  };
}

const OWN: ReadonlySet<string | null> = new Set<OwnSort>(['score', 'scored', 'liked']);

function isOwn(sort: string | null): sort is OwnSort {
  return OWN.has(sort);
}
