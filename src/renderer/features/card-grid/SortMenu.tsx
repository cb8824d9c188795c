import { Menu } from '@base-ui/react/menu';
import { ArrowDownNarrowWide, ArrowUpNarrowWide, Check } from 'lucide-react';
import { useWords } from '../../i18n/use-words.ts';

interface SortMenuProps<Sort extends string> {
  /** The orders there are, with their words, in the order of the menu. */
  readonly words: Readonly<Record<Sort, string>>;
  readonly sort: Sort;
  readonly isDescending: boolean;
  readonly onSort: (sort: Sort) => void;
  readonly onDirection: (isDescending: boolean) => void;
}

export function SortMenu<Sort extends string>({ words, sort, isDescending, onSort, onDirection }: SortMenuProps<Sort>) {
  const { t } = useWords();
  const Icon = isDescending ? ArrowDownNarrowWide : ArrowUpNarrowWide;
  return (
    <Menu.Root>
      <Menu.Trigger className="inline-flex h-8 items-center gap-2 whitespace-nowrap rounded-control px-2.5 text-ink-soft hover:bg-hover hover:text-ink data-popup-open:bg-pressed">
        <Icon size={16} aria-hidden="true" />
        {/* a narrow window has room for what it is sorted by alone */}
        <span className="max-[1000px]:sr-only">{t('sort.label', { name: words[sort] })}</span>
        <span aria-hidden="true" className="hidden max-[1000px]:inline">
          {words[sort]}
        </span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-50">
          <Menu.Popup className="popup min-w-44 p-1">
            <Menu.RadioGroup value={sort} onValueChange={onSort}>
              {Object.entries<string>(words).map(([choice, label]) => (
                <Choice key={choice} value={choice} label={label} />
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className="m-1 h-px bg-line" />
            <Menu.RadioGroup
              value={isDescending ? 'descending' : 'ascending'}
              onValueChange={(value) => onDirection(value === 'descending')}
            >
              <Choice value="ascending" label={t('sort.ascending')} />
              <Choice value="descending" label={t('sort.descending')} />
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Choice({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <Menu.RadioItem className="menu-item" value={value} closeOnClick>
      <span className="inline-flex w-4">
        <Menu.RadioItemIndicator>
          <Check size={16} aria-hidden="true" />
        </Menu.RadioItemIndicator>
      </span>
      {label}
    </Menu.RadioItem>
  );
}
