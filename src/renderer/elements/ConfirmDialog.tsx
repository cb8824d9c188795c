import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Button } from './Button.tsx';
import { ModalMark } from './ModalMark.tsx';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly subject: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** Red for what takes something away. */
  readonly look?: 'danger' | 'primary';
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={props.isOpen} onOpenChange={(open) => (open ? undefined : props.onCancel())}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <AlertDialog.Popup className="popup fixed top-1/2 left-1/2 z-50 w-[440px] max-w-[94vw] -translate-1/2 p-5">
          <ModalMark />
          <AlertDialog.Title className="text-base font-semibold">{props.title}</AlertDialog.Title>
          <p className="mt-2 font-medium break-all whitespace-pre-line">{props.subject}</p>
          <AlertDialog.Description className="mt-2 text-ink-soft">{props.text}</AlertDialog.Description>
          <div className="mt-5 flex justify-end gap-2">
            <Button onClick={props.onCancel}>{props.cancelLabel}</Button>
            <Button look={props.look ?? 'danger'} onClick={props.onConfirm}>
              {props.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
