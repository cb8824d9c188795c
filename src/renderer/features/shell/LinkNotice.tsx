import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useLinkState } from '../../link/link-state.ts';

// a restart of the server or a sleeping laptop is over sooner
const SHOW_AFTER_MS = 2000;

/** Says that the core does not answer, for as long as it does not. */
export function LinkNotice() {
  const { t } = useWords();
  const isLost = useLinkState((link) => link.state === 'reconnecting');
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (!isLost) return undefined;
    const timer = window.setTimeout(() => setIsShown(true), SHOW_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
      setIsShown(false);
    };
  }, [isLost]);
  if (!isShown) return null;
  return (
    <p role="status" className="bg-danger-soft px-4 py-1.5 text-center text-danger">
      {t('app.reconnecting')}
    </p>
  );
}
