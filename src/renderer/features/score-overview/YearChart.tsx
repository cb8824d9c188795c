import type { YearOfScores } from '../../../shared/contract/score-shelf.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { starsText } from '../score-things/index.ts';
import { YearTable } from './YearTable.tsx';

interface YearChartProps {
  readonly years: readonly YearOfScores[];
  readonly isDecades: boolean;
}

const LOWEST = 1;
const HIGHEST = 10;

/** Two bands over one row of years: the means as points, the counts as bars. Whoever does not see it has the table. */
export function YearChart({ years, isDecades }: YearChartProps) {
  const { t, language } = useWords();
  const most = Math.max(...years.map(({ scoredCount }) => scoredCount), 1);
  const nameOf = (year: number): string => (isDecades ? t('overview.decadeOf', { year }) : `${year}`);
  const isNamed = (year: number, at: number): boolean =>
    isDecades || years.length <= 16 || year % 10 === 0 || (years.length <= 40 && year % 5 === 0) || at === 0;
  return (
    <>
      <div aria-hidden="true" className="overflow-x-auto">
        <div className="flex min-w-full gap-px" style={{ width: years.length * (isDecades ? 44 : 9) }}>
          <div className="flex w-9 shrink-0 flex-col text-right text-xs text-ink-faint">
            <div className="tabular flex h-24 flex-col justify-between border-r border-line pr-1.5">
              {[5, 3, 1].map((stars) => (
                <span key={stars} className="leading-none whitespace-nowrap">
                  {stars} ★
                </span>
              ))}
            </div>
            <div className="tabular mt-2 flex h-28 flex-col justify-between border-r border-line pr-1.5">
              <span className="leading-none">{formatNumber(language, most)}</span>
              <span className="leading-none">0</span>
            </div>
          </div>
          {years.map(({ year, scoredCount, mean }, at) => (
            <div
              key={year}
              className="min-w-0 flex-1 hover:bg-hover"
              title={
                scoredCount === 0
                  ? nameOf(year)
                  : `${nameOf(year)}: ${formatNumber(language, scoredCount)} · ${starsText(language, mean)} ★`
              }
            >
              <div className="relative h-24 border-b border-line">
                {scoredCount === 0 ? null : (
                  <span
                    className="absolute left-1/2 size-1.5 -translate-x-1/2 translate-y-1/2 rounded-round bg-ink"
                    style={{ bottom: `${((mean - LOWEST) / (HIGHEST - LOWEST)) * 100}%` }}
                  />
                )}
              </div>
              <div className="mt-2 flex h-28 items-end justify-center border-b border-line-strong">
                <span
                  className="w-full max-w-10 rounded-t-[2px] bg-star"
                  style={{ height: `${(scoredCount / most) * 100}%`, minHeight: scoredCount === 0 ? 0 : 2 }}
                />
              </div>
              <div className="tabular relative h-5 text-xs text-ink-soft">
                {isNamed(year, at) ? (
                  <span className="absolute top-0.5 left-1/2 -translate-x-1/2 whitespace-nowrap">{nameOf(year)}</span>
                ) : null}
              </div>
            </div>
          ))}
        </div>
        <p className="mt-1 flex flex-wrap gap-x-4 text-xs text-ink-soft">
          <span>
            <span className="mr-1.5 inline-block size-1.5 rounded-round bg-ink align-middle" />
            {t('overview.mean')}
          </span>
          <span>
            <span className="mr-1.5 inline-block size-2.5 rounded-[2px] bg-star align-middle" />
            {t('overview.count')}
          </span>
        </p>
      </div>
      <div className="sr-only">
        <YearTable years={years.filter(({ scoredCount }) => scoredCount > 0)} isDecades={isDecades} />
      </div>
    </>
  );
}
