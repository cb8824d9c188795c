import { ListFilter } from 'lucide-react';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { hasCommandKey } from '../../elements/modifiers.ts';
import { useWords } from '../../i18n/use-words.ts';
import { QueryField, QueryHelp } from '../query/index.ts';
import { readTyped } from '../../../shared/query/typed.ts';

const APPLIED_AFTER_MS = 120;

interface TrackFilterProps {
  /** The one that is in force. */
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** Leads into the list. */
  readonly onLeave: () => void;
}

/** Filters the list by words or a query. It is a part of its own, so that a letter draws nothing else, and the list draws no box. */
export const TrackFilter = memo(Filter);

function Filter({ filter, onFilter, onLeave }: TrackFilterProps) {
  const { t } = useWords();
  const ref = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(filter);
  const [applied, setApplied] = useState(filter);
  // cleared from elsewhere
  if (filter !== applied) {
    setApplied(filter);
    setText(filter);
  }

  useEffect(() => {
    // what is no query yet leaves the list as it is
    if (text === applied || !isReadable(text)) return undefined;
    const timer = setTimeout(() => {
      setApplied(text);
      onFilter(text);
    }, APPLIED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, applied, onFilter]);

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (!hasCommandKey(event) || event.code !== 'KeyF' || event.shiftKey || event.altKey) return;
      if (ref.current === null || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      // the view's own filter goes before the search of everything
      event.preventDefault();
      event.stopPropagation();
      ref.current.select();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && text !== '') setText('');
    else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <div className="flex w-72 shrink items-center gap-1">
      <div className="min-w-0 flex-1">
        <QueryField
          icon={ListFilter}
          label={t('table.filter')}
          clearLabel={t('table.clearFilter')}
          text={text}
          onText={setText}
          inputRef={ref}
          onKeyDown={onKeyDown}
        />
      </div>
      <QueryHelp onExample={(example) => setText(text.trim() === '' ? example : `${text.trimEnd()} ${example}`)} />
    </div>
  );
}

function isReadable(text: string): boolean {
  const typed = readTyped(text);
  return typed.kind === 'words' || typed.problems.length === 0;
}
