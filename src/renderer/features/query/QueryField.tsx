import type { LucideIcon } from 'lucide-react';
import { useId, useState, type ComponentProps, type KeyboardEvent, type RefObject } from 'react';
import { SearchInput } from '../../elements/SearchInput.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { CompletionList } from './CompletionList.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { useCompletions } from './use-completions.ts';

interface QueryFieldProps extends Pick<ComponentProps<'input'>, 'onBlur' | 'enterKeyHint' | 'aria-keyshortcuts'> {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly clearLabel: string;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** For keys that no suggestion takes. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** A line to type words or a query in: suggestions and what is wrong come below it, and never into the way of typing. */
export function QueryField({ text, onText, inputRef, onKeyDown, onBlur, ...rest }: QueryFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const { start, items } = useCompletions(text, closedFor === text ? null : caret, isAsked);
  const isOpen = items.length > 0;
  const at = active < items.length ? active : -1;

  const look = (): void => {
    const field = inputRef.current;
    setCaret(field === null || document.activeElement !== field ? null : field.selectionStart);
  };
  const take = (index: number): void => {
    const item = items[index];
    if (item === undefined || caret === null) return;
    const end = start + item.insert.length;
    setActive(-1);
    onText(text.slice(0, start) + item.insert + text.slice(caret));
    requestAnimationFrame(() => {
      inputRef.current?.focus();
      inputRef.current?.setSelectionRange(end, end);
      look();
    });
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === ' ' && event.ctrlKey) {
      setAsked(true);
      setClosedFor(null);
      look();
    } else if (!isOpen) return onKeyDown(event);
    else if (event.key === 'ArrowDown') setActive((at + 1) % items.length);
    else if (event.key === 'ArrowUp') setActive(at <= 0 ? items.length - 1 : at - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && at >= 0) take(at);
    else if (event.key === 'Escape') setClosedFor(text);
    else return onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
    return undefined;
  };
  return (
    <div className="relative">
      <SearchInput
        {...rest}
        text={text}
        onText={(typed) => {
          setActive(-1);
          setAsked((was) => was && typed !== '');
          setClosedFor(null);
          onText(typed);
          requestAnimationFrame(look);
        }}
        inputRef={inputRef}
        onKeyDown={onKey}
        onKeyUp={look}
        onClick={look}
        onBlur={(event) => {
          setCaret(null);
          setActive(-1);
          setAsked(false);
          onBlur?.(event);
        }}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={at === -1 ? undefined : `${id}-${at}`}
        aria-describedby={`${id}-note`}
      />
      <p role="status" className="sr-only">
        {isOpen ? t('query.count', { count: items.length }) : ''}
      </p>
      {isOpen ? <CompletionList id={id} items={items} active={at} onTake={take} /> : null}
      <ProblemNote id={`${id}-note`} text={text} isHidden={isOpen} />
    </div>
  );
}
