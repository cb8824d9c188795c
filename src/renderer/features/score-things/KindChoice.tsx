import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { Segmented } from '../../elements/Segmented.tsx';
import { useWords } from '../../i18n/use-words.ts';

interface KindChoiceProps {
  readonly kind: ScoringKind;
  readonly onKind: (kind: ScoringKind) => void;
}

export function KindChoice({ kind, onKind }: KindChoiceProps) {
  const { t } = useWords();
  return (
    <Segmented
      label={t('shelf.kind')}
      value={kind}
      options={[
        { value: 'tracks', label: t('scores.tracks') },
        { value: 'albums', label: t('scores.albums') },
        { value: 'artists', label: t('scores.artists') },
      ]}
      onValue={onKind}
    />
  );
}
