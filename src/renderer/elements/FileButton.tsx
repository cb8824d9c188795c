import { useRef, type ReactElement } from 'react';
import { Button } from './Button.tsx';

interface FileButtonProps {
  readonly icon: ReactElement;
  readonly label: string;
  /** As `accept` of a file field. */
  readonly accept: string;
  readonly isDisabled: boolean;
  readonly isMultiple?: boolean;
  /** The first of them, and all. */
  readonly onChoose: (file: File, files: readonly File[]) => void;
}

/** A button that has a file, or several, chosen in the system's dialog. */
export function FileButton({ icon, label, accept, isDisabled, isMultiple = false, onChoose }: FileButtonProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <span className="relative inline-flex">
      <input
        ref={inputRef}
        type="file"
        accept={accept}
        multiple={isMultiple}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          const [file] = files;
          // the same file may be chosen again after a failure
          event.currentTarget.value = '';
          if (file !== undefined) onChoose(file, files);
        }}
      />
      <Button disabled={isDisabled} onClick={() => inputRef.current?.click()}>
        <span aria-hidden="true">{icon}</span>
        {label}
      </Button>
    </span>
  );
}
