import { Toast } from '@base-ui/react/toast';
import { CircleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useNotices, type Notice } from '../../stores/notices.ts';

const SHOWN_MS = 5000;
const ERROR_SHOWN_MS = 10_000;

const manager = Toast.createToastManager<{ readonly isError: boolean }>();

export function Toaster() {
  const notice = useNotices((state) => state.notice);
  useEffect(() => {
    if (notice !== null) show(notice);
  }, [notice]);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-[calc(var(--player-height)+16px)] z-60 flex w-80 max-w-[calc(100vw-32px)] flex-col gap-2">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function show({ name, title, text, isError = false }: Notice): void {
  // the manager takes a second toast of the same id as a change of the first
  manager.add({
    id: name,
    title,
    description: text,
    timeout: isError ? ERROR_SHOWN_MS : SHOWN_MS,
    data: { isError },
  });
}

function Toasts() {
  const { t } = useWords();
  const { toasts } = Toast.useToastManager<{ readonly isError: boolean }>();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} swipeDirection="right" className="toast">
      <Toast.Content className="popup flex items-start gap-3 py-2.5 pr-2 pl-4">
        {toast.data?.isError === true ? (
          <CircleAlert size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-danger" />
        ) : null}
        <div className="min-w-0 flex-1 py-0.5">
          <Toast.Title className="font-semibold break-words" />
          <Toast.Description className="break-words text-ink-soft" />
        </div>
        <Toast.Close render={<IconButton icon={X} iconSize={16} label={t('app.close')} className="size-7!" />} />
      </Toast.Content>
    </Toast.Root>
  ));
}
