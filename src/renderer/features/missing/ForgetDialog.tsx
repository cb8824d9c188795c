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
            <p>{t('missing.goesWith')}</p>
            <ul className="tabular list-disc pl-5 text-ink-soft">
              <li>{t('missing.scores', { count: preview.data.kept.scores })}</li>
              <li>{t('missing.likes', { count: preview.data.kept.likes })}</li>
              <li>{t('missing.playsStay', { count: preview.data.kept.plays })}</li>
              <li>{t('missing.entriesStay', { count: preview.data.kept.entries })}</li>
            </ul>
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
