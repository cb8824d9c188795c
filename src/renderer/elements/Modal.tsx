import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { ModalMark } from './ModalMark.tsx';

interface ModalProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly className?: string;
  /** Begin in the first field instead of at the first button. */
  readonly isForm?: boolean;
  readonly children: ReactNode;
}

const FIRST_FIELD = 'input:not([type="file"], [type="radio"], [type="checkbox"]), textarea, select';

export function Modal(props: ModalProps) {
  const { isOpen, onClose, title, closeLabel, className = 'w-[560px]', isForm = false, children } = props;
  const popupRef = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <Dialog.Popup
          ref={popupRef}
          initialFocus={() => (isForm ? popupRef.current?.querySelector<HTMLElement>(FIRST_FIELD) : null) ?? true}
          className={`popup fixed top-1/2 left-1/2 z-50 flex max-h-[86vh] max-w-[94vw] -translate-1/2 flex-col ${className}`}
        >
          <ModalMark />
          <header className="flex items-center gap-3 border-b border-line py-3 pr-3 pl-5">
            <Dialog.Title className="flex-1 truncate text-base font-semibold">{title}</Dialog.Title>
            <Dialog.Close render={<IconButton icon={X} label={closeLabel} />} />
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
