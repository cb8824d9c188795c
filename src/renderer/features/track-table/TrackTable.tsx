import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { TrackSort } from '../../../shared/contract/tracks.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { selectedInOrder, type IdSet } from '../../elements/selection.ts';
import { useScaledRows } from '../../elements/use-scaled-rows.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isTrackId, toTrackIds } from '../../link/id-lists.ts';
import { trackRows } from '../../link/rows.ts';
import { playFrom } from '../../player/player.ts';
import { playListFrom } from '../../player/queue-actions.ts';
import { MAX_QUEUE } from '../../player/queue.ts';
import { selectRowHeight, useSettings } from '../../stores/settings.ts';
import { findPlace } from '../../stores/places.ts';
import {
  rowIndexOf,
  TrackMenu,
  useKeptPlace,
  useListSelection,
  useTopOnNewOrder,
  useTypeAhead,
} from '../track-list/index.ts';
import { columns } from './columns.ts';
import { nameInOrder } from './name-in-order.ts';
import { TrackTableBody } from './TrackTableBody.tsx';
import { TrackTableHead } from './TrackTableHead.tsx';

const HEAD_HEIGHT = 32;

interface TrackTableProps {
  /** What kind of view it stands in (`tracks`, `genre`, `folder`…): its columns are remembered under this name. */
  readonly view: string;
  /** Where scroll and selection are kept; of its own for each genre or folder. The view's name where it is left out. */
  readonly place?: string;
  /** What a screen reader calls the table. */
  readonly label: string;
  readonly ids: Uint32Array;
  /** Null where the ids stand in an order that no column has. */
  readonly sort: TrackSort | null;
  readonly isDescending: boolean;
  readonly onSort: (sort: TrackSort, isDescending: boolean) => void;
  /** The heading of the view; a view that has its own leaves it out. */
  readonly heading?: string;
  /** Beside heading and count, for example a filter. */
  readonly tools?: ReactNode;
}

export function TrackTable(props: TrackTableProps) {
  const { view, place: placeName = view, ids, sort, isDescending } = props;
  const [place] = useState(() => findPlace(placeName));
  const rowHeight = useSettings(selectRowHeight);
  const rows = useScaledRows({
    count: ids.length,
    rowHeight,
    headerHeight: HEAD_HEIGHT,
    initialOffset: place?.offset ?? 0,
  });
  const { attach } = rows;
  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      attach(element);
      focusOnArrival(element);
    },
    [attach],
  );
  const list = useListSelection({
    list: ids,
    rowsInView: rows.rowsInView,
    show: rows.show,
    onOpen: (index) => playListFrom(ids, index),
    initial: place,
  });
  const { selection, activeIndex } = list;
  const onTyped = useTypeAhead({ ids, isDescending, nameOf: nameInOrder(sort), onFound: list.goTo });
  useKeptPlace(placeName, rows.getOffset, selection);
  useTopOnNewOrder(`${sort} ${isDescending}`, rows.scrollToTop);
  const chosen = useChosen(ids, selection.ids);
  const isActiveDrawn = activeIndex >= rows.first && activeIndex < rows.last;

  return (
    <div className="flex h-full flex-col">
      <TableTitle {...props} selectedCount={selection.ids.size} />
      <TrackMenu
        trackIds={chosen.list}
        onPlay={() => (chosen.isSingle ? playListFrom(ids, activeIndex) : playFrom(chosen.list(), 0))}
        albumId={chosen.albumId}
        artistId={chosen.artistId}
        isSingle={chosen.isSingle}
        trigger={
          <div
            ref={ref}
            role="grid"
            aria-label={props.label}
            aria-rowcount={ids.length + 1}
            aria-colcount={columns.length}
            aria-multiselectable="true"
            aria-activedescendant={isActiveDrawn ? `track-row-${activeIndex}` : undefined}
            tabIndex={0}
            className="scaled-box track-table relative min-h-0 flex-1 overflow-x-hidden overflow-y-auto border-t border-line"
            onScroll={rows.onScroll}
            onScrollEnd={rows.onScrollEnd}
            onKeyDown={(event) => {
              if (event.target === event.currentTarget && onTyped(event)) event.preventDefault();
              else list.onKeyDown(event);
            }}
            onContextMenu={(event) => list.onRowMenu(rowIndexOf(event.target))}
          />
        }
      >
        <TrackTableHead sort={sort} isDescending={isDescending} onSort={props.onSort} />
        <TrackTableBody ids={ids} rows={rows} list={list} />
      </TrackMenu>
    </div>
  );
}

interface TableTitleProps extends TrackTableProps {
  readonly selectedCount: number;
}

function TableTitle({ heading, ids, tools, selectedCount }: TableTitleProps) {
  const { t } = useWords();
  return (
    <header className="flex min-h-12 items-center gap-3 px-6 pt-4 pb-2">
      {heading === undefined ? null : <h1 className="text-lg font-semibold">{heading}</h1>}
      <p role="status" className="tabular flex-1 pt-0.5 text-ink-faint">
        {t('tracks.count', { count: ids.length })}
        {selectedCount > 1 ? ` · ${t('tracks.selected', { count: selectedCount })}` : null}
      </p>
      {tools}
    </header>
  );
}

/** What the verbs of the menu act on. */
function useChosen(ids: Uint32Array, selectedIds: IdSet) {
  return useMemo(() => {
    const [firstId] = selectedIds;
    const isSingle = selectedIds.size === 1;
    const row = isSingle && isTrackId(firstId) ? trackRows.get(firstId) : undefined;
    return {
      isSingle,
      albumId: row?.albumId ?? null,
      artistId: row?.artists[0]?.artistId ?? null,
      list: (): readonly TrackId[] => toTrackIds(selectedInOrder(ids, selectedIds, MAX_QUEUE)),
    };
  }, [ids, selectedIds]);
}
