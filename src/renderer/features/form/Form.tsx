import { useId, type ReactNode } from 'react';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { useWords } from '../../i18n/use-words.ts';

interface FormProps {
  readonly title: string;
  readonly saveLabel: string;
  readonly isBusy: boolean;
  readonly isReady?: boolean;
  /** What was wrong; null while nothing is. */
  readonly problem: string | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with fields, one verb and a place for what went wrong. */
export function Form({ title, saveLabel, isBusy, isReady = true, problem, onSave, onClose, children }: FormProps) {
  const { t } = useWords();
  return (
    <Modal isOpen onClose={onClose} title={title} closeLabel={t('app.close')} isForm>
      <form
        className="flex min-h-0 flex-col"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && isReady) onSave();
        }}
      >
        <div className="flex min-h-0 flex-col gap-4 overflow-y-auto p-5">{children}</div>
        {problem === null ? null : (
          <p role="alert" className="mx-5 mb-3 rounded-control bg-danger-soft px-3 py-2 text-danger">
            {problem}
          </p>
        )}
        <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" disabled={isBusy || !isReady}>
            {saveLabel}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Given the ids of the field itself and of what describes it. */
  readonly children: (ids: { readonly id: string; readonly hintId: string | undefined }) => ReactNode;
}

export const fieldClass =
  'w-full min-w-0 rounded-control border border-line-strong bg-canvas px-2.5 text-ink select-text';

/** A labelled field with a line of help. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-xs font-semibold text-ink-soft">
        {label}
      </label>
      {children({ id, hintId })}
      {hint === undefined ? null : (
        <p id={hintId} className="text-xs text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}
