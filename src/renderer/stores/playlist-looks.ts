import { create } from 'zustand';
import type { PlaylistSort } from '../../shared/contract/playlists.ts';
import type { PlaylistId } from '../../shared/ids.ts';

/** How a playlist is looked at; its own order is not touched by it. */
export interface PlaylistLook {
  /** Null is the list's own order. */
  readonly by: PlaylistSort | null;
  readonly isDescending: boolean;
  readonly filter: string;
}

const usual: PlaylistLook = { by: null, isDescending: false, filter: '' };

// kept for the session, so that coming back finds the list as it was left
const useLooks = create<Readonly<Record<PlaylistId, PlaylistLook>>>()(() => ({}));

export function usePlaylistLook(playlistId: PlaylistId): PlaylistLook {
  return useLooks((looks) => looks[playlistId] ?? usual);
}

export function setPlaylistLook(playlistId: PlaylistId, changes: Partial<PlaylistLook>): void {
  useLooks.setState((looks) => ({ [playlistId]: { ...usual, ...looks[playlistId], ...changes } }));
}
