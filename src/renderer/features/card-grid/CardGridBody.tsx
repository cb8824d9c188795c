import { useMemo, type ReactNode } from 'react';
import type { ScaledRows } from '../../elements/use-scaled-rows.ts';
import type { RowCache } from '../../link/row-cache.ts';
import { useRows } from '../../link/rows.ts';
import { GAP, PADDING, type GridLayout } from './grid-layout.ts';

/** Where the cards of a grid come from, and how they look. */
export interface CardSource<Id extends number, Card extends { readonly id: Id }> {
  readonly cache: RowCache<Id, Card>;
  readonly toIds: (ids: Uint32Array) => readonly Id[];
  /** Only the active card's parts are tab stops: the grid is one stop, and its card the next. */
  readonly renderCard: (card: Card, isActive: boolean) => ReactNode;
  /** Of the picture that is on its way. */
  readonly skeletonClass: string;
}

interface CardGridBodyProps<Id extends number, Card extends { readonly id: Id }> {
  readonly view: string;
  readonly ids: Uint32Array;
  readonly rows: ScaledRows;
  readonly layout: GridLayout;
  readonly activeId: number | null;
  readonly source: CardSource<Id, Card>;
}

export function CardGridBody<Id extends number, Card extends { readonly id: Id }>({
  view,
  ids,
  rows,
  layout,
  activeId,
  source,
}: CardGridBodyProps<Id, Card>) {
  const { columns, cardWidth } = layout;
  const { cache, toIds, renderCard, skeletonClass } = source;
  const firstId = rows.first * columns;
  const lastId = Math.min(ids.length, rows.last * columns);
  const visibleIds = useMemo(() => toIds(ids.subarray(firstId, lastId)), [ids, firstId, lastId, toIds]);
  const cards = useRows(cache, visibleIds);
  const shownRows = Array.from({ length: rows.last - rows.first }, (_, offset) => rows.first + offset);
  return (
    <div role="presentation" className="relative" style={{ height: rows.spacerHeight }}>
      {shownRows.map((row) => (
        <div
          key={row}
          role="row"
          aria-rowindex={row + 1}
          className="absolute top-0 flex pt-2"
          style={{ transform: `translateY(${rows.topOf(row)}px)`, left: PADDING, gap: GAP }}
        >
          {visibleIds.slice(row * columns - firstId, (row + 1) * columns - firstId).map((id, column) => {
            const index = row * columns + column;
            const card = cards[index - firstId];
            const isActive = id === activeId;
            return (
              <div
                key={id}
                role="gridcell"
                id={`${view}-${index}`}
                data-index={index}
                aria-colindex={column + 1}
                aria-selected={isActive}
                className={`card group ${isActive ? 'is-active' : ''}`}
                style={{ width: cardWidth }}
              >
                {card === undefined ? (
                  <div className={`skeleton aspect-square ${skeletonClass}`} />
                ) : (
                  renderCard(card, isActive)
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
