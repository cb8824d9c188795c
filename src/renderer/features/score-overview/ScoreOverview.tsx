import { useWords } from '../../i18n/use-words.ts';
import { useHistogram } from '../../link/score-shelf.ts';
import { chooseOnShelf, useScoreShelf } from '../../stores/score-shelf.ts';
import { KindChoice, NothingScored, starsText } from '../score-things/index.ts';
import { ScoreArtists } from './ScoreArtists.tsx';
import { ScoreHistogram } from './ScoreHistogram.tsx';
import { ScoreYears } from './ScoreYears.tsx';
import { ThingsOfScore } from './ThingsOfScore.tsx';

/** What has been scored: how often which score, of which years, and of whom. */
export function ScoreOverview() {
  const { t, language } = useWords();
  const kind = useScoreShelf((state) => state.overviewKind);
  const score = useScoreShelf((state) => state.overviewScore);
  const histogram = useHistogram(kind);
  const counts = histogram.data?.counts ?? [];
  const scoredCount = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / Math.max(1, scoredCount);
  const { libraryCount = 0 } = histogram.data ?? {};
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 pb-3">
        <KindChoice
          label={t('shelf.kind')}
          kind={kind}
          onKind={(chosen) => chooseOnShelf({ overviewKind: chosen, overviewScore: null })}
        />
        {scoredCount === 0 ? null : (
          <p className="tabular text-ink-soft">
            {t('overview.scored', { count: scoredCount, total: Math.max(libraryCount, scoredCount) })}
            {' · '}
            {t('shelf.meanOf', { mean: starsText(language, mean) })} ★
          </p>
        )}
      </div>
      {scoredCount === 0 ? (
        <div className="min-h-0 flex-1">
          <NothingScored
            error={histogram.error}
            isLoading={histogram.isPending}
            onRetry={() => void histogram.refetch()}
          />
        </div>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-8">
          <ScoreHistogram counts={counts} chosen={score} onChoose={(it) => chooseOnShelf({ overviewScore: it })} />
          {score === null ? null : <ThingsOfScore key={`${kind} ${score}`} kind={kind} score={score} />}
          <ScoreYears kind={kind} />
          <ScoreArtists />
        </div>
      )}
    </div>
  );
}
