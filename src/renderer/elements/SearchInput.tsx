import { X, type LucideIcon } from 'lucide-react';
import { useId, type ComponentProps, type RefObject } from 'react';
import { IconButton } from './IconButton.tsx';

type SearchInputProps = Pick<
  ComponentProps<'input'>,
  | 'onKeyDown'
  | 'onKeyUp'
  | 'onClick'
  | 'onBlur'
  | 'enterKeyHint'
  | 'aria-keyshortcuts'
  | 'aria-autocomplete'
  | 'aria-controls'
  | 'aria-activedescendant'
  | 'aria-describedby'
> & {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly clearLabel: string;
  /** The label, where none is given. */
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** A key that leads here, shown while nothing is typed. */
  readonly hint?: string;
};

/** A line to type what is looked for in, with a way to clear it. */
export function SearchInput(props: SearchInputProps) {
  const { icon: Icon, label, clearLabel, placeholder = label, text, onText, inputRef, hint, ...rest } = props;
  const id = useId();
  return (
    <>
      <Icon size={16} aria-hidden="true" className="pointer-events-none absolute top-2 left-2.5 text-ink-faint" />
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        ref={inputRef}
        id={id}
        type="text"
        inputMode="search"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={300}
        value={text}
        placeholder={placeholder}
        className="h-8 w-full rounded-control border border-line bg-raised pr-8 pl-8 text-ink placeholder:text-ink-faint"
        onChange={(event) => onText(event.target.value)}
        {...rest}
      />
      {text === '' ? (
        <KeyHint name={hint} />
      ) : (
        <IconButton
          icon={X}
          iconSize={14}
          label={clearLabel}
          className="absolute top-1 right-1 size-6!"
          onClick={() => {
            onText('');
            inputRef.current?.focus();
          }}
        />
      )}
    </>
  );
}

function KeyHint({ name }: { readonly name: string | undefined }) {
  if (name === undefined) return null;
  return (
    <kbd
      aria-hidden="true"
      className="pointer-events-none absolute top-1.5 right-2 rounded-control border border-line px-1.5 font-sans text-xs text-ink-faint"
    >
      {name}
    </kbd>
  );
}
