/** The library by who wrote the music, and by when it came. */
import type { ComposerCard } from '../../shared/contract/composers.ts';
import type { RecentlyAdded } from '../../shared/contract/recent.ts';
import type { OwnOrder } from '../../shared/contract/own-lists.ts';
import type { ArtistId, UserId } from '../../shared/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { listComposerCards, listComposerTrackIds } from '../db/queries/composers.ts';
import { listRecentlyAdded } from '../db/queries/recent.ts';
import type { OwnLists } from './own-lists.ts';

export interface ShelvesService {
  composerCards(ids: readonly ArtistId[]): readonly ComposerCard[];
  composerTrackIds(artistId: ArtistId): Uint32Array;
  recentlyAdded(userId: UserId, order: OwnOrder): RecentlyAdded;
}

/** What is shown of composers and of what is new. Only reads. */
export function createShelvesService(db: ReadDb, lists: Pick<OwnLists, 'arranged'>): ShelvesService {
  return {
    composerCards: (ids) => listComposerCards(db, ids),
    composerTrackIds: (artistId) => listComposerTrackIds(db, artistId),
    recentlyAdded: (userId, order) => {
      const { albumIds, albumSeconds, trackIds, trackSeconds } = listRecentlyAdded(db);
      const albums = lists.arranged(userId, { thing: 'album', ids: albumIds }, order);
      const tracks = lists.arranged(userId, { thing: 'track', ids: trackIds }, order);
      return {
        albumIds: albums,
        albumSeconds: pick(albumIds, albumSeconds, albums),
        trackIds: tracks,
        trackSeconds: pick(trackIds, trackSeconds, tracks),
      };
    },
  };
}

/** The values that stand beside the given ids, which are some of all, in any turn. */
function pick(all: Uint32Array, values: Uint32Array, given: Uint32Array): Uint32Array {
  if (given === all) return values;
  const valueOf = new Map<number, number>();
  for (let at = 0; at < all.length; at++) valueOf.set(all[at] ?? 0, values[at] ?? 0);
  return given.map((id) => valueOf.get(id) ?? 0);
}
