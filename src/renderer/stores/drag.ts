import { create } from 'zustand';
import type { PlaylistEntryId, PlaylistId, TrackId } from '../../shared/ids.ts';

/** What is being dragged from one place of the window to another. */
export interface Dragged {
  /** What it is, for the badge at the pointer and for the notice: `12 tracks`, the name of an album. */
  readonly label: string;
  /** Whether the label only counts tracks, and would name nothing. */
  readonly isUnnamed?: boolean;
  /** Its tracks, asked when it is dropped: as many as the queue takes. */
  readonly load: () => Promise<readonly TrackId[]>;
  /** What a playlist is given, where that is more: all of them, also those that can't be played now. */
  readonly loadAll?: () => Promise<readonly TrackId[]>;
  /** Where it is part of a playlist: there it is moved. */
  readonly entries?: { readonly playlistId: PlaylistId; readonly entryIds: readonly PlaylistEntryId[] };
  /** Where it is entries of a manual playlist, or all of them: so they are copied into others. */
  readonly copied?: Extract<Addition, { readonly fromId: PlaylistId }>;
  /** Where it is a playlist or a folder of them: into a folder it is moved. */
  readonly playlistId?: PlaylistId;
}

/** What a playlist is given: tracks, or entries of another (all of them for null), which keep what is known of those without a track. */
export type Addition =
  | { readonly load: () => Promise<readonly TrackId[]> }
  | { readonly fromId: PlaylistId; readonly entryIds: readonly PlaylistEntryId[] | null };

/** What a playlist is given of it. */
export function additionOf({ load, loadAll, copied }: Dragged): Addition {
  return copied ?? { load: loadAll ?? load };
}

export const useDragged = create<{ readonly dragged: Dragged | null }>()(() => ({ dragged: null }));

export function setDragged(dragged: Dragged | null): void {
  useDragged.setState({ dragged });
}
