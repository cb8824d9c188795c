import { useCallback, useState } from 'react';
import type { IdSet } from '../../elements/id-set.ts';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { useRowWindow } from '../../elements/use-row-window.ts';
import { useWidth } from '../../elements/use-width.ts';
import { findPlace } from '../../stores/places.ts';
import { selectRowHeight, useSettings } from '../../stores/settings.ts';
import { useKeptPlace, useListSelection, useTopOnNewOrder, useTypeAhead } from '../track-list/index.ts';

export const HEAD_HEIGHT = 32;

interface TableListOptions {
  readonly place: string;
  readonly ids: Uint32Array;
  readonly sort: string | null;
  readonly isDescending: boolean;
  readonly isOfTracks: boolean;
  readonly toTracks?: (ids: IdSet) => IdSet;
  readonly listKey?: string;
  readonly nameOf: ((id: number | undefined) => Promise<string | null>) | null;
  readonly onOpen: (index: number) => void;
}

/** What a table is as a list: its window on the rows, what is selected, its place. */
export function useTableList({ ids, sort, isDescending, isOfTracks, toTracks, onOpen, ...options }: TableListOptions) {
  const [place] = useState(() => findPlace(options.place));
  const rowHeight = useSettings(selectRowHeight);
  const { rowWindow, attach, rowsInView } = useRowWindow({
    kind: 'table',
    count: ids.length,
    rowHeight,
    headerHeight: HEAD_HEIGHT,
    initialOffset: place?.offset ?? 0,
    overscan: 8,
  });
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const [width, measure] = useWidth('table');
  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      attach(element);
      measure(element);
      setBox(element);
      focusOnArrival(element);
    },
    [attach, measure],
  );
  const list = useListSelection({
    list: ids,
    rowsInView,
    show: rowWindow.show,
    onOpen,
    initial: place,
    isOfTracks,
    toTracks,
  });
  const onTyped = useTypeAhead({ ids, isDescending, nameOf: options.nameOf, onFound: list.goTo });
  useKeptPlace(options.place, rowWindow.getOffset, list.selection);
  useTopOnNewOrder(`${sort} ${isDescending} ${options.listKey ?? ''}`, rowWindow.scrollToTop);
  return { rowHeight, rowWindow, list, onTyped, ref, box, width };
}
