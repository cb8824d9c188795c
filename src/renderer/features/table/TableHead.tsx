import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { HeadColumn } from './table-column.ts';
import { useHeadDrag } from './use-head-drag.ts';

interface TableHeadProps<Sort extends string> {
  readonly columns: readonly HeadColumn<Sort>[];
  readonly sort: Sort | null;
  readonly isDescending: boolean;
  readonly onSort: (sort: Sort, isDescending: boolean) => void;
  readonly onPlace: (id: string, beforeId: string | null) => void;
  readonly onMenu: (id: string, head: HTMLElement) => void;
  readonly onEdgeDown: (id: string, event: PointerEvent<HTMLElement>) => void;
  readonly onFit: (id: string) => void;
}

/** The heads: one stop for the keyboard, walked by arrows; a click sorts, a drag moves, a drag of the edge sizes. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `memo` forgets the type parameters, and adds nothing
export const TableHead = memo(TableHeadRow) as typeof TableHeadRow;

function TableHeadRow<Sort extends string>(props: TableHeadProps<Sort>) {
  const { columns, sort } = props;
  const { drag, onPointerDown } = useHeadDrag(props.onPlace);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const stop =
    columns.find(({ id }) => id === focusedId) ?? columns.find((one) => one.sort !== null && one.sort === sort);
  const stopId = (stop ?? columns[0])?.id;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-column-head] button')];
    const at = buttons.findIndex((button) => button === event.target);
    const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (at < 0 || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'ArrowLeft' || at > 0) buttons.at(to)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="row"
      aria-rowindex={1}
      className="data-columns sticky top-0 z-10 h-8 border-b border-line bg-canvas text-xs text-ink-faint"
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        // the heads have a menu of their own, not that of the rows
        event.preventDefault();
        event.stopPropagation();
        const head = headOf(event.target);
        if (head !== null) props.onMenu(head.dataset['columnHead'] ?? '', head);
      }}
      onFocus={(event) => setFocusedId(headOf(event.target)?.dataset['columnHead'] ?? null)}
    >
      {columns.map((column, at) => (
        <HeadCell
          {...props}
          key={column.id}
          column={column}
          at={at}
          isTabStop={column.id === stopId}
          isDragged={column.id === drag?.id}
          onPointerDown={onPointerDown}
        />
      ))}
      {drag === null ? null : (
        <div
          role="presentation"
          className="pointer-events-none absolute inset-y-0 w-0.5 bg-accent"
          style={{ left: Math.max(0, drag.line - 1) }}
        />
      )}
    </div>
  );
}

function headOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-column-head]') : null;
}

interface HeadCellProps<Sort extends string> extends TableHeadProps<Sort> {
  readonly column: HeadColumn<Sort>;
  readonly at: number;
  readonly isTabStop: boolean;
  readonly isDragged: boolean;
  readonly onPointerDown: (id: string, event: PointerEvent<HTMLElement>) => void;
}

function HeadCell<Sort extends string>({ column, ...props }: HeadCellProps<Sort>) {
  const { id, sort } = column;
  const isSorted = sort !== null && sort === props.sort;
  const Arrow = props.isDescending ? ChevronDown : ChevronUp;
  const onClick = (target: HTMLElement): void => {
    if (sort !== null) props.onSort(sort, isSorted ? !props.isDescending : column.isDescendingFirst === true);
    else props.onMenu(id, target);
  };
  return (
    <div
      role="columnheader"
      aria-colindex={props.at + 1}
      aria-sort={isSorted ? (props.isDescending ? 'descending' : 'ascending') : undefined}
      data-column-head={id}
      className={`relative flex h-full min-w-0 items-center ${props.isDragged ? 'opacity-50' : ''}`}
    >
      <button
        type="button"
        tabIndex={props.isTabStop ? 0 : -1}
        className={`flex h-6 min-w-0 flex-1 items-center gap-1 rounded-control px-2 hover:text-ink focus-visible:-outline-offset-2 ${column.isEndAligned === true ? 'justify-end' : ''} ${isSorted ? 'font-semibold text-ink' : ''}`}
        onClick={(event) => onClick(event.currentTarget)}
        onPointerDown={(event) => props.onPointerDown(id, event)}
      >
        <span data-column={id} className={column.isLabelHidden === true ? 'sr-only' : 'truncate'}>
          {column.label}
        </span>
        {isSorted ? <Arrow size={14} className="shrink-0" aria-hidden="true" /> : null}
      </button>
      {/* by keyboard the menu of the head does the same */}
      <span
        className="column-edge"
        aria-hidden="true"
        onPointerDown={(event) => props.onEdgeDown(id, event)}
        onDoubleClick={() => props.onFit(id)}
      />
    </div>
  );
}
