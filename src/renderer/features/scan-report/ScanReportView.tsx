import { ArrowLeft, ListTree, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import type { ScanRunCard } from '../../../shared/contract/scan-log.ts';
import type { FolderId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFolders } from '../../link/queries.ts';
import { useScanRuns } from '../../link/scan-log.ts';
import { ChangeList } from './ChangeList.tsx';
import { reportAddress } from './report-address.ts';
import { countsWords, outcomeWords } from './report-words.ts';

interface ScanReportProps {
  /** Without one the last. */
  readonly runId: number | undefined;
  /** Without one all that the scan walked. */
  readonly folderId: FolderId | undefined;
}

/** What a scan changed, to be looked through: each thing with what was before. */
export function ScanReportView({ runId, folderId }: ScanReportProps) {
  const { t } = useWords();
  const runs = useScanRuns(folderId);
  if (runs.isPending) return <Spinner label={t('app.loading')} />;
  if (runs.isError) {
    return (
      <EmptyState icon={TriangleAlert} title={t('report.error')} text={errorWords(t, runs.error)} isAlert>
        <Button onClick={() => void runs.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  const run = runId === undefined ? runs.data[0] : runs.data.find((one) => one.runId === runId);
  return (
    <div className="flex h-full flex-col">
      <ReportHeader runs={runs.data} run={run} folderId={folderId} />
      {run === undefined ? (
        <EmptyState icon={ListTree} title={t('report.emptyTitle')} text={t('report.emptyText')} />
      ) : (
        <ChangeList key={`${run.runId} ${folderId ?? ''}`} run={run} folderId={folderId} />
      )}
    </div>
  );
}

interface ReportHeaderProps {
  readonly runs: readonly ScanRunCard[];
  readonly run: ScanRunCard | undefined;
  readonly folderId: FolderId | undefined;
}

function ReportHeader({ runs, run, folderId }: ReportHeaderProps) {
  const { t, language } = useWords();
  const [, navigate] = useLocation();
  const folder = useFolders().data?.find(({ id }) => id === folderId);
  const outcome = run === undefined ? null : outcomeWords(t, run);
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-6 pt-4 pb-2">
      <Button look="quiet" onClick={() => navigate('/sources')}>
        <ArrowLeft size={16} aria-hidden="true" />
        {t('report.back')}
      </Button>
      <div className="mr-auto min-w-0">
        <ViewHeading title={t('report.heading')} />
        <p className="break-all text-ink-soft select-text">{folder?.path ?? t('report.allFolders')}</p>
      </div>
      {runs.length === 0 ? null : (
        <select
          className="h-8 max-w-full rounded-control border border-line-strong bg-canvas px-2"
          aria-label={t('report.history')}
          value={run?.runId ?? ''}
          onChange={({ currentTarget: { value } }) => navigate(reportAddress(Number(value), folderId))}
        >
          {run === undefined ? <option value="">{t('report.gone')}</option> : null}
          {runs.map((one) => (
            <option key={one.runId} value={one.runId}>
              {`${formatMoment(language, one.startedAt)} · ${countsWords(t, one.counts)}`}
            </option>
          ))}
        </select>
      )}
      {outcome === null ? null : <p className="basis-full text-ink-soft">{outcome}</p>}
      {run?.isThinned === true ? <p className="basis-full text-ink-soft">{t('report.thinned')}</p> : null}
    </header>
  );
}
