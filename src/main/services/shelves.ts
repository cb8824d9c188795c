/** The library by who wrote the music, and by when it came. */
import type { ComposerCard } from '../../shared/contract/composers.ts';
import type { RecentlyAdded } from '../../shared/contract/recent.ts';
import type { OwnFilter } from '../../shared/contract/own-lists.ts';
import type { ArtistId, UserId } from '../../shared/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { listComposerCards, listComposerTrackIds } from '../db/queries/composers.ts';
import { listRecentlyAdded } from '../db/queries/recent.ts';
import type { OwnLists } from './own-lists.ts';

export interface ShelvesService {
  composerCards(ids: readonly ArtistId[]): readonly ComposerCard[];
  composerTrackIds(artistId: ArtistId): Uint32Array;
  recentlyAdded(userId: UserId, filter: OwnFilter): RecentlyAdded;
}

/** What is shown of composers and of what is new. Only reads. */
export function createShelvesService(db: ReadDb, lists: Pick<OwnLists, 'filter'>): ShelvesService {
  return {
    composerCards: (ids) => listComposerCards(db, ids),
    composerTrackIds: (artistId) => listComposerTrackIds(db, artistId),
    recentlyAdded: (userId, filter) => {
      const { albumIds, albumSeconds, trackIds, trackSeconds } = listRecentlyAdded(db);
      const albums = lists.filter(userId, { thing: 'album', ids: albumIds }, filter);
      const tracks = lists.filter(userId, { thing: 'track', ids: trackIds }, filter);
      return {
        albumIds: albums,
        albumSeconds: pick(albumIds, albumSeconds, albums),
        trackIds: tracks,
        trackSeconds: pick(trackIds, trackSeconds, tracks),
      };
    },
  };
}

/** The values that stand beside the kept ids, which are some of all in the same turn. */
function pick(all: Uint32Array, values: Uint32Array, kept: Uint32Array): Uint32Array {
  let at = 0;
  return kept.map((id) => {
    while (all[at] !== id) at++;
    return values[at] ?? 0;
  });
}
