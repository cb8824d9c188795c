import type { KeyboardEvent } from 'react';
import type { PlaylistPage } from '../../../shared/contract/playlists.ts';
import { hasCommandKey } from '../../elements/modifiers.ts';
import { selectedInOrder } from '../../elements/selection.ts';
import { useWords } from '../../i18n/use-words.ts';
import {
  entriesOf,
  isEntryId,
  isWhole,
  shownEntryIds,
  showEntryIds,
  toEntryIds,
  type EntryView,
} from '../../link/playlists.ts';
import { moveEntries, removeEntries } from '../add-to-playlist/index.ts';
import type { KeyPlace } from '../table/index.ts';
import { snapshotTitle } from './entry-columns.tsx';
import { moveToEdge } from './move-to-edge.ts';
import { movedTo, stepTarget } from './entry-order.ts';

interface EntryKeysOptions {
  readonly playlist: PlaylistPage;
  readonly ids: Uint32Array;
  readonly ownIds: Uint32Array;
  readonly view: EntryView;
  readonly say: (words: string) => void;
}

/** Delete takes out what is selected, and nothing else; Alt with the arrows moves it, with Home and End to the edges, where the list is in its own order. */
export function useEntryKeys({ playlist, ids, ownIds, view, say }: EntryKeysOptions) {
  const { t } = useWords();
  const chosenOf = ({ selectedIds }: KeyPlace) => toEntryIds(selectedInOrder(ids, selectedIds, ids.length));

  const remove = (place: KeyPlace): void => {
    const chosen = chosenOf(place);
    if (chosen.length === 0) return;
    const gone = new Set<number>(chosen);
    const next = nextKept(ids, gone, place.activeIndex);
    if (next >= 0) place.goTo(next);
    void removeEntries(playlist, chosen);
  };

  const step = (place: KeyPlace, by: 1 | -1): void => {
    if (view.by !== null || !isWhole(view)) {
      say(t('playlists.moveInOwnOrder'));
      return;
    }
    const chosen = chosenOf(place);
    const moved = new Set<number>(chosen);
    // a key that is pressed twice in no time is two steps, drawn between or not
    const now = shownEntryIds(playlist.id) ?? ownIds;
    const before = stepTarget(now, moved, by);
    if (before === undefined) return;
    const after = movedTo(now, moved, before);
    showEntryIds(playlist.id, () => after);
    void moveEntries(playlist, chosen, isEntryId(before) ? before : null);
    const activeId = ids[place.activeIndex];
    const at = activeId === undefined ? -1 : after.indexOf(activeId);
    place.show(Math.max(0, at));
    say(t('playlists.nowAt', { name: nameOf(playlist, activeId), place: at + 1, count: after.length }));
  };

  const toEdge = (place: KeyPlace, to: 'top' | 'end'): void => {
    if (view.by !== null) {
      say(t('playlists.moveInOwnOrder'));
      return;
    }
    const chosen = chosenOf(place);
    moveToEdge(playlist, chosen, to);
    if (!isWhole(view) || chosen.length === 0) return;
    const after = shownEntryIds(playlist.id) ?? ownIds;
    const activeId = ids[place.activeIndex];
    const at = activeId === undefined ? -1 : after.indexOf(activeId);
    place.show(Math.max(0, at));
    say(t('playlists.nowAt', { name: nameOf(playlist, activeId), place: at + 1, count: after.length }));
  };

  return (event: KeyboardEvent, place: KeyPlace): boolean => {
    if (!playlist.isOwn || playlist.kind !== 'manual' || hasCommandKey(event) || event.shiftKey) return false;
    if (!event.altKey && (event.key === 'Delete' || event.key === 'Backspace')) remove(place);
    else if (event.altKey && event.key === 'ArrowUp') step(place, -1);
    else if (event.altKey && event.key === 'ArrowDown') step(place, 1);
    else if (event.altKey && event.key === 'Home') toEdge(place, 'top');
    else if (event.altKey && event.key === 'End') toEdge(place, 'end');
    else return false;
    return true;
  };
}

/** The row that stays and is nearest: below, else above. */
function nextKept(ids: Uint32Array, gone: ReadonlySet<number>, from: number): number {
  const isKept = (id: number): boolean => !gone.has(id);
  const below = ids.findIndex((id, at) => at >= from && isKept(id));
  return below >= 0 ? below : ids.findLastIndex(isKept);
}

function nameOf({ id }: PlaylistPage, entryId: number | undefined): string {
  const entry = isEntryId(entryId) ? entriesOf(id).get(entryId) : undefined;
  if (entry === undefined) return '';
  return entry.track?.name ?? snapshotTitle(entry.snapshot) ?? '';
}
