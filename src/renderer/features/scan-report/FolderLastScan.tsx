import { ListTree } from 'lucide-react';
import { Link } from 'wouter';
import type { FolderId } from '../../../shared/ids.ts';
import { useMinute } from '../../elements/use-minute.ts';
import { formatAgo } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLastScanRuns } from '../../link/scan-log.ts';
import { reportAddress } from './report-address.ts';
import { countsWords, outcomeWords } from './report-words.ts';

/** What the last scan of a folder changed, in a line that leads to the whole. */
export function FolderLastScan({ folderId, path }: { readonly folderId: FolderId; readonly path: string }) {
  const { t, language } = useWords();
  const now = useMinute();
  const runs = useLastScanRuns();
  const run = runs.data?.find((last) => last.folderId === folderId)?.run;
  if (run === undefined) return null;
  const counts = countsWords(t, run.counts);
  const when = formatAgo(language, run.finishedAt ?? run.startedAt, now);
  const outcome = outcomeWords(t, run);
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 pl-8 text-ink-soft">
      <ListTree size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />
      <span className="tabular">{t('report.lastLine', { when, counts })}</span>
      {outcome === null ? null : <span>{outcome}</span>}
      <Link
        href={reportAddress(run.runId, folderId)}
        aria-label={t('report.openOf', { path })}
        className="rounded-control text-accent hover:underline"
      >
        {t('report.open')}
      </Link>
    </p>
  );
}
