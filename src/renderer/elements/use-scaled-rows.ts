import { useSyncExternalStore } from 'react';
import { spacerHeight } from './scaled-rows.ts';
import { useRowWindow } from './use-row-window.ts';

type ScaledRowsOptions = Parameters<typeof useRowWindow>[0];

export type ScaledRows = ReturnType<typeof useScaledRows>;

/** Draws only the rows in sight of a list of any length, in the component that holds the list. */
export function useScaledRows(options: ScaledRowsOptions) {
  const { rowWindow, attach } = useRowWindow(options);
  const shown = useSyncExternalStore(rowWindow.subscribe, rowWindow.getShown);
  const { onScroll, show, scrollToTop, getOffset } = rowWindow;
  // how many there are may have changed since the window was last told
  const last = Math.min(shown.last, options.count);
  return {
    ...shown,
    first: Math.min(shown.first, last),
    last,
    spacerHeight: spacerHeight({ count: options.count, rowHeight: options.rowHeight, viewport: 0 }),
    attach,
    onScroll,
    show,
    scrollToTop,
    getOffset,
    topOf: (index: number): number => index * options.rowHeight + shown.shift,
  };
}
