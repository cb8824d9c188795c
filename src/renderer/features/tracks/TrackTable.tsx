import { useEffect, useMemo, type MouseEvent } from 'react';
import type { TrackSort } from '../../../shared/contract/tracks.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { selectedInOrder } from '../../elements/selection.ts';
import { useScaledRows } from '../../elements/use-scaled-rows.ts';
import { useWords } from '../../i18n/use-words.ts';
import { trackRows, useRows } from '../../link/rows.ts';
import { playFrom } from '../../player/player.ts';
import { playListFrom } from '../../player/queue-actions.ts';
import { MAX_QUEUE } from '../../player/queue.ts';
import { findPlace, keepPlace } from '../../stores/places.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import { rowIndexOf, TrackMenu, useListSelection } from '../track-list/index.ts';
import { columns } from './columns.ts';
import { TrackTableHead } from './TrackTableHead.tsx';
import { TrackTableRow } from './TrackTableRow.tsx';

const VIEW = 'tracks';
const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 32;

interface TrackTableProps {
  readonly ids: Uint32Array;
  readonly sort: TrackSort;
  readonly isDescending: boolean;
}

export function TrackTable({ ids, sort, isDescending }: TrackTableProps) {
  const { t } = useWords();
  const place = useMemo(() => findPlace(VIEW), []);
  const rows = useScaledRows({
    count: ids.length,
    rowHeight: ROW_HEIGHT,
    headerHeight: HEAD_HEIGHT,
    initialOffset: place?.offset ?? 0,
  });
  const list = useListSelection({
    list: ids,
    rowsInView: rows.rowsInView,
    show: rows.show,
    onOpen: (index) => playListFrom(ids, index),
    initial: place,
  });
  useKeptPlace(rows.offset, list.selection);
  const currentTrackId = usePlayer(selectCurrentTrackId);
  const visibleIds = Array.from(ids.subarray(rows.first, rows.last)) as TrackId[];
  const shown = useRows(trackRows, visibleIds);

  const { selection, activeIndex } = list;
  const selected = (): readonly TrackId[] => selectedInOrder(ids, selection, MAX_QUEUE) as readonly TrackId[];
  const single = selection.ids.size === 1 ? trackRows.get([...selection.ids][0] as TrackId) : undefined;
  const onPlay = (): void => {
    if (selection.ids.size === 1 && activeIndex >= 0) playListFrom(ids, activeIndex);
    else playFrom(selected(), 0);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const index = rowIndexOf(event.target);
    if (index !== null) list.onRowMenu(index);
  };

  return (
    <div className="flex h-full flex-col">
      <header className="flex items-baseline gap-3 px-6 pt-5 pb-3">
        <h1 className="text-lg font-semibold">{t('tracks.title')}</h1>
        <p className="tabular text-ink-faint">
          {t('tracks.count', { count: ids.length })}
          {selection.ids.size > 1 ? ` · ${t('tracks.selected', { count: selection.ids.size })}` : null}
        </p>
      </header>
      <TrackMenu
        trackIds={selected}
        onPlay={onPlay}
        albumId={single?.albumId ?? null}
        isSingle={selection.ids.size === 1}
        trigger={
          <div
            ref={rows.boxRef}
            role="grid"
            aria-label={t('tracks.list')}
            aria-rowcount={ids.length + 1}
            aria-colcount={columns.length}
            aria-multiselectable="true"
            aria-activedescendant={
              activeIndex >= rows.first && activeIndex < rows.last ? `track-row-${activeIndex}` : undefined
            }
            tabIndex={0}
            className="track-table relative min-h-0 flex-1 overflow-x-hidden overflow-y-auto border-t border-line"
            onScroll={rows.onScroll}
            onScrollEnd={rows.onScrollEnd}
            onKeyDown={list.onKeyDown}
            onContextMenu={onContextMenu}
          />
        }
      >
        <TrackTableHead sort={sort} isDescending={isDescending} />
        <div role="presentation" className="relative" style={{ height: rows.spacerHeight }}>
          <div role="presentation" className={rows.isScaled ? 'sticky top-8 h-0' : ''}>
            {visibleIds.map((id, offset) => {
              const index = rows.first + offset;
              return (
                <TrackTableRow
                  key={index}
                  index={index}
                  row={shown[offset]}
                  top={rows.topOf(index)}
                  isSelected={selection.ids.has(id)}
                  isActive={index === activeIndex}
                  isCurrent={id === currentTrackId}
                  onMouseDown={list.onRowMouseDown}
                  onOpen={() => playListFrom(ids, index)}
                />
              );
            })}
          </div>
        </div>
      </TrackMenu>
    </div>
  );
}

/** Keeps scroll and selection when the view is left. */
function useKeptPlace(
  offset: () => number,
  selection: { readonly activeId: number | null; readonly ids: ReadonlySet<number> },
) {
  useEffect(
    () => () => keepPlace(VIEW, { offset: offset(), activeId: selection.activeId, selectedIds: selection.ids }),
    [offset, selection],
  );
}
