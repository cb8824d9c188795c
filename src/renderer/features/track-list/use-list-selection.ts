import { useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { keyTarget } from '../../elements/list-keys.ts';
import { hasCommandKey } from '../../elements/modifiers.ts';
import type { IdSet } from '../../elements/id-set.ts';
import {
  noSelection,
  selectAll,
  selectAt,
  selectionWithin,
  type IdList,
  type SelectMode,
} from '../../elements/selection.ts';
import { useAnnouncedSelection } from './use-announced-selection.ts';

interface ListSelectionOptions {
  readonly list: IdList;
  readonly rowsInView: number;
  readonly show: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly initial?: { readonly activeId: number | null; readonly selectedIds: IdSet } | undefined;
  /** False where the ids are those of something else: then nobody else is told, and one alone can be selected. */
  readonly isOfTracks?: boolean;
  /** Gives the tracks of what is selected, where the ids are not those of tracks. */
  readonly toTracks?: ((ids: IdSet) => IdSet) | undefined;
}

export type ListSelection = ReturnType<typeof useListSelection>;

/** Selection of a list by mouse and keyboard; the focus stays on the list, which names its active row. */
export function useListSelection(options: ListSelectionOptions) {
  const { list, rowsInView, show, onOpen, initial, isOfTracks = true, toTracks } = options;
  const [chosen, setSelection] = useState(() =>
    initial === undefined
      ? noSelection
      : { activeId: initial.activeId, anchorId: initial.activeId, ids: initial.selectedIds },
  );
  // what a filter hides comes back with it
  const selection = useMemo(() => selectionWithin(list, chosen), [list, chosen]);
  useAnnouncedSelection(selection, isOfTracks, toTracks);
  const activeIndex = useMemo(
    () => (selection.activeId === null ? -1 : list.indexOf(selection.activeId)),
    [list, selection.activeId],
  );

  const select = (index: number, mode: SelectMode): void =>
    setSelection((before) => selectAt(list, selectionWithin(list, before), index, isOfTracks ? mode : 'only'));

  const onRowMouseDown = (index: number, event: MouseEvent): void => {
    if (event.button !== 0) return;
    const hasCommand = hasCommandKey(event);
    const isPlain = !event.shiftKey && !hasCommand;
    const id = list[index];
    if (isPlain && selection.ids.size > 1 && id !== undefined && selection.ids.has(id)) {
      // one of several may be the handle by which all are dragged; a drag takes the release of the button along
      onRelease(() => select(index, 'only'));
      return;
    }
    select(index, event.shiftKey ? (hasCommand ? 'extend' : 'range') : hasCommand ? 'toggle' : 'only');
  };

  /** A menu acts on what is selected; a row outside of it becomes the selection. */
  const onRowMenu = (index: number | null): void => {
    const id = index === null ? undefined : list[index];
    if (index !== null && id !== undefined && !selection.ids.has(id)) select(index, 'only');
  };

  const goTo = (index: number): void => {
    select(index, 'only');
    show(index);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // buttons inside the list have keys of their own
    if (event.target !== event.currentTarget) return;
    const hasCommand = hasCommandKey(event);
    if (hasCommand && event.code === 'KeyA' && isOfTracks) setSelection((before) => selectAll(list, before));
    else if (hasCommand && event.code === 'Space') select(activeIndex, event.shiftKey ? 'extend' : 'toggle');
    else if (event.key === 'Enter' && activeIndex >= 0 && !event.altKey) onOpen(activeIndex);
    // with the command key the arrows are the volume's
    else if (hasCommand && event.key !== 'Home' && event.key !== 'End') return;
    else {
      const target = keyTarget(event.key, { index: activeIndex, count: list.length, columns: 1, rowsInView });
      // with Alt the place alone moves up or down; sideways it is the window's way back
      if (target === null || (event.altKey && !event.key.startsWith('Arrow'))) return;
      select(target, event.altKey ? 'move' : event.shiftKey ? (hasCommand ? 'extend' : 'range') : 'only');
      show(target);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return { selection, activeIndex, onRowMouseDown, onRowMenu, onKeyDown, goTo };
}

function onRelease(act: () => void): void {
  const ending = new AbortController();
  const { signal } = ending;
  window.addEventListener('dragstart', () => ending.abort(), { signal });
  window.addEventListener(
    'mouseup',
    () => {
      ending.abort();
      act();
    },
    { signal },
  );
}
