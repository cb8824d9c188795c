import { useRef, type ReactElement } from 'react';
import { Button } from './Button.tsx';

interface FileButtonProps {
  readonly icon: ReactElement;
  readonly label: string;
  /** As `accept` of a file field. */
  readonly accept: string;
  readonly isDisabled: boolean;
  readonly onChoose: (file: File) => void;
}

/** A button that has one file chosen in the system's dialog. */
export function FileButton({ icon, label, accept, isDisabled, onChoose }: FileButtonProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <span className="relative inline-flex">
      <input
        ref={inputRef}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // the same file may be chosen again after a failure
          event.currentTarget.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
      <Button disabled={isDisabled} onClick={() => inputRef.current?.click()}>
        <span aria-hidden="true">{icon}</span>
        {label}
      </Button>
    </span>
  );
}
