import { Menu } from '@base-ui/react/menu';
import { ArrowDownNarrowWide, ArrowUpNarrowWide, Check } from 'lucide-react';
import type { AlbumSort } from '../../../shared/contract/albums.ts';
import { useWords } from '../../i18n/use-words.ts';
import { changeSettings } from '../../stores/settings.ts';

interface AlbumSortMenuProps {
  readonly sort: AlbumSort;
  readonly isDescending: boolean;
}

const sorts = ['artist', 'title', 'year', 'added'] as const;

export function AlbumSortMenu({ sort, isDescending }: AlbumSortMenuProps) {
  const { t } = useWords();
  const words = {
    artist: t('sort.artist'),
    title: t('sort.title'),
    year: t('sort.year'),
    added: t('sort.added'),
  };
  const Icon = isDescending ? ArrowDownNarrowWide : ArrowUpNarrowWide;
  // the newest first is what one looks for by year or date added
  const onSort = (chosen: AlbumSort): void =>
    changeSettings({ albumSort: chosen, isAlbumSortDescending: chosen === 'year' || chosen === 'added' });
  return (
    <Menu.Root>
      <Menu.Trigger className="inline-flex h-8 items-center gap-2 rounded-control px-2.5 text-ink-soft hover:bg-hover hover:text-ink data-popup-open:bg-pressed">
        <Icon size={16} aria-hidden="true" />
        {t('sort.label', { name: words[sort] })}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-50">
          <Menu.Popup className="popup min-w-44 p-1">
            <Menu.RadioGroup value={sort} onValueChange={onSort}>
              {sorts.map((choice) => (
                <Choice key={choice} value={choice} label={words[choice]} />
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className="m-1 h-px bg-line" />
            <Menu.RadioGroup
              value={isDescending ? 'descending' : 'ascending'}
              onValueChange={(value) => changeSettings({ isAlbumSortDescending: value === 'descending' })}
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
