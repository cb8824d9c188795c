import { ListFilter } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { hasCommandKey } from '../../elements/modifiers.ts';
import { SearchInput } from '../../elements/SearchInput.tsx';
import { useWords } from '../../i18n/use-words.ts';

const APPLIED_AFTER_MS = 120;

interface TrackFilterProps {
  /** The one that is in force. */
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** Leads into the list. */
  readonly onLeave: () => void;
}

/** Filters the list by what is typed. It is a part of its own, so that a letter draws nothing else. */
export function TrackFilter({ filter, onFilter, onLeave }: TrackFilterProps) {
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
    if (text === applied) return undefined;
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
    <div className="relative w-56 shrink">
      <SearchInput
        icon={ListFilter}
        label={t('table.filter')}
        clearLabel={t('table.clearFilter')}
        text={text}
        onText={setText}
        inputRef={ref}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
