import type { KeptCounts } from '../../../shared/contract/missing.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useForgetPreview } from '../../link/missing.ts';
import { forget } from './change-missing.ts';
import { missingErrorWords } from './missing-words.ts';
import { useAttempt } from './use-attempt.ts';

interface ForgetDialogProps {
  readonly trackIds: readonly TrackId[];
  readonly onClose: (isDone: boolean) => void;
}

/** Shows all that goes with missing tracks before it goes. */
export function ForgetDialog({ trackIds, onClose }: ForgetDialogProps) {
  const { t } = useWords();
  const preview = useForgetPreview(trackIds);
  const attempt = useAttempt();
  const problem = attempt.problem ?? (preview.error === null ? null : missingErrorWords(t, preview.error));
  const onForget = (): void =>
    attempt.run(async () => {
      await forget(trackIds, {
        text: t('missing.forgotten', { count: trackIds.length }),
        backupAt: (path) => t('missing.backupAt', { path }),
      });
      onClose(true);
    });
  const away = preview.data?.awayCount ?? 0;
  return (
    <Modal
      isOpen
      onClose={() => onClose(false)}
      title={t('missing.forgetTitle', { count: trackIds.length })}
      closeLabel={t('app.close')}
      className="w-[480px]"
    >
      <div className="flex flex-col gap-3 p-5">
        {preview.data === undefined ? (
          problem === null ? (
            <Spinner label={t('app.loading')} />
          ) : null
        ) : (
          <>
            <Going kept={preview.data.kept} />
            <p className="text-ink-soft">{t('missing.backupFirst')}</p>
            {away > 0 ? <p className="text-danger">{t('missing.someAway', { count: away })}</p> : null}
          </>
        )}
        {problem === null ? null : (
          <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
            {problem}
          </p>
        )}
      </div>
      <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">
        <Button onClick={() => onClose(false)}>{t('app.cancel')}</Button>
        <Button look="danger" disabled={preview.data === undefined || away > 0 || attempt.isBusy} onClick={onForget}>
          {t('missing.forgetConfirm', { count: trackIds.length })}
        </Button>
      </footer>
    </Modal>
  );
}

/** What hangs on them; where nothing does, that. */
function Going({ kept }: { readonly kept: KeptCounts }) {
  const { t } = useWords();
  const lines = [
    kept.scores > 0 ? t('missing.scores', { count: kept.scores }) : '',
    kept.likes > 0 ? t('missing.likes', { count: kept.likes }) : '',
    kept.plays > 0 ? t('missing.playsStay', { count: kept.plays }) : '',
    kept.entries > 0 ? t('missing.entriesStay', { count: kept.entries }) : '',
  ].filter((line) => line !== '');
  if (lines.length === 0) return <p>{t('missing.nothingGoes')}</p>;
  return (
    <>
      <p>{t('missing.goesWith')}</p>
      <ul className="tabular list-disc pl-5 text-ink-soft">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
