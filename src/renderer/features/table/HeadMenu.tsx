import { Menu } from '@base-ui/react/menu';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, EyeOff, Minus, MoveHorizontal, Plus } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ColumnChecks } from './ColumnChecks.tsx';
import type { HeadColumn } from './table-column.ts';

interface HeadMenuVerbs<Sort extends string> {
  readonly onSort: (sort: Sort, isDescending: boolean) => void;
  readonly onMove: (id: string, by: number) => void;
  /** By a step wider, or narrower by a negative number. */
  readonly onStep: (id: string, by: number) => void;
  readonly onFit: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

interface HeadMenuProps<Sort extends string> {
  /** The head it belongs to, where it is open. */
  readonly head: HTMLElement | null;
  readonly column: HeadColumn<Sort> | undefined;
  readonly columns: readonly HeadColumn<Sort>[];
  readonly shown: readonly HeadColumn<Sort>[];
  readonly onClose: () => void;
  readonly verbs: HeadMenuVerbs<Sort>;
}

const STEP = 24;

/** Everything that the mouse can do to a column, in words. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `memo` forgets the type parameters, and adds nothing
export const HeadMenu = memo(MenuOfHead) as typeof MenuOfHead;

function MenuOfHead<Sort extends string>({ head, column, columns, shown, onClose, verbs }: HeadMenuProps<Sort>) {
  const { t } = useWords();
  const at = shown.findIndex((one) => one.id === column?.id);
  return (
    <Menu.Root open={head !== null && column !== undefined} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Menu.Portal>
        <Menu.Positioner anchor={head} align="start" sideOffset={2} className="z-50">
          <Menu.Popup
            className="popup min-w-52 p-1"
            aria-label={t('table.columnMenu', { name: column?.label })}
            finalFocus={() => head?.querySelector('button') ?? true}
          >
            {column === undefined ? null : (
              <>
                <SortItems column={column} onSort={verbs.onSort} />
                <Verb
                  icon={<ArrowLeft size={16} />}
                  label={t('table.moveLeft')}
                  isDisabled={at <= 0}
                  onClick={() => verbs.onMove(column.id, -1)}
                />
                <Verb
                  icon={<ArrowRight size={16} />}
                  label={t('table.moveRight')}
                  isDisabled={at >= shown.length - 1}
                  onClick={() => verbs.onMove(column.id, 1)}
                />
                <Verb
                  icon={<Plus size={16} />}
                  label={t('table.wider')}
                  onClick={() => verbs.onStep(column.id, STEP)}
                />
                <Verb
                  icon={<Minus size={16} />}
                  label={t('table.narrower')}
                  onClick={() => verbs.onStep(column.id, -STEP)}
                />
                <Verb
                  icon={<MoveHorizontal size={16} />}
                  label={t('table.fit')}
                  onClick={() => verbs.onFit(column.id)}
                />
                <Menu.Separator className="m-1 h-px bg-line" />
                <Verb
                  icon={<EyeOff size={16} />}
                  label={t('table.hide')}
                  isDisabled={column.isRequired === true || shown.length <= 1}
                  isLast
                  onClick={() => verbs.onToggle(column.id)}
                />
                <Menu.SubmenuRoot>
                  <Menu.SubmenuTrigger className="menu-item">
                    <span className="w-4" />
                    {t('table.columns')}
                  </Menu.SubmenuTrigger>
                  <Menu.Portal>
                    <Menu.Positioner className="z-50">
                      <Menu.Popup className="popup max-h-(--available-height) min-w-44 overflow-y-auto p-1">
                        <ColumnChecks columns={columns} shown={shown} onToggle={verbs.onToggle} />
                      </Menu.Popup>
                    </Menu.Positioner>
                  </Menu.Portal>
                </Menu.SubmenuRoot>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface SortItemsProps<Sort extends string> {
  readonly column: HeadColumn<Sort>;
  readonly onSort: (sort: Sort, isDescending: boolean) => void;
}

function SortItems<Sort extends string>({ column: { sort }, onSort }: SortItemsProps<Sort>) {
  const { t } = useWords();
  if (sort === null) return null;
  return (
    <>
      <Verb icon={<ArrowUp size={16} />} label={t('sort.ascending')} isLast onClick={() => onSort(sort, false)} />
      <Verb icon={<ArrowDown size={16} />} label={t('sort.descending')} isLast onClick={() => onSort(sort, true)} />
      <Menu.Separator className="m-1 h-px bg-line" />
    </>
  );
}

interface VerbProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
  /** Whether the menu is done after it; sizes and places are changed more than once. */
  readonly isLast?: boolean;
}

function Verb({ icon, label, onClick, isDisabled = false, isLast = false }: VerbProps) {
  return (
    <Menu.Item className="menu-item" closeOnClick={isLast} disabled={isDisabled} onClick={onClick}>
      <span aria-hidden="true">{icon}</span>
      {label}
    </Menu.Item>
  );
}
