import { Lock } from 'lucide-react';
import { useWords } from '../../i18n/use-words.ts';
import { useAppInfo } from '../../link/queries.ts';

/** Says for as long as the window is open that nothing can be changed here, before somebody tries. */
export function ReadOnlyNotice() {
  const { t } = useWords();
  const { data: info } = useAppInfo();
  if (info?.isReadOnly !== true) return null;
  return (
    <p
      role="status"
      className="flex items-baseline justify-center gap-2 border-b border-line bg-accent-soft px-4 py-1.5 text-accent"
    >
      <Lock aria-hidden className="size-4 shrink-0 self-center" />
      {t('app.readOnly')}
    </p>
  );
}
