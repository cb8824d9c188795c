import { useMemo } from 'react';
import type { DatedKind } from '../../../shared/contract/score-shelf.ts';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { Segmented } from '../../elements/Segmented.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useYearsOfScores } from '../../link/score-shelf.ts';
import { chooseOnShelf, useScoreShelf } from '../../stores/score-shelf.ts';
import { toDecades, withGaps } from './year-bars.ts';
import { YearChart } from './YearChart.tsx';
import { YearTable } from './YearTable.tsx';

/** How many things of each year are scored, and what they are given. */
export function ScoreYears({ kind }: { readonly kind: ScoringKind }) {
  const { t } = useWords();
  return (
    <section aria-label={t('overview.byYear')} className="mt-8">
      <h2 className="mb-2 font-semibold">{t('overview.byYear')}</h2>
      {kind === 'artists' ? <p className="text-ink-soft">{t('overview.artistYears')}</p> : <Years kind={kind} />}
    </section>
  );
}

function Years({ kind }: { readonly kind: DatedKind }) {
  const { t } = useWords();
  const span = useScoreShelf((state) => state.overviewSpan);
  const look = useScoreShelf((state) => state.overviewLook);
  const { data } = useYearsOfScores(kind);
  const years = useMemo(() => (span === 'year' ? (data ?? []) : toDecades(data ?? [])), [data, span]);
  if (data === undefined) return <div className="skeleton h-48" />;
  if (data.length === 0) return <p className="text-ink-soft">{t('overview.noYears')}</p>;
  return (
    <>
      <div className="mb-3 flex flex-wrap gap-3">
        <Segmented
          label={t('overview.span')}
          value={span}
          options={[
            { value: 'year', label: t('overview.years') },
            { value: 'decade', label: t('overview.decades') },
          ]}
          onValue={(chosen) => chooseOnShelf({ overviewSpan: chosen })}
        />
        <Segmented
          label={t('overview.look')}
          value={look}
          options={[
            { value: 'chart', label: t('overview.chart') },
            { value: 'table', label: t('overview.table') },
          ]}
          onValue={(chosen) => chooseOnShelf({ overviewLook: chosen })}
        />
      </div>
      {look === 'chart' ? (
        <YearChart years={withGaps(years, span === 'year' ? 1 : 10)} isDecades={span === 'decade'} />
      ) : (
        <YearTable years={years} isDecades={span === 'decade'} />
      )}
    </>
  );
}
