import { Equal } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { DuelBoard } from '../../../shared/contract/duels.ts';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { Button } from '../../elements/Button.tsx';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDuelBoard } from '../../link/duels.ts';
import { NothingScored, thingWords, useThings } from '../score-things/index.ts';
import { DuelCard } from './DuelCard.tsx';
import { DuelOrder } from './DuelOrder.tsx';
import { judgeDuel } from './judge-duel.ts';

/** So much of the order is shown. */
const SHOWN = 100;

interface DuelTableProps {
  readonly kind: ScoringKind;
  readonly score: number;
}

/** Two things to choose between, by mouse or the arrows, and the order that the choices come to. */
export function DuelTable({ kind, score }: DuelTableProps) {
  const { t } = useWords();
  const board = useDuelBoard(kind, score);
  const view = useRef<HTMLDivElement>(null);
  // the board whose pair was judged: a key that repeats does not judge it twice
  const [judged, setJudged] = useState<DuelBoard | null>(null);
  const { data } = board;
  const ids = useMemo(
    () => [...new Set([...(data?.pair ?? []), ...(data?.order ?? []).slice(0, SHOWN).map(({ id }) => id)])],
    [data],
  );
  const things = useThings(kind, ids);
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere) focusOnArrival(view.current);
  }, [isThere]);
  if (data === undefined)
    return <NothingScored error={board.error} isLoading={board.isPending} onRetry={() => void board.refetch()} />;
  const { pair, order, duelCount } = data;
  if (pair === null) return <p className="px-6 text-ink-soft">{t('duels.noPair')}</p>;
  const [leftId, rightId] = pair;
  const isBusy = judged === data;
  const judge = (choice: 'left' | 'right' | 'equal'): void => {
    if (isBusy) return;
    setJudged(data);
    const [winnerId, loserId] = choice === 'right' ? [rightId, leftId] : [leftId, rightId];
    void judgeDuel({ kind, winnerId, loserId, isEqual: choice === 'equal' }).then((isKept) => {
      if (!isKept) setJudged(null);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const choices = { ArrowLeft: 'left', ArrowRight: 'right', ArrowDown: 'equal' } as const;
    const choice = isChoiceKey(event.key, choices) ? choices[event.key] : undefined;
    if (choice === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (!event.repeat) judge(choice);
  };
  const [left, right] = [things.get(leftId), things.get(rightId)];
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-6">
      <div
        ref={view}
        role="group"
        aria-label={t('duels.question')}
        tabIndex={-1}
        className="outline-none"
        onKeyDown={onKeyDown}
      >
        <h2 className="mb-3 text-center text-base font-semibold">{t('duels.question')}</h2>
        <div className="mx-auto grid max-w-3xl grid-cols-2 gap-6">
          <DuelCard thing={left} side="left" isBusy={isBusy} onChoose={() => judge('left')} />
          <DuelCard thing={right} side="right" isBusy={isBusy} onChoose={() => judge('right')} />
        </div>
        <div className="mt-4 flex flex-wrap items-center justify-center gap-3">
          <Button disabled={isBusy} aria-keyshortcuts="ArrowDown" onClick={() => judge('equal')}>
            <Equal size={16} aria-hidden="true" />
            {t('duels.equal')}
            <kbd className="rounded-control border border-line px-1.5 font-sans text-xs text-ink-faint">↓</kbd>
          </Button>
        </div>
        <p aria-live="polite" className="sr-only">
          {left === undefined || right === undefined
            ? ''
            : t('duels.pair', { left: thingWords(left), right: thingWords(right) })}
        </p>
      </div>
      <DuelOrder
        kind={kind}
        score={score}
        duelCount={duelCount}
        thingCount={data.thingCount}
        order={order}
        shownCount={SHOWN}
        things={things}
      />
    </div>
  );
}

function isChoiceKey<Choices extends object>(key: string, choices: Choices): key is Extract<keyof Choices, string> {
  return Object.hasOwn(choices, key);
}
