import { useState } from 'react';
import type { DuelRank } from '../../../shared/contract/duels.ts';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { Button } from '../../elements/Button.tsx';
import { Cover } from '../../elements/Cover.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { thingWords, type ScoreThing } from '../score-things/index.ts';
import { SpreadDialog } from './SpreadDialog.tsx';

interface DuelOrderProps {
  readonly kind: ScoringKind;
  readonly score: number;
  readonly thingCount: number;
  readonly duelCount: number;
  readonly order: readonly DuelRank[];
  readonly shownCount: number;
  readonly things: ReadonlyMap<number, ScoreThing>;
}

/** The shelf as the duels order it so far. Scores stay as they are until one asks to spread them. */
export function DuelOrder({ kind, score, thingCount, duelCount, order, shownCount, things }: DuelOrderProps) {
  const { t, language } = useWords();
  const [isSpreading, setSpreading] = useState(false);
  return (
    <section aria-label={t('duels.order')} className="mx-auto mt-8 max-w-3xl border-t border-line pt-4">
      <header className="mb-2 flex flex-wrap items-center gap-3">
        <h2 className="font-semibold">{t('duels.order')}</h2>
        <p className="tabular flex-1 text-ink-soft">
          {t('duels.progress', { count: duelCount, known: order.length, total: thingCount })}
        </p>
        <Button disabled={duelCount === 0} onClick={() => setSpreading(true)}>
          {t('duels.spread')}
        </Button>
      </header>
      {order.length === 0 ? (
        <p className="text-ink-soft">{t('duels.noOrder')}</p>
      ) : (
        <ol className="grid gap-x-8 sm:grid-cols-2">
          {order.slice(0, shownCount).map(({ id, duelCount: fought, winCount }, at) => {
            const thing = things.get(id);
            return (
              <li key={id} className="flex h-11 min-w-0 items-center gap-3 border-b border-line">
                <span className="tabular w-6 shrink-0 text-right font-semibold text-ink-faint">{at + 1}</span>
                {thing === undefined ? (
                  <span className="skeleton size-8 shrink-0" />
                ) : (
                  <Cover
                    name={thing.kind === 'tracks' ? (thing.row.albumName ?? thing.row.name) : thing.row.name}
                    source={thing.row.art === null ? null : artAddress(thing.row.art, 'small')}
                    className={`w-8 ${kind === 'artists' ? 'rounded-round' : 'rounded-control'}`}
                  />
                )}
                <span className="min-w-0 flex-1 truncate" title={thing === undefined ? '' : thingWords(thing)}>
                  {thing?.row.name ?? ''}
                </span>
                <span className="tabular shrink-0 text-xs text-ink-soft">
                  {t('duels.won', { won: formatNumber(language, winCount, 1), count: fought })}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {isSpreading ? <SpreadDialog kind={kind} score={score} onClose={() => setSpreading(false)} /> : null}
    </section>
  );
}
