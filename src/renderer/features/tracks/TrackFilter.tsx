import { ListFilter, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { IconButton } from '../../elements/IconButton.tsx';
import { hasCommandKey } from '../../elements/modifiers.ts';
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
  const id = useId();
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
      <ListFilter size={16} aria-hidden="true" className="pointer-events-none absolute top-2 left-2.5 text-ink-faint" />
      <label htmlFor={id} className="sr-only">
        {t('table.filter')}
      </label>
      <input
        ref={ref}
        id={id}
        type="text"
        inputMode="search"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={300}
        value={text}
        placeholder={t('table.filter')}
        className="h-8 w-full rounded-control border border-line bg-raised pr-8 pl-8 text-ink placeholder:text-ink-faint"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? null : (
        <IconButton
          icon={X}
          iconSize={14}
          label={t('table.clearFilter')}
          className="absolute top-1 right-1 size-6!"
          onClick={() => {
            setText('');
            ref.current?.focus();
          }}
        />
      )}
    </div>
  );
}
