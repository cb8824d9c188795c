import { useState, type DragEvent } from 'react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { knownPlaylist } from '../../link/playlists.ts';
import { additionOf, setDragged, useDragged, type Dragged } from '../../stores/drag.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { addToPlaylist, placePlaylist } from '../add-to-playlist/index.ts';

/** What would become of something that is dropped here; null where it is not taken. */
type Taking = (dragged: Dragged) => (() => void) | null;

/** A playlist takes tracks, at its end; a folder takes playlists and folders. */
export function takenBy(target: PlaylistCard): Taking {
  return (dragged) => {
    // what is part of it already is put elsewhere between its rows
    if (!target.isOwn || dragged.playlistId === target.id || dragged.entries?.playlistId === target.id) return null;
    if (target.kind === 'folder') {
      const moved = ownDragged(dragged);
      return moved === undefined ? null : () => void placePlaylist(moved, target.id);
    }
    return target.kind !== 'manual' || isFolder(dragged) ? null : () => void addToPlaylist(target, additionOf(dragged));
  };
}

/** The head of all playlists takes them out of their folders, and makes a playlist of anything else. */
export const takenByAll: Taking = (dragged) => {
  if (dragged.playlistId === undefined) {
    const { label, isUnnamed = false } = dragged;
    const addition = additionOf(dragged);
    const name = isUnnamed ? '' : label;
    return () => showPlaylistDialog({ kind: 'new', as: 'manual', parentId: null, name, addition });
  }
  const moved = ownDragged(dragged);
  return moved === undefined || moved.parentId === null ? null : () => void placePlaylist(moved, null);
};

function ownDragged({ playlistId }: Dragged): PlaylistCard | undefined {
  const card = playlistId === undefined ? undefined : knownPlaylist(playlistId);
  return card?.isOwn === true ? card : undefined;
}

function isFolder({ playlistId }: Dragged): boolean {
  return playlistId !== undefined && knownPlaylist(playlistId)?.kind === 'folder';
}

/** Lets something be dropped on an element, which shows that it would be taken. */
export function useTaking(taking: Taking) {
  const [isOver, setOver] = useState(false);
  const isDragging = useDragged(({ dragged }) => dragged !== null);
  const take = (): (() => void) | null => {
    const { dragged } = useDragged.getState();
    return dragged === null ? null : taking(dragged);
  };
  return {
    isOver: isOver && isDragging,
    handlers: {
      onDragOver: (event: DragEvent): void => {
        // a part of it may take it more exactly
        const isTaken = !event.defaultPrevented && take() !== null;
        if (isTaken) event.preventDefault();
        setOver(isTaken);
      },
      onDragLeave: ({ relatedTarget, currentTarget }: DragEvent): void => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false);
      },
      onDrop: (event: DragEvent): void => {
        const act = event.defaultPrevented ? null : take();
        setOver(false);
        if (act === null) return;
        event.preventDefault();
        event.stopPropagation();
        setDragged(null);
        act();
      },
    },
  };
}
