import type { QueueOrder, ScoringKind } from '../../../shared/contract/scoring.ts';
import { Segmented } from '../../elements/Segmented.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useScoringProgress } from '../../link/scoring.ts';
import { chooseScoring } from '../../stores/scoring.ts';
import { KindChoice } from '../score-things/index.ts';
import { letGoOfFocus } from './use-score-keys.ts';

interface QueueBarProps {
  readonly kind: ScoringKind;
  readonly order: QueueOrder;
}

/** What is scored, in which order, and how far one has come. */
export function QueueBar({ kind, order }: QueueBarProps) {
  const { t } = useWords();
  const shelves: Readonly<Record<ScoringKind, string>> = {
    tracks: t('scores.byAlbum'),
    albums: t('scores.byArtist'),
    artists: t('scores.byName'),
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-6 pb-2" onClick={letGoOfFocus}>
      <KindChoice label={t('scores.kind')} kind={kind} onKind={(chosen) => chooseScoring({ kind: chosen })} />
      <Segmented
        label={t('scores.order')}
        value={order}
        options={[
          { value: 'played', label: t('scores.mostPlayed') },
          { value: 'shelf', label: shelves[kind] },
        ]}
        onValue={(chosen) => chooseScoring({ order: chosen })}
      />
      <Progress kind={kind} />
    </div>
  );
}

function Progress({ kind }: { readonly kind: ScoringKind }) {
  const { t } = useWords();
  const { data } = useScoringProgress(kind);
  if (data === undefined || data.totalCount === 0) return null;
  const { scoredCount, totalCount } = data;
  return (
    <div className="ml-auto flex items-center gap-3">
      <p className="tabular text-ink-soft">{t('scores.progress', { scored: scoredCount, total: totalCount })}</p>
      <div aria-hidden="true" className="h-1.5 w-28 overflow-hidden rounded-round bg-pressed">
        <div className="h-full rounded-round bg-star" style={{ width: `${(scoredCount / totalCount) * 100}%` }} />
      </div>
    </div>
  );
}
