import { ListTree } from 'lucide-react';
import { Link } from 'wouter';
import type { FolderId } from '../../../shared/ids.ts';
import { useMinute } from '../../elements/use-minute.ts';
import { formatAgo } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLastScanRuns } from '../../link/scan-log.ts';
import { reportAddress } from './report-address.ts';
import { countsWords, outcomeWords } from './report-words.ts';

/** What the last scan of a folder changed, in a line that leads to the whole; where it changed nothing, also the last change. */
export function FolderLastScan({ folderId, path }: { readonly folderId: FolderId; readonly path: string }) {
  const { t, language } = useWords();
  const now = useMinute();
  const last = useLastScanRuns().data?.find((one) => one.folderId === folderId);
  if (last === undefined) return null;
  const { run, changed } = last;
  const when = (one: typeof run): string => formatAgo(language, one.finishedAt ?? one.startedAt, now);
  const outcome = outcomeWords(t, run);
  const isEarlier = changed !== null && changed.runId !== run.runId;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 pl-8 text-ink-soft">
      <ListTree size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />
      <span className="tabular">{t('report.lastLine', { when: when(run), counts: countsWords(t, run.counts) })}</span>
      {isEarlier ? (
        <span className="tabular">
          {t('report.changeLine', { when: when(changed), counts: countsWords(t, changed.counts) })}
        </span>
      ) : null}
      {outcome === null ? null : <span>{outcome}</span>}
      <Link
        href={reportAddress(changed?.runId ?? run.runId, folderId)}
        aria-label={t('report.openOf', { path })}
        className="rounded-control text-accent hover:underline"
      >
        {t('report.open')}
      </Link>
    </p>
  );
}
