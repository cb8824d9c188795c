import { Fragment, isValidElement, memo, type ReactNode } from 'react';
import { textOf } from '../../elements/text-of.ts';
import { textWidth } from '../../elements/text-width.ts';
import type { DrawnColumn } from './table-column.ts';

interface TableRowProps<Row, Look, Sort extends string> {
  readonly rowId: string;
  readonly index: number;
  /** Undefined while it is on its way. */
  readonly row: Row | undefined;
  readonly top: number;
  readonly columns: readonly DrawnColumn<Row, Look, Sort>[];
  readonly look: Look;
  readonly rowClass: (row: Row, look: Look) => string;
  readonly isSelected: boolean;
  readonly isActive: boolean;
}

/** One row. It has no handlers and asks nobody: the table hears for all of them, and only rows that changed are drawn again. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `memo` forgets the type parameters, and adds nothing
export const TableRow = memo(Row) as typeof Row;

function Row<Data extends { readonly id: number }, Look, Sort extends string>(props: TableRowProps<Data, Look, Sort>) {
  const { index, row, look, columns } = props;
  return (
    <div
      role="row"
      id={props.rowId}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={props.isSelected}
      className={`row data-row data-columns ${props.isActive ? 'is-active' : ''} ${row === undefined ? '' : props.rowClass(row, look)}`}
      style={{ top: props.top }}
    >
      {columns.map((column, at) => {
        const content = row === undefined ? awaited(column) : column.cell(row, look);
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 1}
            data-column={column.id}
            className={`table-cell-text ${column.isEndAligned === true ? 'text-end' : ''} ${isWhole(column, content) ? 'is-whole' : ''} ${column.cellClass ?? ''}`}
          >
            {ofOneRow(row?.id, content)}
          </div>
        );
      })}
    </div>
  );
}

/** What a part of its own keeps in a cell (what is pointed at, a picture that loads) is not the next row's that is shown there. */
function ofOneRow(id: number | undefined, content: ReactNode): ReactNode {
  return isValidElement(content) && typeof content.type !== 'string' ? (
    <Fragment key={id}>{content}</Fragment>
  ) : (
    content
  );
}

function awaited({ isAwaited }: { readonly isAwaited?: boolean }): ReactNode {
  return isAwaited === true ? <span className="table-awaited" /> : null;
}

/** Whether all of a cell is sure to be seen: one that need not be cut off is drawn for less. */
function isWhole(
  { isShort, room }: { readonly isShort?: boolean; readonly room: number },
  content: ReactNode,
): boolean {
  if (isShort === true) return true;
  const text = textOf(content);
  return text !== undefined && (text === '' || textWidth(text) <= room);
}
