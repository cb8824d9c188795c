import { Split } from 'lucide-react';
import { useState } from 'react';
import type { ScanChange } from '../../../shared/contract/scan-log.ts';
import { AppError } from '../../../shared/errors.ts';
import { Button } from '../../elements/Button.tsx';
import { ConfirmDialog } from '../../elements/ConfirmDialog.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { invalidate } from '../../link/queries.ts';
import { notify } from '../../stores/notices.ts';
import { offerUndo } from '../../stores/undo.ts';

const SHARED = ['albums', 'tracks', 'folders', 'playlists'] as const;

/** For a file that a scan took for a track’s, and that is another. */
export function TakeApart({ change: { id, name, path } }: { readonly change: ScanChange }) {
  const { t } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const takeApart = async (): Promise<void> => {
    const { activityId } = await call('scanLog.takeApart', { changeIds: [id] });
    await invalidate(SHARED);
    if (activityId === null) return;
    offerUndo({
      text: t('report.takenApart', { name }),
      undo: async () => {
        await call('activity.undo', { activityId });
        await invalidate(SHARED);
      },
    });
  };
  const onConfirm = (): void => {
    setIsAsking(false);
    takeApart().catch((error: unknown) => {
      const isLate = error instanceof AppError && error.code === 'conflict';
      const text = isLate ? t('report.takeApartLate') : errorWords(t, error);
      notify({ name: 'take-apart', title: t('report.takeApartFailed'), text, isError: true });
    });
  };
  return (
    <>
      <Button
        look="quiet"
        className="-ml-3"
        aria-label={t('report.takeApartOf', { name })}
        onClick={() => setIsAsking(true)}
      >
        <Split size={16} aria-hidden="true" />
        {t('report.takeApart')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('report.takeApartTitle')}
        subject={`${name}\n${path}`}
        text={t('report.takeApartText')}
        confirmLabel={t('report.takeApartConfirm')}
        cancelLabel={t('app.cancel')}
        onConfirm={onConfirm}
        onCancel={() => setIsAsking(false)}
      />
    </>
  );
}
