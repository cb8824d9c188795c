import type { DuelShelf } from '../../../shared/contract/duels.ts';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDuelShelves } from '../../link/duels.ts';
import { chooseOnShelf, useScoreShelf } from '../../stores/score-shelf.ts';
import { scoreWords } from '../opinions/index.ts';
import { NothingScored } from '../score-things/index.ts';
import { DuelTable } from './DuelTable.tsx';

const keyOf = ({ kind, score }: Pick<DuelShelf, 'kind' | 'score'>): string => `${kind} ${score}`;

/** A crowded shelf, two of its things at a time: which is the better? */
export function ScoreDuels() {
  const { t } = useWords();
  const chosen = useScoreShelf((state) => state.duelShelf);
  const shelves = useDuelShelves();
  const kinds: Readonly<Record<ScoringKind, string>> = {
    tracks: t('scores.tracks'),
    albums: t('scores.albums'),
    artists: t('scores.artists'),
  };
  const all = shelves.data ?? [];
  const shelf = all.find((it) => chosen !== null && keyOf(it) === keyOf(chosen)) ?? all[0];
  if (shelf === undefined)
    return (
      <NothingScored
        error={shelves.error}
        isLoading={shelves.isPending}
        onRetry={() => void shelves.refetch()}
        title={t('duels.noneTitle')}
        text={t('duels.noneText')}
      />
    );
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 pb-3">
        <select
          className="tabular h-8 rounded-control border border-line-strong bg-canvas px-2"
          aria-label={t('duels.shelf')}
          value={keyOf(shelf)}
          onChange={({ currentTarget: { value } }) =>
            chooseOnShelf({ duelShelf: all.find((it) => keyOf(it) === value) ?? null })
          }
        >
          {all.map((it) => (
            <option key={keyOf(it)} value={keyOf(it)}>
              {t('duels.shelfWords', { kind: kinds[it.kind], score: scoreWords(t, it.score), count: it.thingCount })}
            </option>
          ))}
        </select>
        <p className="min-w-40 flex-1 text-xs text-ink-faint">{t('duels.hint')}</p>
      </div>
      <DuelTable key={keyOf(shelf)} kind={shelf.kind} score={shelf.score} />
    </div>
  );
}
