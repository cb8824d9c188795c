/** The entries of a playlist in another order than its own, to look at or to keep. */
import type { PlaylistSort } from '../../../shared/contract/playlists.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import type { ReadDb } from '../../db/handles.ts';
import { listEntryTracks, type EntryTrack } from '../../db/queries/playlists/entries.ts';
import type { OwnLists } from '../own-lists.ts';

interface ViewOrder {
  readonly by: PlaylistSort;
  readonly isDescending: boolean;
}

export interface ViewOrders {
  /** Shape: every entry once; ties as they stand, those without a track last. */
  list(userId: UserId, playlistId: PlaylistId, order: ViewOrder): Promise<readonly number[]>;
}

/** Orders of playlists of one library. */
export function createViewOrders(reader: ReadDb, lists: Pick<OwnLists, 'tracksAmong'>): ViewOrders {
  return {
    list: async (userId, playlistId, { by, isDescending }) => {
      const entries = listEntryTracks(reader, playlistId);
      if (by === 'addedHere') {
        const turn = isDescending ? -1 : 1;
        return entries.toSorted((a, b) => turn * (a.addedAt - b.addedAt)).map(({ id }) => id);
      }
      const trackIds = Uint32Array.from(new Set(entries.flatMap(({ trackId }) => trackId ?? [])));
      const sorted = await lists.tracksAmong(userId, { sort: by, isDescending }, trackIds);
      const ranks = new Map(Array.from(sorted, (id, rank) => [id, rank]));
      const rankOf = ({ trackId }: EntryTrack) => (trackId === null ? Infinity : (ranks.get(trackId) ?? Infinity));
      return entries.toSorted((a, b) => compare(rankOf(a), rankOf(b))).map(({ id }) => id);
    },
  };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
