import type { LocateCandidate } from '../../../shared/contract/missing.ts';
import { formatClock } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { keptWords, reasonWords } from './missing-words.ts';

/** A file that may be the missing one, with what speaks for it in words. */
export function Candidate({ file }: { readonly file: LocateCandidate }) {
  const { t, language } = useWords();
  const { name, artist, album, durationMs, path, reasons } = file;
  const kept = keptWords(t, language, file.kept);
  return (
    <span className="block min-w-0">
      <span className="block break-words">
        <span className="font-semibold">{name}</span>
        <span className="tabular text-ink-soft">
          {artist === null ? '' : ` · ${artist}`}
          {album === null ? '' : ` · ${album}`}
          {` · ${formatClock(durationMs)}`}
        </span>
      </span>
      <span className="block text-xs break-all text-ink-soft">{path}</span>
      <span className="block text-xs text-ink-soft">
        {reasons.length === 0
          ? t('missing.noReason')
          : t('missing.reasons', { reasons: reasons.map((reason) => reasonWords(t, reason)).join(', ') })}
        {kept === null ? null : ` ${t('missing.alsoHas', { kept })}`}
      </span>
    </span>
  );
}
