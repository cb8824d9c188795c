import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWaiting } from '../../link/user-data.ts';
import { WaitingThings } from './ReportLists.tsx';

/** What earlier files brought and no scan has found yet. */
export function WaitingList() {
  const { t } = useWords();
  const waiting = useWaiting();
  if (waiting.isError)
    return (
      <p role="alert" className="px-4 py-3 text-danger">
        {errorWords(t, waiting.error)}
      </p>
    );
  if (waiting.data === undefined) return <p className="px-4 py-3">…</p>;
  const { thingCount, things } = waiting.data;
  return (
    <div className="px-4 py-3">
      {thingCount === 0 ? (
        <p className="text-ink-soft">{t('userData.nothingWaits')}</p>
      ) : (
        <WaitingThings count={thingCount} things={things} />
      )}
    </div>
  );
}
