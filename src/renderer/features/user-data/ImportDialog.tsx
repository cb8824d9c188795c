import type { ImportReport } from '../../../shared/contract/user-data.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ReportCounts } from './ReportCounts.tsx';
import { ConflictList, ProblemLines, WaitingThings } from './ReportLists.tsx';
import type { ImportState } from './use-import.ts';

interface ImportDialogProps {
  readonly state: Extract<ImportState, { readonly report: ImportReport }>;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** What would come of a file, and after the person said yes, what came of it. */
export function ImportDialog({ state: { is, report }, onApply, onClose }: ImportDialogProps) {
  const { t, language } = useWords();
  const isDone = is === 'done';
  return (
    <Modal
      isOpen
      onClose={onClose}
      title={isDone ? t('userData.doneTitle') : t('userData.checkTitle')}
      closeLabel={t('app.close')}
      className="w-[640px]"
    >
      <div
        role="region"
        aria-label={t('userData.report')}
        tabIndex={0}
        className="flex min-h-0 flex-col gap-4 overflow-y-auto px-5 py-4 outline-offset-[-2px]"
      >
        <p>
          {t('userData.ofWhom', { name: report.name, moment: formatMoment(language, report.madeAt) })}{' '}
          <span className="text-ink-soft">
            {t('userData.matched', { count: report.matchedCount })}
            {report.waitingCount === 0 ? null : ` ${t('userData.notHere', { count: report.waitingCount })}`}
          </span>
        </p>
        {report.wholeness === 'whole' ? null : (
          <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
            {report.wholeness === 'cut-off' ? t('userData.cutOff') : t('userData.changed')}
          </p>
        )}
        <ReportCounts counts={report.counts} />
        <ConflictList report={report} />
        <WaitingThings count={report.waitingCount} things={report.waiting} />
        <ProblemLines report={report} />
      </div>
      <footer className="flex items-center justify-end gap-2 border-t border-line px-5 py-3">
        <p role="status" className="mr-auto text-ink-soft">
          {is === 'applying'
            ? t('userData.applying')
            : isDone
              ? report.activityId === null
                ? t('userData.nothingChanged')
                : t('userData.taken')
              : report.hasChanges
                ? t('userData.nothingYet')
                : t('userData.allKnown')}
        </p>
        {isDone ? (
          <Button look="primary" onClick={onClose}>
            {t('app.close')}
          </Button>
        ) : (
          <>
            <Button disabled={is === 'applying'} onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button look="primary" disabled={is === 'applying' || !report.hasChanges} onClick={onApply}>
              {t('userData.apply')}
            </Button>
          </>
        )}
      </footer>
    </Modal>
  );
}
