import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { AlbumSort } from '../../../shared/contract/albums.ts';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { keyTarget } from '../../elements/list-keys.ts';
import { hasCommandKey } from '../../elements/modifiers.ts';
import { useScaledRows } from '../../elements/use-scaled-rows.ts';
import { useWidth } from '../../elements/use-width.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isAlbumId } from '../../link/id-lists.ts';
import { findPlace } from '../../stores/places.ts';
import { rowIndexOf, useKeptPlace, useTopOnNewOrder, useTypeAhead } from '../track-list/index.ts';
import { AlbumGridBody } from './AlbumGridBody.tsx';
import { AlbumMenu } from './AlbumMenu.tsx';
import { nameInOrder } from './album-words.ts';
import { gridLayout } from './grid-layout.ts';

const VIEW = 'albums';

interface AlbumGridProps {
  readonly ids: Uint32Array;
  readonly sort: AlbumSort;
  readonly isDescending: boolean;
}

export function AlbumGrid({ ids, sort, isDescending }: AlbumGridProps) {
  const { t } = useWords();
  const [place] = useState(() => findPlace(VIEW));
  const [activeId, setActiveId] = useState<number | null>(place?.activeId ?? null);
  const [width, measure] = useWidth();
  const layout = gridLayout(width);
  const rowCount = Math.ceil(ids.length / layout.columns);
  const rows = useScaledRows({
    // nothing is laid out before the width is known
    count: width === 0 ? 0 : rowCount,
    rowHeight: layout.rowHeight,
    overscan: 2,
    initialOffset: place?.offset ?? 0,
  });
  const ref = useBothRefs(rows.attach, measure);
  const activeIndex = useMemo(() => (activeId === null ? -1 : ids.indexOf(activeId)), [ids, activeId]);
  const activeRow = activeIndex < 0 ? -1 : Math.floor(activeIndex / layout.columns);
  const setActive = (index: number | null): void => setActiveId(index === null ? null : (ids[index] ?? null));
  const kept = useMemo(() => ({ activeId, anchorId: activeId, ids: new Set<number>() }), [activeId]);
  useKeptPlace(VIEW, rows.getOffset, kept);
  useTopOnNewOrder(`${sort} ${isDescending}`, rows.scrollToTop);
  const onActive = (index: number): void => {
    setActive(index);
    rows.show(Math.floor(index / layout.columns));
  };
  const onTyped = useTypeAhead({ ids, isDescending, nameOf: nameInOrder(sort), onFound: onActive });
  const onKeyDown = useGridKeys({
    ids,
    activeIndex,
    columns: layout.columns,
    rowsInView: rows.rowsInView,
    onActive,
    onTyped,
  });
  return (
    <AlbumMenu
      albumId={isAlbumId(activeId) ? activeId : null}
      trigger={
        <div
          ref={ref}
          role="grid"
          aria-label={t('albums.title')}
          aria-rowcount={rowCount}
          aria-colcount={layout.columns}
          aria-activedescendant={activeRow >= rows.first && activeRow < rows.last ? `album-${activeIndex}` : undefined}
          tabIndex={0}
          className="scaled-box relative h-full overflow-x-hidden overflow-y-scroll"
          onScroll={rows.onScroll}
          onScrollEnd={rows.onScrollEnd}
          onKeyDown={onKeyDown}
          onMouseDown={(event) => setActive(rowIndexOf(event.target))}
        />
      }
    >
      <AlbumGridBody ids={ids} rows={rows} layout={layout} activeId={activeId} />
    </AlbumMenu>
  );
}

interface GridKeys {
  readonly ids: Uint32Array;
  readonly activeIndex: number;
  readonly columns: number;
  readonly rowsInView: number;
  readonly onActive: (index: number) => void;
  readonly onTyped: (event: KeyboardEvent) => boolean;
}

function useGridKeys({ ids, activeIndex, columns, rowsInView, onActive, onTyped }: GridKeys) {
  const [, navigate] = useLocation();
  return (event: KeyboardEvent): void => {
    // the links and buttons of the cards have keys of their own
    if (event.target !== event.currentTarget || event.altKey || hasCommandKey(event)) return;
    if (event.key === 'Enter' && activeIndex >= 0) navigate(`/albums/${ids[activeIndex]}`);
    else if (!onTyped(event)) {
      const target = keyTarget(event.key, { index: activeIndex, count: ids.length, columns, rowsInView });
      if (target === null) return;
      onActive(target);
    }
    event.preventDefault();
  };
}

type Attach = (element: HTMLDivElement | null) => void;

function useBothRefs(one: Attach, other: Attach): Attach {
  return useCallback(
    (element) => {
      one(element);
      other(element);
      focusOnArrival(element);
    },
    [one, other],
  );
}
