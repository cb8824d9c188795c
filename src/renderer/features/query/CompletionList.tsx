import { useEffect } from 'react';
import type { Completion } from '../../../shared/query/complete.ts';
import { useWords } from '../../i18n/use-words.ts';
import { spokenLanguage } from './query-language.ts';

interface CompletionListProps {
  readonly id: string;
  readonly items: readonly Completion[];
  /** -1 where none is chosen. */
  readonly active: number;
  readonly onTake: (index: number) => void;
}

/** What can stand at the caret. */
export function CompletionList({ id, items, active, onTake }: CompletionListProps) {
  const { t, language } = useWords();
  const spoken = spokenLanguage(language);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label={t('query.completions')}
      className="popup absolute top-full left-0 z-30 mt-1 max-h-72 w-max max-w-[min(26rem,80vw)] min-w-full overflow-y-auto p-1"
    >
      {items.map(({ insert, label, doc }, at) => (
        <li
          key={insert}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={`flex cursor-default items-baseline gap-3 rounded-control px-2 py-1 ${at === active ? 'bg-accent-soft' : 'hover:bg-hover'}`}
          // before the box loses the keyboard
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(at);
          }}
        >
          <span className="shrink-0 truncate font-medium">{label}</span>
          {doc === null ? null : <span className="min-w-0 truncate text-xs text-ink-soft">{doc[spoken]}</span>}
        </li>
      ))}
    </ul>
  );
}
