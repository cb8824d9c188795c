import { useCallback, useId, useRef } from 'react';
import type { Tier } from '../../../shared/contract/score-shelf.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTiers } from '../../link/score-shelf.ts';
import { chooseOnShelf, useScoreShelf } from '../../stores/score-shelf.ts';
import { KindChoice, NothingScored, playThing, ThingMenu } from '../score-things/index.ts';
import { Carried } from './Carried.tsx';
import { TierFilterBar } from './TierFilterBar.tsx';
import { TierRow } from './TierRow.tsx';
import { useTierBoard } from './use-tier-board.ts';
import { thingUnder } from './use-tier-drag.ts';

/** Everything of one kind on tiers of stars, from which it is picked up and put on another. */
export function TierBoard() {
  const { t } = useWords();
  const kind = useScoreShelf((state) => state.tierKind);
  const filter = useScoreShelf((state) => state.tierFilter);
  const onFilter = useCallback((tierFilter: typeof filter) => chooseOnShelf({ tierFilter }), []);
  const tiers = useTiers(kind, filter);
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 pb-3">
        <KindChoice label={t('shelf.kind')} kind={kind} onKind={(chosen) => chooseOnShelf({ tierKind: chosen })} />
        <TierFilterBar filter={filter} onFilter={onFilter} />
      </div>
      <div className="min-h-0 flex-1">
        {tiers.data === undefined ? (
          <NothingScored error={tiers.error} isLoading={tiers.isPending} onRetry={() => void tiers.refetch()} />
        ) : (
          <Board key={kind} tiers={tiers.data} onMore={tiers.showMore} />
        )}
      </div>
    </div>
  );
}

interface BoardProps {
  readonly tiers: readonly Tier[];
  readonly onMore: (score: number | null) => void;
}

function Board({ tiers: read, onMore }: BoardProps) {
  const { t } = useWords();
  const kind = useScoreShelf((state) => state.tierKind);
  const hintId = useId();
  const board = useRef<HTMLDivElement>(null);
  const { tiers, things, activeId, choose, said, drag, keys, follow } = useTierBoard(board, kind, read);
  const { carried } = drag;
  const target = carried === null ? keys.lifted?.over : carried.over;
  return (
    <>
      <p id={hintId} className="sr-only">
        {t('tiers.keys')}
      </p>
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
      <ThingMenu
        kind={kind}
        thing={activeId === null ? undefined : things.get(activeId)}
        trigger={
          <div
            ref={board}
            role="group"
            aria-label={t('tiers.board')}
            className="h-full overflow-y-auto px-6 pb-6"
            onPointerDown={drag.onPointerDown}
            onPointerDownCapture={({ target: pressed }) => choose(thingUnder(pressed))}
            onKeyDown={keys.onKeyDown}
            {...follow}
            onDoubleClick={({ target: pressed }) => {
              const id = thingUnder(pressed);
              if (id !== null) void playThing(kind, id);
            }}
          />
        }
      >
        <p className="mb-2 text-xs text-ink-faint">{t('tiers.hint')}</p>
        <div className="flex flex-col gap-2">
          {tiers.map((tier) => (
            <TierRow
              key={tier.score}
              tier={tier}
              things={things}
              activeId={activeId}
              liftedId={keys.lifted?.id ?? null}
              carriedId={carried?.id ?? null}
              isTarget={(carried !== null || keys.lifted !== null) && tier.score === target}
              hintId={hintId}
              onMore={hasMore(tier) ? () => onMore(tier.score) : undefined}
            />
          ))}
        </div>
      </ThingMenu>
      {carried === null ? null : <Carried x={carried.x} y={carried.y} thing={things.get(carried.id)} />}
    </>
  );
}

/** Of what is not counted there is more where there are as many as were asked for. */
function hasMore({ count, ids }: Tier): boolean {
  return count === null ? ids.length > 0 && ids.length % 40 === 0 : count > ids.length;
}
