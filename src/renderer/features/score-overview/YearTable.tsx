import type { YearOfScores } from '../../../shared/contract/score-shelf.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { starsText } from '../score-things/index.ts';

interface YearTableProps {
  readonly years: readonly YearOfScores[];
  readonly isDecades: boolean;
}

/** The same in numbers, the latest first. */
export function YearTable({ years, isDecades }: YearTableProps) {
  const { t, language } = useWords();
  return (
    <table className="tabular w-full max-w-md border-collapse">
      <caption className="sr-only">{t('overview.byYear')}</caption>
      <thead>
        <tr className="border-b border-line-strong text-ink-soft">
          <th scope="col" className="py-1.5 text-left font-semibold">
            {isDecades ? t('overview.decade') : t('overview.year')}
          </th>
          <th scope="col" className="py-1.5 text-right font-semibold">
            {t('overview.count')}
          </th>
          <th scope="col" className="py-1.5 text-right font-semibold">
            {t('overview.mean')}
          </th>
        </tr>
      </thead>
      <tbody>
        {years.toReversed().map(({ year, scoredCount, mean }) => (
          <tr key={year} className="border-b border-line">
            <th scope="row" className="py-1.5 text-left font-normal">
              {isDecades ? t('overview.decadeOf', { year }) : year}
            </th>
            <td className="py-1.5 text-right">{formatNumber(language, scoredCount)}</td>
            <td className="py-1.5 text-right">{starsText(language, mean)} ★</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
