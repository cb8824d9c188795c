import { useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { keyTarget } from '../../elements/list-keys.ts';
import { hasCommandKey } from '../../elements/modifiers.ts';
import {
  noSelection,
  selectAll,
  selectAt,
  type IdList,
  type IdSet,
  type SelectMode,
} from '../../elements/selection.ts';
import { useAnnouncedSelection } from './use-announced-selection.ts';

interface ListSelectionOptions {
  readonly list: IdList;
  readonly rowsInView: number;
  readonly show: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly initial?: { readonly activeId: number | null; readonly selectedIds: IdSet } | undefined;
}

export type ListSelection = ReturnType<typeof useListSelection>;

/** Selection of a list by mouse and keyboard; the focus stays on the list, which names its active row. */
export function useListSelection({ list, rowsInView, show, onOpen, initial }: ListSelectionOptions) {
  const [selection, setSelection] = useState(() =>
    initial === undefined
      ? noSelection
      : { activeId: initial.activeId, anchorId: initial.activeId, ids: initial.selectedIds },
  );
  useAnnouncedSelection(selection);
  const activeIndex = useMemo(
    () => (selection.activeId === null ? -1 : list.indexOf(selection.activeId)),
    [list, selection.activeId],
  );

  const select = (index: number, mode: SelectMode): void =>
    setSelection((before) => selectAt(list, before, index, mode));

  const onRowMouseDown = (index: number, event: MouseEvent): void => {
    if (event.button !== 0) return;
    const isPlain = !event.shiftKey && !hasCommandKey(event);
    const id = list[index];
    if (isPlain && selection.ids.size > 1 && id !== undefined && selection.ids.has(id)) {
      // one of several may be the handle by which all are dragged; a drag takes the release of the button along
      onRelease(() => select(index, 'only'));
      return;
    }
    select(index, event.shiftKey ? 'range' : hasCommandKey(event) ? 'toggle' : 'only');
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
    if (event.target !== event.currentTarget || event.altKey) return;
    if (hasCommandKey(event) && event.code === 'KeyA') setSelection((before) => selectAll(list, before));
    else if (hasCommandKey(event) && event.code === 'Space') select(activeIndex, 'toggle');
    else if (event.key === 'Enter' && activeIndex >= 0) onOpen(activeIndex);
    else if (hasCommandKey(event) && event.key !== 'Home' && event.key !== 'End') return;
    else {
      const target = keyTarget(event.key, { index: activeIndex, count: list.length, columns: 1, rowsInView });
      if (target === null) return;
      select(target, event.shiftKey ? 'range' : 'only');
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
