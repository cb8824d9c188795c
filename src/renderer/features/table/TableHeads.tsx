import { useCallback, useMemo, useState, type PointerEvent, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { fittingWidth } from './fit-column.ts';
import { HeadMenu } from './HeadMenu.tsx';
import type { HeadColumn } from './table-column.ts';
import { TableHead } from './TableHead.tsx';
import type { Columns } from './use-columns.ts';
import { drawnWidths } from './use-edge-drag.ts';

interface TableHeadsProps<Sort extends string, Column extends HeadColumn<Sort>> {
  /** The scroll box of the table. */
  readonly box: HTMLElement | null;
  readonly boxWidth: number;
  readonly columns: Columns<Column>;
  readonly allColumns: readonly Column[];
  readonly sizes: readonly number[];
  readonly sort: Sort | null;
  readonly isDescending: boolean;
  readonly onSort: (sort: Sort, isDescending: boolean) => void;
  readonly onEdgeDown: (id: string, event: PointerEvent<HTMLElement>) => void;
  /** Draws the table with its row of heads. */
  readonly children: (head: ReactNode) => ReactNode;
}

/** The heads of a table with their menus, and what is said of a change that is only seen. */
export function TableHeads<Sort extends string, Column extends HeadColumn<Sort>>(props: TableHeadsProps<Sort, Column>) {
  const { t } = useWords();
  const { box, columns, allColumns, sizes, onSort, sort, isDescending } = props;
  const { shown, acts } = columns;
  const [menu, setMenu] = useState<{ readonly id: string; readonly head: HTMLElement } | null>(null);
  const [said, setSaid] = useState('');
  const onMenu = useCallback((id: string, head: HTMLElement) => setMenu({ id, head }), []);
  const onClose = useCallback(() => setMenu(null), []);
  const onSize = useCallback(
    (id: string, width: number) => {
      const head = box?.querySelector<HTMLElement>('[data-column-head]');
      acts.size(id, width, head ? drawnWidths(head) : {});
    },
    [box, acts],
  );
  const onFit = useCallback(
    (id: string) => {
      const width = box === null ? null : fittingWidth(box, id);
      if (width !== null) onSize(id, width);
    },
    [box, onSize],
  );
  const verbs = useMemo(() => {
    const labelOf = (id: string): string => allColumns.find((column) => column.id === id)?.label ?? '';
    return {
      onSort,
      onMove: (id: string, by: number) => {
        acts.move(id, by);
        const at = Math.min(Math.max(0, shown.findIndex((one) => one.id === id) + by), shown.length - 1);
        setSaid(t('table.moved', { name: labelOf(id), place: at + 1, count: shown.length }));
      },
      onStep: (id: string, by: number) => {
        const width = (sizes[shown.findIndex((one) => one.id === id)] ?? 0) + by;
        onSize(id, width);
        setSaid(t('table.sized', { name: labelOf(id), width }));
      },
      onFit,
      onToggle: (id: string) => {
        acts.toggle(id);
        const isShown = shown.some((one) => one.id === id);
        const name = labelOf(id);
        setSaid(isShown ? t('table.hidden', { name }) : t('table.shown', { name }));
      },
    };
  }, [t, acts, shown, sizes, allColumns, onSort, onSize, onFit]);
  const head = useMemo(
    () => (
      <TableHead
        columns={shown}
        sort={sort}
        isDescending={isDescending}
        onSort={onSort}
        onPlace={acts.place}
        onMenu={onMenu}
        onEdgeDown={props.onEdgeDown}
        onFit={onFit}
      />
    ),
    [shown, sort, isDescending, onSort, acts, onMenu, props.onEdgeDown, onFit],
  );

  return (
    <div className="relative min-h-0 flex-1">
      {props.children(head)}
      <div
        className="absolute top-px z-20 flex h-[31px] w-9 items-center justify-center border-l border-line bg-canvas"
        style={{ left: Math.max(0, props.boxWidth - 36) }}
      >
        <ColumnsMenu
          columns={allColumns}
          shown={shown}
          onToggle={verbs.onToggle}
          onReset={acts.reset}
          canReset={columns.isChanged}
        />
      </div>
      <HeadMenu
        head={menu?.head ?? null}
        column={shown.find((column) => column.id === menu?.id)}
        columns={allColumns}
        shown={shown}
        onClose={onClose}
        verbs={verbs}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
