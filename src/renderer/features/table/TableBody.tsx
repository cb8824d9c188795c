import { memo, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RowWindow } from '../../elements/row-window.ts';
import { spacerHeight } from '../../elements/scaled-rows.ts';
import type { IdSet } from '../../elements/id-set.ts';
import type { RowCache } from '../../link/row-cache.ts';
import { useRows } from '../../link/rows.ts';
import { rowsToFetch } from './rows-to-fetch.ts';
import type { DrawnColumn } from './table-column.ts';
import { TableRow } from './TableRow.tsx';

/** Where the rows of a table come from, and how they look. */
export interface TableSource<Id extends number, Row extends { readonly id: Id }, Look> {
  readonly cache: RowCache<Id, Row>;
  readonly toIds: (ids: Uint32Array) => readonly Id[];
  readonly rowClass: (row: Row, look: Look) => string;
}

interface TableBodyProps<Id extends number, Row extends { readonly id: Id }, Look, Sort extends string> {
  readonly name: string;
  readonly ids: Uint32Array;
  readonly rowHeight: number;
  readonly rowWindow: RowWindow;
  readonly columns: readonly DrawnColumn<Row, Look, Sort>[];
  readonly source: TableSource<Id, Row, Look>;
  readonly look: Look;
  readonly selectedIds: IdSet;
  readonly activeIndex: number;
  /** Tells which row the keyboard is on, where that row is drawn. */
  readonly onActiveDrawn: (rowId: string | null) => void;
  /** Before which row a line shows where what is dragged would go; null where none is to be shown. */
  readonly dropIndex: number | null;
}

/** The rows in sight, the only part of a table that is drawn again while one scrolls. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `memo` forgets the type parameters, and adds nothing
export const TableBody = memo(Body) as typeof Body;

function Body<Id extends number, Row extends { readonly id: Id }, Look, Sort extends string>(
  props: TableBodyProps<Id, Row, Look, Sort>,
) {
  const { name, ids, rowHeight, rowWindow, source, look, selectedIds, activeIndex, onActiveDrawn, dropIndex } = props;
  const shown = useSyncExternalStore(rowWindow.subscribe, rowWindow.getShown);
  // there may be fewer since the window was last told
  const last = Math.min(shown.last, ids.length);
  const first = Math.min(shown.first, last);
  const visibleIds = useMemo(() => source.toIds(ids.subarray(first, last)), [source, ids, first, last]);
  const { from, to } = rowsToFetch({ first, last, count: ids.length, direction: shown.direction });
  const wanted = useMemo(() => source.toIds(ids.subarray(from, to)), [source, ids, from, to]);
  const rows = useRows(source.cache, visibleIds, wanted);
  useForesight(source.cache, wanted, props.columns);
  const activeId = activeIndex >= first && activeIndex < last ? `${name}-row-${activeIndex}` : null;
  useEffect(() => onActiveDrawn(activeId), [activeId, onActiveDrawn]);

  return (
    <div
      role="presentation"
      className="relative"
      style={{ height: spacerHeight({ count: ids.length, rowHeight, viewport: 0 }) }}
    >
      <div role="presentation" className="sticky top-8 left-0 z-5 h-0">
        <div role="presentation" data-veil className="absolute w-full" />
      </div>
      {dropIndex === null ? null : (
        <div role="presentation" className="drop-line" style={{ top: dropIndex * rowHeight + shown.shift }} />
      )}
      {shown.slots.map(({ key, index }) => {
        const id = visibleIds[index - first];
        if (id === undefined) return null;
        return (
          <TableRow
            key={key}
            rowId={`${name}-row-${index}`}
            index={index}
            row={rows[index - first]}
            top={index * rowHeight + shown.shift}
            columns={props.columns}
            look={look}
            rowClass={source.rowClass}
            isSelected={selectedIds.has(id)}
            isActive={index === activeIndex}
          />
        );
      })}
    </div>
  );
}

/** Tells columns whose cells ask for more than the row which rows come next. */
function useForesight<Id extends number, Row extends { readonly id: Id }, Look, Sort extends string>(
  cache: RowCache<Id, Row>,
  wanted: readonly Id[],
  columns: readonly DrawnColumn<Row, Look, Sort>[],
): void {
  useEffect(() => {
    const asking = columns.filter(({ foresee }) => foresee !== undefined);
    if (asking.length === 0) return undefined;
    const tell = (): void => {
      const rows = wanted.map((id) => cache.get(id)).filter((row) => row !== undefined);
      for (const column of asking) column.foresee?.(rows);
    };
    tell();
    return cache.subscribe(tell);
  }, [cache, wanted, columns]);
}
