/** The library by who wrote the music, and by when it came. */
import type { ComposerCard } from '../../shared/contract/composers.ts';
import type { RecentlyAdded } from '../../shared/contract/recent.ts';
import type { ArtistId } from '../../shared/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { listComposerCards, listComposerTrackIds } from '../db/queries/composers.ts';
import { listRecentlyAdded } from '../db/queries/recent.ts';

export interface ShelvesService {
  composerCards(ids: readonly ArtistId[]): readonly ComposerCard[];
  composerTrackIds(artistId: ArtistId): Uint32Array;
  recentlyAdded(): RecentlyAdded;
}

/** What is shown of composers and of what is new. Only reads. */
export function createShelvesService(db: ReadDb): ShelvesService {
  return {
    composerCards: (ids) => listComposerCards(db, ids),
    composerTrackIds: (artistId) => listComposerTrackIds(db, artistId),
    recentlyAdded: () => listRecentlyAdded(db),
  };
}
