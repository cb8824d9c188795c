import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDerivedMean } from '../../link/scoring.ts';

interface DerivedMeanProps {
  readonly kind: 'albums' | 'artists';
  readonly id: number;
}

/** What the person's scores of the tracks say, faint beside the stars: a hint, and never a score. Nothing where none is scored. */
export function DerivedMean({ kind, id }: DerivedMeanProps) {
  const { t, language } = useWords();
  const { data } = useDerivedMean(kind, id);
  if (data === undefined || data === null) return null;
  const { mean, scoredCount, trackCount } = data;
  return (
    <p className="tabular text-xs text-ink-faint" title={t('scoreHistory.meanExplained')}>
      {t('scoreHistory.mean', {
        mean: formatNumber(language, mean / 2, 1),
        scored: scoredCount,
        total: trackCount,
      })}
    </p>
  );
}
