/** The library by who wrote the music, and by when it came. */
import type { ComposerCard, ComposerSort } from '../../shared/contract/composers.ts';
import type { RecentlyAdded } from '../../shared/contract/recent.ts';
import type { ArtistId } from '../../shared/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { listComposerCards, listComposerIds, listComposerTrackIds } from '../db/queries/composers.ts';
import { listRecentlyAdded } from '../db/queries/recent.ts';

export interface ShelvesService {
  composerIds(sort: ComposerSort, isDescending: boolean): Uint32Array;
  composerCards(ids: readonly ArtistId[]): readonly ComposerCard[];
  composerTrackIds(artistId: ArtistId): Uint32Array;
  recentlyAdded(): RecentlyAdded;
}

/** What is shown of composers and of what is new. Only reads. */
export function createShelvesService(db: ReadDb): ShelvesService {
  return {
    composerIds: (sort, isDescending) => listComposerIds(db, sort, isDescending),
    composerCards: (ids) => listComposerCards(db, ids),
    composerTrackIds: (artistId) => listComposerTrackIds(db, artistId),
    recentlyAdded: () => listRecentlyAdded(db),
  };
}
