import { Command, Search } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { IconButton } from '../../elements/IconButton.tsx';
import { commandKeyRole } from '../../elements/modifiers.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isQuery } from '../../../shared/query/typed.ts';
import { QueryField } from '../query/index.ts';
import { showPalette } from '../../stores/dialogs.ts';
import { enterResults, enterTable, setSearchField } from './search-focus.ts';
import { useSearchText, type SearchText } from './use-search-text.ts';

const paletteKeys = `${commandKeyRole}+K`;

/** The search box of the sidebar; in a narrow window a way to the page of search, which has a box of its own. */
export function SearchBox() {
  const { t } = useWords();
  const search = useSearchText();
  return (
    <div className="p-2 pb-0 wide:p-3 wide:pb-0">
      <Link
        href="/search"
        title={t('search.label')}
        className="flex h-9 items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink wide:hidden"
      >
        <Search size={18} aria-hidden="true" />
        <span className="sr-only">{t('search.label')}</span>
      </Link>
      <IconButton
        icon={Command}
        label={t('palette.open')}
        aria-keyshortcuts={paletteKeys}
        className="mt-1 h-9! w-full! wide:hidden"
        onClick={() => showPalette(true)}
      />
      <div className="hidden items-center gap-1 wide:flex">
        <div className="min-w-0 flex-1">
          <SearchField {...search} />
        </div>
        <IconButton
          icon={Command}
          iconSize={16}
          label={t('palette.open')}
          aria-keyshortcuts={paletteKeys}
          onClick={() => showPalette(true)}
        />
      </div>
    </div>
  );
}

/** Where one types. Down leads into the results, Enter opens the best, Escape clears. */
export function SearchField({ text, change, flush }: SearchText) {
  const { t } = useWords();
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => setSearchField(ref.current), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      flush();
      if (isQuery(text)) enterTable();
      else enterResults(event.key === 'Enter');
    } else if (event.key === 'Escape' && text !== '') change('');
    else if (event.key === 'Escape') event.currentTarget.blur();
    else return;
    event.preventDefault();
  };
  return (
    <div role="search" className="relative">
      <QueryField
        icon={Search}
        label={t('search.open')}
        clearLabel={t('search.clear')}
        placeholder={t('search.placeholder')}
        hint="/"
        text={text}
        onText={change}
        inputRef={ref}
        enterKeyHint="search"
        aria-keyshortcuts="/"
        onKeyDown={onKeyDown}
        onBlur={flush}
      />
    </div>
  );
}
