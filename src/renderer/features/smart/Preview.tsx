import { useEffect, useState } from 'react';
import type { PlaylistId, TrackId } from '../../../shared/ids.ts';
import { formatBytes, formatLength, formatNumber } from '../../i18n/format.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { creditNames, useWords } from '../../i18n/use-words.ts';
import { trackRows, useRow } from '../../link/rows.ts';
import { useSmartPreview } from '../../link/smart.ts';
import { Faults } from './Faults.tsx';

// a query a letter would keep the core busy with what nobody meant
const ASKED_AFTER_MS = 250;
const SHOWN = 6;

interface PreviewProps {
  readonly query: string | null;
  /** Whose rules they are; null before it is made. */
  readonly playlistId: PlaylistId | null;
}

/** What the rules find now, while they are being changed. */
export function Preview({ query, playlistId }: PreviewProps) {
  const { t, language } = useWords();
  const asked = useSettled(query);
  const preview = useSmartPreview(asked, SHOWN, playlistId);
  const found = preview.data;
  const facts = () => {
    if (query === null) return t('smart.notYet');
    if (preview.isError) return `${t('smart.previewFailed')}. ${errorWords(t, preview.error)}`;
    if (found === undefined) return t('app.loading');
    if (found.count === 0) return t('smart.nothingFound');
    const { count, durationMs, sizeBytes } = found;
    return [t('smart.found', { count }), formatLength(language, durationMs), formatBytes(language, sizeBytes)].join(
      ' · ',
    );
  };
  return (
    <section aria-label={t('smart.preview')} className="min-h-44 shrink-0 border-t border-line bg-panel px-5 py-3">
      <h3 className="text-xs font-semibold text-ink-soft">{t('smart.preview')}</h3>
      <p role="status" className="tabular pt-0.5">
        {facts()}
      </p>
      {query === null || found === undefined ? null : <Faults faults={found.faults} />}
      {query === null || found === undefined ? null : (
        <ol className="pt-1 text-ink-soft">
          {found.first.map((id) => (
            <FoundTrack key={id} id={id} />
          ))}
          {found.count > found.first.length ? (
            <li className="text-ink-faint">
              {t('smart.andMore', {
                count: found.count - found.first.length,
                number: formatNumber(language, found.count - found.first.length),
              })}
            </li>
          ) : null}
        </ol>
      )}
    </section>
  );
}

function FoundTrack({ id }: { readonly id: TrackId }) {
  const row = useRow(trackRows, id);
  return (
    <li className="truncate">
      {row === undefined ? '…' : [creditNames(row.artists), row.name].filter((part) => part !== '').join(' — ')}
    </li>
  );
}

function useSettled(query: string | null): string | null {
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), ASKED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [query]);
  return settled;
}
