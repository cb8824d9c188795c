import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatBytes, formatClock } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { toTrackIds } from '../../link/id-lists.ts';
import { summarize, type Values } from './summarize.ts';

/** More would keep the core busy for a glance. */
const MAX_SUMMED = 2000;
const BATCH = 500;

/** What several tracks have in common, and what they come to. */
export function ManyTracks({ ids }: { readonly ids: Iterable<number> & { readonly size: number } }) {
  const { t } = useWords();
  return (
    <>
      <p className="tabular pb-3 text-base font-semibold">{t('panel.many', { count: ids.size })}</p>
      {ids.size > MAX_SUMMED ? (
        <p className="text-ink-soft">{t('panel.tooMany', { count: MAX_SUMMED })}</p>
      ) : (
        <Summary trackIds={toTrackIds([...ids])} />
      )}
    </>
  );
}

function Summary({ trackIds }: { readonly trackIds: readonly TrackId[] }) {
  const { t, language } = useWords();
  const rows = useQuery({
    queryKey: ['tracks', 'many', trackIds],
    queryFn: () => loadRows(trackIds),
    gcTime: 0,
    placeholderData: (previous) => previous,
  });
  if (rows.isPending) return <Spinner label={t('app.loading')} />;
  if (rows.isError) {
    return <EmptyState icon={TriangleAlert} title={t('details.error')} text={errorWords(t, rows.error)} isAlert />;
  }
  const summary = summarize(language, rows.data);
  const words = ({ first, count, isShared }: Values): string | null => {
    if (first === null || isShared) return first;
    return count === 1 ? t('panel.onSome', { value: first }) : t('panel.several', { count });
  };
  const facts = [
    [t('details.artists'), words(summary.artist)],
    [t('details.album'), words(summary.album)],
    [t('details.genres'), words(summary.genre)],
    [t('panel.year'), words(summary.year)],
    [t('details.codec'), words(summary.codec)],
    [t('details.duration'), formatClock(summary.durationMs)],
    [t('details.size'), summary.sizeBytes === 0 ? null : formatBytes(language, summary.sizeBytes)],
  ] as const;
  return (
    <dl className="grid grid-cols-[minmax(90px,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 select-text">
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="tabular wrap-anywhere">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

async function loadRows(trackIds: readonly TrackId[]): Promise<readonly TrackRow[]> {
  const batches: Promise<readonly TrackRow[]>[] = [];
  for (let from = 0; from < trackIds.length; from += BATCH) {
    batches.push(call('tracks.byIds', { ids: trackIds.slice(from, from + BATCH) }));
  }
  return (await Promise.all(batches)).flat();
}
