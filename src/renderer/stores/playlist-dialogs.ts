import { create } from 'zustand';
import type { PlaylistCard, PlaylistEntry } from '../../shared/contract/playlists.ts';
import type { PlaylistId } from '../../shared/ids.ts';
import type { Addition } from './drag.ts';

/** A file that a scan found between the music. */
export interface FoundSource {
  readonly name: string;
  readonly foundId: number;
}

/** What is to be said of a playlist. */
export type PlaylistDialog =
  | {
      readonly kind: 'new';
      readonly as: 'manual' | 'folder';
      readonly parentId: PlaylistId | null;
      /** Proposed as its name. */
      readonly name?: string;
      /** What it begins with; asked when it is made. */
      readonly addition?: Addition;
      /** Moves into a new folder once it is there. */
      readonly holds?: PlaylistCard;
    }
  | { readonly kind: 'rename'; readonly playlist: PlaylistCard }
  | { readonly kind: 'edit'; readonly playlistId: PlaylistId }
  /** Files of other programs, to be looked at. */
  | { readonly kind: 'import'; readonly files: readonly (File | FoundSource)[] }
  /** Playlist files between the music. */
  | { readonly kind: 'found' }
  | { readonly kind: 'export'; readonly playlists: readonly PlaylistCard[] }
  | { readonly kind: 'relink'; readonly playlist: PlaylistCard; readonly entries: readonly PlaylistEntry[] }
  /** Rules of a smart one; of a new one where there is none yet. */
  | { readonly kind: 'smart'; readonly playlist: PlaylistCard | null; readonly parentId: PlaylistId | null };

export const usePlaylistDialog = create<{ readonly dialog: PlaylistDialog | null }>()(() => ({ dialog: null }));

export function showPlaylistDialog(dialog: PlaylistDialog | null): void {
  usePlaylistDialog.setState({ dialog });
}
