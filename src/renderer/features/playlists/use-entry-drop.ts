import type { PlaylistPage } from '../../../shared/contract/playlists.ts';
import { entryAt, showEntryIds, type EntryView } from '../../link/playlists.ts';
import { additionOf, setDragged, useDragged, type Dragged } from '../../stores/drag.ts';
import { addToPlaylist, moveEntries } from '../add-to-playlist/index.ts';
import { movedTo } from './entry-order.ts';

interface EntryDropOptions {
  readonly playlist: PlaylistPage;
  readonly ids: Uint32Array;
  readonly ownIds: Uint32Array;
  readonly view: EntryView;
}

/** Between the rows of one's own playlist its entries are moved, and tracks from elsewhere added; only in its own order. */
export function useEntryDrop({ playlist, ids, ownIds, view }: EntryDropOptions) {
  const isOpen = playlist.isOwn && playlist.kind === 'manual' && view.by === null;
  const taken = (): Dragged | null => {
    const { dragged } = useDragged.getState();
    return isOpen && dragged !== null && dragged.playlistId !== playlist.id ? dragged : null;
  };
  return {
    isTaken: () => taken() !== null,
    onDrop: (index: number): void => {
      const dragged = taken();
      if (dragged === null) return;
      setDragged(null);
      const before = placeBefore({ ids, ownIds }, index);
      const { entries } = dragged;
      if (entries?.playlistId !== playlist.id) {
        void addToPlaylist(playlist, additionOf(dragged), before);
        return;
      }
      const moved = new Set<number>(entries.entryIds);
      showEntryIds(playlist.id, (own) => movedTo(own, moved, before));
      void moveEntries(playlist, entries.entryIds, before);
    },
  };
}

/** The entry before which it goes: with a filter, what is dropped after the last in sight stands right behind it. */
function placeBefore({ ids, ownIds }: Pick<EntryDropOptions, 'ids' | 'ownIds'>, index: number) {
  if (index < ids.length) return entryAt(ids, index);
  const last = ids.at(-1);
  return last === undefined ? null : entryAt(ownIds, ownIds.indexOf(last) + 1);
}
