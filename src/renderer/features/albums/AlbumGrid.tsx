import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useLocation } from 'wouter';
import type { AlbumId } from '../../../shared/ids.ts';
import { keyTarget } from '../../elements/list-keys.ts';
import { hasCommandKey } from '../../elements/modifiers.ts';
import { useWidth } from '../../elements/use-width.ts';
import { useWords } from '../../i18n/use-words.ts';
import { albumCards, useRows } from '../../link/rows.ts';
import { findPlace, keepPlace } from '../../stores/places.ts';
import { rowIndexOf } from '../track-list/index.ts';
import { AlbumCardCell } from './AlbumCardCell.tsx';
import { AlbumMenu } from './AlbumMenu.tsx';
import { GAP, gridLayout, PADDING } from './grid-layout.ts';

const VIEW = 'albums';
const nothing: ReadonlySet<number> = new Set();

interface AlbumGridProps {
  readonly ids: Uint32Array;
  /** Names the order: another one starts at the top. */
  readonly order: string;
}

export function AlbumGrid({ ids, order }: AlbumGridProps) {
  const { t } = useWords();
  const boxRef = useRef<HTMLDivElement>(null);
  const place = useMemo(() => findPlace(VIEW), []);
  const [activeId, setActiveId] = useState<number | null>(place?.activeId ?? null);
  const layout = gridLayout(useWidth(boxRef));
  const rowCount = Math.ceil(ids.length / layout.columns);
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => boxRef.current,
    estimateSize: () => layout.rowHeight,
    paddingStart: 8,
    overscan: 2,
    initialOffset: place?.offset ?? 0,
  });
  useEffect(() => rows.measure(), [rows, layout.rowHeight]);
  useKeptPlace(boxRef, activeId, order);

  const shownRows = rows.getVirtualItems();
  const first = (shownRows[0]?.index ?? 0) * layout.columns;
  const last = Math.min(ids.length, ((shownRows.at(-1)?.index ?? -1) + 1) * layout.columns);
  const visibleIds = Array.from(ids.subarray(first, last)) as AlbumId[];
  const cards = useRows(albumCards, visibleIds);
  const activeIndex = useMemo(() => (activeId === null ? -1 : ids.indexOf(activeId)), [ids, activeId]);

  const onKeyDown = useGridKeys({
    ids,
    activeIndex,
    columns: layout.columns,
    rowsInView: Math.floor((boxRef.current?.clientHeight ?? 0) / Math.max(1, layout.rowHeight)),
    onActive: (index) => {
      setActiveId(ids[index] ?? null);
      rows.scrollToIndex(Math.floor(index / layout.columns), { align: 'auto' });
    },
  });
  const activate = (event: MouseEvent): void => {
    const index = rowIndexOf(event.target);
    if (index !== null) setActiveId(ids[index] ?? null);
  };

  return (
    <AlbumMenu
      albumId={activeId as AlbumId | null}
      trigger={
        <div
          ref={boxRef}
          role="grid"
          aria-label={t('albums.title')}
          aria-rowcount={rowCount}
          aria-colcount={layout.columns}
          aria-activedescendant={activeIndex >= first && activeIndex < last ? `album-${activeIndex}` : undefined}
          tabIndex={0}
          className="h-full overflow-x-hidden overflow-y-scroll"
          onKeyDown={onKeyDown}
          onMouseDown={activate}
        />
      }
    >
      <div role="presentation" className="relative" style={{ height: rows.getTotalSize() }}>
        {shownRows.map((row) => (
          <div
            key={row.index}
            role="row"
            aria-rowindex={row.index + 1}
            className="absolute top-0 flex"
            style={{ transform: `translateY(${row.start}px)`, left: PADDING, gap: GAP }}
          >
            {visibleIds
              .slice(row.index * layout.columns - first, (row.index + 1) * layout.columns - first)
              .map((id, column) => {
                const index = row.index * layout.columns + column;
                return (
                  <AlbumCardCell
                    key={id}
                    index={index}
                    column={column}
                    card={cards[index - first]}
                    width={layout.cardWidth}
                    isActive={id === activeId}
                  />
                );
              })}
          </div>
        ))}
      </div>
    </AlbumMenu>
  );
}

interface GridKeys {
  readonly ids: Uint32Array;
  readonly activeIndex: number;
  readonly columns: number;
  readonly rowsInView: number;
  readonly onActive: (index: number) => void;
}

function useGridKeys({ ids, activeIndex, columns, rowsInView, onActive }: GridKeys) {
  const [, navigate] = useLocation();
  return (event: KeyboardEvent): void => {
    // the links and buttons of the cards have keys of their own
    if (event.target !== event.currentTarget || event.altKey || hasCommandKey(event)) return;
    if (event.key === 'Enter' && activeIndex >= 0) navigate(`/albums/${ids[activeIndex]}`);
    else {
      const target = keyTarget(event.key, { index: activeIndex, count: ids.length, columns, rowsInView });
      if (target === null) return;
      onActive(target);
    }
    event.preventDefault();
  };
}

/** Comes back to the scroll and the card that were left; another order starts at the top. */
function useKeptPlace(boxRef: React.RefObject<HTMLDivElement | null>, activeId: number | null, order: string) {
  const offset = useRef(0);
  const shownOrder = useRef(order);
  useEffect(() => {
    const box = boxRef.current;
    if (box === null) return undefined;
    // read while scrolling: when the view is left, the box is gone
    const onScroll = (): void => {
      offset.current = box.scrollTop;
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => box.removeEventListener('scroll', onScroll);
  }, [boxRef]);
  useEffect(() => {
    if (shownOrder.current !== order) boxRef.current?.scrollTo({ top: 0 });
    shownOrder.current = order;
  }, [boxRef, order]);
  useEffect(() => () => keepPlace(VIEW, { offset: offset.current, activeId, selectedIds: nothing }), [activeId]);
}
