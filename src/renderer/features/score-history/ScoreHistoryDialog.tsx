import { useLocation } from 'wouter';
import { Modal } from '../../elements/Modal.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { useLeaving } from '../../elements/use-leaving.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useScoreHistory } from '../../link/scoring.ts';
import { showScoreHistory, useDialogs, type ScoredThing } from '../../stores/dialogs.ts';
import { ScoreChanges } from './ScoreChanges.tsx';

const close = (): void => showScoreHistory(null);

/** How a score came to be, for what shows no button for that. */
export function ScoreHistoryDialog() {
  const { t } = useWords();
  const thing = useDialogs((state) => state.historyOf);
  const [location] = useLocation();
  useLeaving(location, close);
  return (
    <Modal
      isOpen={thing !== null}
      onClose={close}
      title={t('scoreHistory.title')}
      closeLabel={t('app.close')}
      className="w-[380px]"
    >
      <div className="flex min-h-24 flex-col gap-3 overflow-y-auto p-5 select-text">
        {thing === null ? null : <Changes thing={thing} />}
      </div>
    </Modal>
  );
}

function Changes({ thing: { kind, id, name } }: { readonly thing: ScoredThing }) {
  const { t } = useWords();
  const { data, error } = useScoreHistory(kind, id);
  if (error !== null) return <p role="alert">{errorWords(t, error)}</p>;
  if (data === undefined) return <Spinner label={t('app.loading')} />;
  return (
    <>
      {name === '' ? null : <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>}
      {data.changes.length === 0 ? (
        <p className="text-ink-soft">{t('scoreHistory.nothing')}</p>
      ) : (
        <ScoreChanges changes={data.changes} />
      )}
    </>
  );
}
