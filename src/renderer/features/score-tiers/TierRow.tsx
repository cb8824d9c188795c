import { Star } from 'lucide-react';
import type { Tier } from '../../../shared/contract/score-shelf.ts';
import { Button } from '../../elements/Button.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { scoreWords } from '../opinions/index.ts';
import { stepText, type ScoreThing } from '../score-things/index.ts';
import { TierTile } from './TierTile.tsx';

interface TierRowProps {
  readonly tier: Tier;
  readonly things: ReadonlyMap<number, ScoreThing>;
  readonly activeId: number | null;
  readonly liftedId: number | null;
  readonly carriedId: number | null;
  /** What is picked up would land here. */
  readonly isTarget: boolean;
  readonly hintId: string;
  /** Undefined where all of it is shown. */
  readonly onMore: (() => void) | undefined;
}

/** One step of stars, or what has none. */
export function TierRow({ tier, things, activeId, isTarget, onMore, ...marks }: TierRowProps) {
  const { t, language } = useWords();
  const words = scoreWords(t, tier.score);
  // what can be taken is in sight however many steps have nothing yet
  const isEmpty = tier.ids.length === 0;
  return (
    <section
      aria-label={words}
      data-tier={tier.score ?? ''}
      className={`flex gap-3 rounded-cover border px-2 ${isEmpty ? 'min-h-9 items-center' : 'min-h-16 py-2'} ${isTarget ? 'border-accent bg-accent-soft' : 'border-line bg-panel'}`}
    >
      <header
        className={`sticky top-2 flex w-20 shrink-0 flex-col justify-center text-center ${isEmpty ? '' : 'min-h-12 self-start'}`}
      >
        <h2 className="text-base font-semibold whitespace-nowrap">
          {tier.score === null ? (
            <span className="text-sm whitespace-normal">{words}</span>
          ) : (
            <>
              {stepText(tier.score)}
              <Star size={14} fill="currentColor" aria-hidden="true" className="mb-0.5 ml-1 inline text-star" />
            </>
          )}
        </h2>
        {tier.count === null || isEmpty ? null : (
          <p className="tabular text-xs text-ink-soft">{formatNumber(language, tier.count)}</p>
        )}
      </header>
      <div className="min-w-0 flex-1">
        <ul className="flex flex-wrap gap-2">
          {Array.from(tier.ids, (id) => (
            <TierTile
              key={id}
              id={id}
              thing={things.get(id)}
              isActive={id === activeId}
              isLifted={id === marks.liftedId}
              isCarried={id === marks.carriedId}
              hintId={marks.hintId}
            />
          ))}
        </ul>
        {onMore === undefined ? null : (
          <Button className="mt-2" look="quiet" aria-label={t('tiers.moreOf', { score: words })} onClick={onMore}>
            {t('shelf.showMore')}
          </Button>
        )}
      </div>
    </section>
  );
}
