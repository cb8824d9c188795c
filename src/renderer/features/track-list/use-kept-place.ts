import { useEffect, useRef } from 'react';
import type { Selection } from '../../elements/selection.ts';
import { keepPlace } from '../../stores/places.ts';

/** Keeps scroll and selection of a view when it is left. */
export function useKeptPlace(view: string, getOffset: () => number, selection: Selection): void {
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  }, [selection]);
  useEffect(
    () => () =>
      keepPlace(view, {
        offset: getOffset(),
        activeId: latest.current.activeId,
        selectedIds: latest.current.ids,
      }),
    [view, getOffset],
  );
}
