import { ArrowLeft, Sparkles, Star } from 'lucide-react';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useScoringProgress } from '../../link/scoring.ts';
import { goBack } from '../../stores/score-path.ts';
import { changePath, selectPath, useScoring } from '../../stores/scoring.ts';

/** All is scored, or there is nothing yet that could be. */
export function NothingToScore({ kind }: { readonly kind: ScoringKind }) {
  const { t } = useWords();
  const { data } = useScoringProgress(kind);
  const isAtStart = useScoring((state) => selectPath(state).at === 0);
  if (data === undefined) return null;
  if (data.totalCount === 0) {
    return <EmptyState icon={Star} title={t('scores.nothingTitle')} text={t('scores.nothingText')} />;
  }
  const texts: Readonly<Record<ScoringKind, string>> = {
    tracks: t('scores.allScoredTracks'),
    albums: t('scores.allScoredAlbums'),
    artists: t('scores.allScoredArtists'),
  };
  return (
    <EmptyState icon={Sparkles} title={t('scores.allScoredTitle')} text={texts[kind]}>
      {isAtStart ? null : (
        <Button onClick={() => changePath(goBack)}>
          <ArrowLeft size={16} aria-hidden="true" />
          {t('scores.previous')}
        </Button>
      )}
    </EmptyState>
  );
}
