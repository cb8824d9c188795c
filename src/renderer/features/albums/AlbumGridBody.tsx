import { useMemo } from 'react';
import type { ScaledRows } from '../../elements/use-scaled-rows.ts';
import { toAlbumIds } from '../../link/id-lists.ts';
import { albumCards, useRows } from '../../link/rows.ts';
import { AlbumCardCell } from './AlbumCardCell.tsx';
import { GAP, PADDING, type GridLayout } from './grid-layout.ts';

interface AlbumGridBodyProps {
  readonly ids: Uint32Array;
  readonly rows: ScaledRows;
  readonly layout: GridLayout;
  readonly activeId: number | null;
}

export function AlbumGridBody({ ids, rows, layout, activeId }: AlbumGridBodyProps) {
  const { columns, cardWidth } = layout;
  const firstId = rows.first * columns;
  const lastId = Math.min(ids.length, rows.last * columns);
  const visibleIds = useMemo(() => toAlbumIds(ids.subarray(firstId, lastId)), [ids, firstId, lastId]);
  const cards = useRows(albumCards, visibleIds);
  const shownRows = Array.from({ length: rows.last - rows.first }, (_, offset) => rows.first + offset);
  return (
    <div role="presentation" className="relative" style={{ height: rows.spacerHeight }}>
      <div role="presentation" className={rows.isScaled ? 'sticky top-0 h-0' : ''}>
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
              return (
                <AlbumCardCell
                  key={id}
                  index={index}
                  column={column}
                  card={cards[index - firstId]}
                  width={cardWidth}
                  isActive={id === activeId}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
