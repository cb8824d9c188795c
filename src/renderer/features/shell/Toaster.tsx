import { Toast } from '@base-ui/react/toast';
import { CircleAlert, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useNotices, type Notice } from '../../stores/notices.ts';
import { useUndo } from '../../stores/undo.ts';
import { useUndoAction } from './use-undo.ts';

const SHOWN_MS = 5000;
/** Long enough to see that it was the wrong one, and to reach for the button. */
const UNDO_SHOWN_MS = 8000;
const ERROR_SHOWN_MS = 10_000;
const BUTTON = 'h-7 shrink-0 rounded-control px-2 font-semibold text-accent hover:bg-hover active:bg-pressed';

interface Extra {
  readonly isError: boolean;
  readonly undoKey: number | null;
  readonly action: Notice['action'] | null;
}

const manager = Toast.createToastManager<Extra>();

export function Toaster() {
  const notice = useNotices((state) => state.notice);
  useEffect(() => {
    if (notice !== null) show(notice);
  }, [notice]);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          data-pane=""
          className="toasts fixed right-4 bottom-[calc(var(--player-height)+16px)] z-60 flex w-92 max-w-[calc(100vw-32px)] flex-col gap-2"
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function show({ name, title, text, isError = false, undoKey, action }: Notice): void {
  // the manager takes a second toast of the same id as a change of the first
  manager.add({
    id: name,
    title,
    description: text,
    timeout: isError ? ERROR_SHOWN_MS : undoKey === undefined && action === undefined ? SHOWN_MS : UNDO_SHOWN_MS,
    data: { isError, undoKey: undoKey ?? null, action: action ?? null },
  });
}

function Toasts() {
  const { t } = useWords();
  const { toasts } = Toast.useToastManager<Extra>();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} swipeDirection="right" className="toast">
      <Toast.Content className="popup flex items-start gap-3 py-2.5 pr-2 pl-4">
        {toast.data?.isError === true ? (
          <CircleAlert size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-danger" />
        ) : null}
        <div className="min-w-0 flex-1 py-0.5">
          <Toast.Title className="font-semibold wrap-anywhere" />
          <Toast.Description className="wrap-anywhere text-ink-soft" />
        </div>
        <ActionButton action={toast.data?.action ?? null} onDone={() => manager.close(toast.id)} />
        <UndoButton undoKey={toast.data?.undoKey ?? null} onGone={() => manager.close(toast.id)} />
        <Toast.Close render={<IconButton icon={X} iconSize={16} label={t('app.close')} className="size-7!" />} />
      </Toast.Content>
    </Toast.Root>
  ));
}

interface ActionButtonProps {
  readonly action: Notice['action'] | null;
  readonly onDone: () => void;
}

function ActionButton({ action, onDone }: ActionButtonProps) {
  if (action === null || action === undefined) return null;
  const run = (): void => {
    action.run();
    onDone();
  };
  return (
    <button type="button" className={BUTTON} onClick={run}>
      {action.label}
    </button>
  );
}

interface UndoButtonProps {
  readonly undoKey: number | null;
  readonly onGone: () => void;
}

/** Takes its notice along as soon as there is nothing to take back any more, also where the keys were faster. */
function UndoButton({ undoKey, onGone }: UndoButtonProps) {
  const { t } = useWords();
  const undo = useUndoAction();
  const isKept = useUndo((state) => state.entries.some((entry) => entry.key === undoKey));
  const isRunning = useUndo((state) => undoKey !== null && state.runningKeys.has(undoKey));
  const isGone = undoKey !== null && !isKept;
  const close = useRef(onGone);
  useEffect(() => {
    close.current = onGone;
  });
  useEffect(() => {
    if (isGone) close.current();
  }, [isGone]);
  if (undoKey === null || !isKept) return null;
  return (
    <button type="button" disabled={isRunning} className={BUTTON} onClick={() => void undo(undoKey)}>
      {t('undo.action')}
    </button>
  );
}
