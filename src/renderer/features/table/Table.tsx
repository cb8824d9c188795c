import {
  useCallback,
  useId,
  useMemo,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { IdSet } from '../../elements/id-set.ts';
import { rowIndexOf } from '../track-list/index.ts';
import { sizeColumn, solveWidths, type ColumnRule } from './columns.ts';
import { TableBody, type TableSource } from './TableBody.tsx';
import type { TableColumn } from './table-column.ts';
import { TableHeads } from './TableHeads.tsx';
import { showWhole, useCellLinks } from './use-cell-links.ts';
import { useColumns } from './use-columns.ts';
import { useEdgeDrag } from './use-edge-drag.ts';
import { useRowDrop, type RowDrop } from './use-row-drop.ts';
import { HEAD_HEIGHT, useTableList } from './use-table-list.ts';

// of the rows, left and right; the button for the columns stands in the right one
const PADDING = 12 + 36;
// left and right of what a cell says
const CELL_PADDING = 16;
const ROOM_STEP = 8;

/** What a context menu over a table is given: what is selected, and what to wrap. */
export interface TableMenu {
  readonly selectedIds: IdSet;
  readonly activeIndex: number;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** Where a key of the list itself is pressed. */
export interface KeyPlace {
  readonly selectedIds: IdSet;
  readonly activeIndex: number;
  /** Selects the row, and brings it into sight. */
  readonly goTo: (index: number) => void;
  readonly show: (index: number) => void;
}

export interface TableProps<Id extends number, Row extends { readonly id: Id }, Look, Sort extends string> {
  /** Its columns are remembered under this name. */
  readonly view: string;
  /** Under this one it keeps scroll and selection. */
  readonly place: string;
  readonly label: string;
  readonly ids: Uint32Array;
  readonly columns: readonly TableColumn<Row, Look, Sort>[];
  readonly source: TableSource<Id, Row, Look>;
  readonly look: Look;
  readonly sort: Sort | null;
  readonly isDescending: boolean;
  readonly onSort: (sort: Sort, isDescending: boolean) => void;
  /** Then several can be selected, and the details at the side follow. */
  readonly isOfTracks: boolean;
  /** Gives the tracks of the selected rows, where the ids are not those of tracks. */
  readonly toTracks?: (ids: IdSet) => IdSet;
  /** Keys of this list alone, before those of every list; tells whether it was one of them. */
  readonly onKey?: (event: KeyboardEvent, place: KeyPlace) => boolean;
  /** What is dragged may be put between its rows. */
  readonly rowDrop?: RowDrop;
  /** By what an entry stands in the order; null where the order is not by name. */
  readonly nameOf: ((id: number | undefined) => Promise<string | null>) | null;
  readonly onOpen: (index: number) => void;
  /** Said in place of the rows where there are none. */
  readonly empty?: ReactNode;
  readonly renderTitle?: (selectedCount: number) => ReactNode;
  /** Changes with what the ids are of, beside their order: another list starts at its top. */
  readonly listKey?: string;
  readonly renderMenu: (menu: TableMenu) => ReactNode;
}

/** A list of any length in columns that the person chooses, orders and sizes. */
export function Table<Id extends number, Row extends { readonly id: Id }, Look, Sort extends string>(
  props: TableProps<Id, Row, Look, Sort>,
) {
  const { ids, sort, isDescending, onOpen } = props;
  const { rowHeight, rowWindow, list, onTyped, ref, box, width } = useTableList(props);
  const { selection, activeIndex } = list;
  const { columns, drawn, sizes, onEdgeDown } = useSizedColumns(props.view, props.columns, width);
  const onLinkClick = useCellLinks();
  // rows that have just been scrolled do not take the mouse themselves
  const indexOf = ({ target, clientY }: MouseEvent): number | null =>
    rowIndexOf(target) ?? rowWindow.indexAt(clientY, HEAD_HEIGHT);
  const name = useId();
  const onActiveDrawn = useActiveRow(box);
  const drop = useRowDrop({
    ...(props.rowDrop === undefined ? {} : { rowDrop: props.rowDrop }),
    ids,
    rowWindow,
    rowHeight,
  });
  const isOwnKey = (event: KeyboardEvent): boolean =>
    props.onKey?.(event, { selectedIds: selection.ids, activeIndex, goTo: list.goTo, show: rowWindow.show }) === true;
  return (
    <div className="flex h-full flex-col">
      {props.renderTitle?.(selection.ids.size)}
      <TableHeads
        box={box}
        boxWidth={width}
        columns={columns}
        allColumns={props.columns}
        sizes={sizes}
        sort={sort}
        isDescending={isDescending}
        onSort={props.onSort}
        onEdgeDown={onEdgeDown}
      >
        {(head) => (
          <>
            {props.renderMenu({
              selectedIds: selection.ids,
              activeIndex,
              trigger: (
                <div
                  ref={ref}
                  role="grid"
                  aria-label={props.label}
                  aria-rowcount={ids.length + 1}
                  aria-colcount={columns.shown.length}
                  aria-multiselectable={props.isOfTracks}
                  tabIndex={0}
                  className="scaled-box relative size-full bg-canvas overflow-auto border-t border-line"
                  style={tableStyle(sizes)}
                  onScroll={rowWindow.onScroll}
                  onKeyDown={(event) => {
                    const isOfList = event.target === event.currentTarget;
                    if (isOfList && (isOwnKey(event) || onTyped(event))) event.preventDefault();
                    else list.onKeyDown(event);
                  }}
                  {...drop.handlers}
                  onMouseDown={(event) => {
                    const index = indexOf(event);
                    if (index !== null) list.onRowMouseDown(index, event);
                  }}
                  onDoubleClick={(event) => {
                    const index = indexOf(event);
                    if (index !== null) onOpen(index);
                  }}
                  onClick={onLinkClick}
                  onMouseOver={showWhole}
                  onContextMenu={(event) => list.onRowMenu(indexOf(event))}
                />
              ),
              children: (
                <>
                  {head}
                  <TableBody
                    name={name}
                    ids={ids}
                    rowHeight={rowHeight}
                    rowWindow={rowWindow}
                    columns={drawn}
                    source={props.source}
                    look={props.look}
                    selectedIds={selection.ids}
                    activeIndex={activeIndex}
                    onActiveDrawn={onActiveDrawn}
                    dropIndex={drop.index}
                  />
                </>
              ),
            })}
            {ids.length === 0 ? <div className="absolute inset-x-0 top-8 bottom-0">{props.empty}</div> : null}
          </>
        )}
      </TableHeads>
    </div>
  );
}

/** Said past React, since it changes while one scrolls and the table is not drawn again for that. */
function useActiveRow(box: HTMLElement | null) {
  return useCallback(
    (rowId: string | null) => {
      if (rowId === null) box?.removeAttribute('aria-activedescendant');
      else box?.setAttribute('aria-activedescendant', rowId);
    },
    [box],
  );
}

/** The columns of the view with their widths, of which one may just be dragged. */
function useSizedColumns<Column extends ColumnRule>(view: string, all: readonly Column[], width: number) {
  const columns = useColumns(view, all);
  const { draft, onPointerDown: onEdgeDown } = useEdgeDrag(columns.acts.size);
  const { shown, choice } = columns;
  const sizes = useMemo(() => {
    const dragged = draft === null ? choice : sizeColumn(choice, draft.id, draft.width, draft.drawn);
    return solveWidths(shown, dragged.widths, width - PADDING);
  }, [shown, choice, draft, width]);
  const rooms = useSteps(sizes);
  const drawn = useMemo(
    () =>
      shown.map((column, at) => {
        const room = rooms[at] ?? 0;
        return (choice.widths[column.id] ?? column.width) < column.width
          ? { ...column, room, isShort: false }
          : { ...column, room };
      }),
    [shown, choice, rooms],
  );
  return { columns, drawn, sizes, onEdgeDown };
}

/** What the widths leave for text, in steps; the same ones as before where none of them has come to another step. */
function useSteps(sizes: readonly number[]): readonly number[] {
  const steps = sizes.map((size) => Math.floor((size - CELL_PADDING) / ROOM_STEP) * ROOM_STEP).join(' ');
  return useMemo(() => steps.split(' ').map(Number), [steps]);
}

function tableStyle(sizes: readonly number[]): CSSProperties {
  const sum = sizes.reduce((total, size) => total + size, PADDING);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its type knows no properties of our own
  return {
    '--table-columns': sizes.map((size) => `${size}px`).join(' '),
    '--table-width': `${sum}px`,
  } as CSSProperties;
}
