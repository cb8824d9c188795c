import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { scoreWords } from '../opinions/index.ts';
import { stepText } from '../score-things/index.ts';

interface ScoreHistogramProps {
  /** Of half a star, one, … five. */
  readonly counts: readonly number[];
  readonly chosen: number | null;
  readonly onChoose: (score: number | null) => void;
}

/** Percent: above the tallest bar there is room for its number. */
const TALLEST = 88;

/** How often each score was given; a bar shows what has it. */
export function ScoreHistogram({ counts, chosen, onChoose }: ScoreHistogramProps) {
  const { t, language } = useWords();
  const most = Math.max(...counts, 1);
  return (
    <section aria-label={t('overview.byScore')}>
      <h2 className="mb-1 font-semibold">{t('overview.byScore')}</h2>
      <ul className="flex h-52 max-w-3xl items-stretch gap-1">
        {counts.map((count, at) => {
          const score = at + 1;
          const isChosen = score === chosen;
          return (
            <li key={score} className="flex-1">
              <button
                type="button"
                aria-pressed={isChosen}
                title={t('overview.bar', { score: scoreWords(t, score), count })}
                className={`flex size-full flex-col items-center justify-end gap-1 rounded-control px-0.5 pt-1 hover:bg-hover ${isChosen ? 'bg-pressed' : ''}`}
                onClick={() => onChoose(isChosen ? null : score)}
              >
                <span className="sr-only">{t('overview.bar', { score: scoreWords(t, score), count })}</span>
                <span aria-hidden="true" className="flex min-h-0 w-full flex-1 flex-col items-center justify-end gap-1">
                  <span className="tabular text-xs leading-none text-ink-soft">
                    {count === 0 ? '' : formatNumber(language, count)}
                  </span>
                  <span
                    className="w-full max-w-14 rounded-t-[4px] bg-star"
                    style={{ height: `${(count / most) * TALLEST}%`, minHeight: count === 0 ? 1 : 3 }}
                  />
                </span>
                <span
                  aria-hidden="true"
                  className={`tabular text-xs whitespace-nowrap ${isChosen ? 'font-semibold' : 'text-ink-soft'}`}
                >
                  {stepText(score)} ★
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {chosen === null ? <p className="mt-1 text-xs text-ink-faint">{t('overview.barHint')}</p> : null}
    </section>
  );
}
