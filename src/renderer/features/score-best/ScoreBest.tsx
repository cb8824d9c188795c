import { useMemo } from 'react';
import type { BestPeriod } from '../../../shared/contract/score-shelf.ts';
import { Segmented } from '../../elements/Segmented.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBest } from '../../link/score-shelf.ts';
import { chooseOnShelf, useScoreShelf } from '../../stores/score-shelf.ts';
import { NothingScored, ThingTile, useThings, type ScoreThing } from '../score-things/index.ts';
import { BestWords } from './BestWords.tsx';

/** The best albums and artists of each year and decade, as the person's scores have it. */
export function ScoreBest() {
  const { t } = useWords();
  const kind = useScoreShelf((state) => state.bestKind);
  const span = useScoreShelf((state) => state.bestSpan);
  const best = useBest(kind, span);
  const periods = best.data;
  const ids = useMemo(() => [...new Set(periods?.flatMap(({ things }) => things.map(({ id }) => id)))], [periods]);
  const things = useThings(kind, ids);
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 pb-3">
        <Segmented
          label={t('shelf.kind')}
          value={kind}
          options={[
            { value: 'albums', label: t('best.albums') },
            { value: 'artists', label: t('best.artists') },
          ]}
          onValue={(chosen) => chooseOnShelf({ bestKind: chosen })}
        />
        <Segmented
          label={t('overview.span')}
          value={span}
          options={[
            { value: 'decade', label: t('overview.decades') },
            { value: 'year', label: t('overview.years') },
          ]}
          onValue={(chosen) => chooseOnShelf({ bestSpan: chosen })}
        />
        <p className="min-w-40 flex-1 text-xs text-ink-faint">
          {kind === 'albums' ? t('best.hintAlbums') : t('best.hintArtists')}
        </p>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-8">
        {periods === undefined || periods.length === 0 ? (
          <NothingScored
            error={best.error}
            isLoading={best.isPending}
            onRetry={() => void best.refetch()}
            title={t('best.noneTitle')}
            text={t('best.noneText')}
          />
        ) : (
          periods.map((period) => (
            <Period key={period.from} period={period} things={things} isRound={kind === 'artists'} />
          ))
        )}
      </div>
    </div>
  );
}

interface PeriodProps {
  readonly period: BestPeriod;
  readonly things: ReadonlyMap<number, ScoreThing>;
  readonly isRound: boolean;
}

function Period({ period: { from, things: best }, things, isRound }: PeriodProps) {
  const { t } = useWords();
  const span = useScoreShelf((state) => state.bestSpan);
  const name = span === 'decade' ? t('overview.decadeOf', { year: from }) : `${from}`;
  return (
    <section aria-label={name} className="mb-6 [contain-intrinsic-size:auto_280px] [content-visibility:auto]">
      <h2 className="tabular mb-2 text-base font-semibold">{name}</h2>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(136px,1fr))] gap-x-5 gap-y-4">
        {best.map((thing, at) => (
          <li key={thing.id} className="min-w-0">
            <ThingTile thing={things.get(thing.id)} index={at} isRound={isRound}>
              <BestWords thing={thing} place={at + 1} shown={things.get(thing.id)} />
            </ThingTile>
          </li>
        ))}
      </ol>
    </section>
  );
}
