import { ArrowLeft, Search } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n/use-words.ts';

interface PaletteInputProps {
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly text: string;
  /** What is chosen for, where the list is that of one verb. */
  readonly choice: string | undefined;
  readonly onText: (text: string) => void;
  readonly onBack: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The box in which one types; it keeps the keyboard for the whole palette. */
export function PaletteInput(props: PaletteInputProps) {
  const { listId, activeId, text, choice, onText, onBack, onKeyDown } = props;
  const { t } = useWords();
  const ref = useRef<HTMLInputElement>(null);
  // at once: the dialog does it a frame later, and what is typed meanwhile would go to the view behind
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div className="relative border-b border-line">
      {choice === undefined ? (
        <Search size={18} aria-hidden="true" className="pointer-events-none absolute top-4 left-4 text-ink-faint" />
      ) : (
        <button
          type="button"
          // by keyboard it is Backspace: the box keeps the focus
          tabIndex={-1}
          aria-label={t('palette.back')}
          title={t('palette.back')}
          className="absolute top-2.5 left-2.5 inline-flex size-8 items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink"
          onMouseDown={(event) => event.preventDefault()}
          onClick={onBack}
        >
          <ArrowLeft size={18} aria-hidden="true" />
        </button>
      )}
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label={choice ?? t('palette.label')}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={text}
        placeholder={choice ?? t('palette.placeholder')}
        className="h-13 w-full bg-transparent pr-4 pl-12 text-base text-ink outline-none placeholder:text-ink-faint"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
