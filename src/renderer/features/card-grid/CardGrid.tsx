import { useCallback, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { useScaledRows } from '../../elements/use-scaled-rows.ts';
import { useWidth } from '../../elements/use-width.ts';
import { findPlace } from '../../stores/places.ts';
import { rowIndexOf, useKeptPlace, useTopOnNewOrder, useTypeAhead } from '../track-list/index.ts';
import { CardGridBody, type CardSource } from './CardGridBody.tsx';
import { gridLayout } from './grid-layout.ts';
import { useGridKeys } from './use-grid-keys.ts';

/** What a context menu over a grid is given: the card it is for, and what to wrap. */
interface GridMenu {
  readonly activeId: number | null;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

interface CardGridProps<Id extends number, Card extends { readonly id: Id }> {
  /** Under this name it keeps its place. */
  readonly view: string;
  readonly label: string;
  readonly ids: Uint32Array;
  readonly order: { readonly sort: string; readonly isDescending: boolean };
  readonly source: CardSource<Id, Card>;
  /** By what an entry stands in the order; null where the order is not by name. */
  readonly nameOf: ((id: number | undefined) => Promise<string | null>) | null;
  readonly onOpen: (id: number) => void;
  readonly renderMenu: (menu: GridMenu) => ReactNode;
}

/** Cards in rows, of which only those in sight are drawn; one stop for the keyboard, which walks it by arrows and letters. */
export function CardGrid<Id extends number, Card extends { readonly id: Id }>(props: CardGridProps<Id, Card>) {
  const { view, label, ids, order, source } = props;
  const [place] = useState(() => findPlace(view));
  const [activeId, setActiveId] = useState<number | null>(place?.activeId ?? null);
  const [width, measure] = useWidth('grid');
  const layout = gridLayout(width);
  const rowCount = Math.ceil(ids.length / layout.columns);
  const rows = useScaledRows({
    kind: 'grid',
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
  useKeptPlace(view, rows.getOffset, kept);
  useTopOnNewOrder(`${order.sort} ${order.isDescending}`, rows.scrollToTop);
  const onActive = (index: number): void => {
    setActive(index);
    rows.show(Math.floor(index / layout.columns));
  };
  const onTyped = useTypeAhead({ ids, isDescending: order.isDescending, nameOf: props.nameOf, onFound: onActive });
  const { columns } = layout;
  const { rowsInView } = rows;
  const onKeyDown = useGridKeys({ ids, activeIndex, columns, rowsInView, onActive, onTyped, onOpen: props.onOpen });
  const isActiveDrawn = activeRow >= rows.first && activeRow < rows.last;
  return props.renderMenu({
    activeId,
    trigger: (
      <div
        ref={ref}
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount}
        aria-colcount={columns}
        aria-activedescendant={isActiveDrawn ? `${view}-${activeIndex}` : undefined}
        tabIndex={0}
        className="scaled-box relative h-full overflow-x-hidden overflow-y-auto"
        onScroll={rows.onScroll}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => setActive(rowIndexOf(event.target))}
      />
    ),
    children: <CardGridBody view={view} ids={ids} rows={rows} layout={layout} activeId={activeId} source={source} />,
  });
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
