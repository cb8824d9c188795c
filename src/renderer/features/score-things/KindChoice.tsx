import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { Segmented } from '../../elements/Segmented.tsx';
import { useWords } from '../../i18n/use-words.ts';

interface KindChoiceProps {
  /** What a screen reader calls the choice. */
  readonly label: string;
  readonly kind: ScoringKind;
  readonly onKind: (kind: ScoringKind) => void;
}

export function KindChoice({ label, kind, onKind }: KindChoiceProps) {
  const { t } = useWords();
  return (
    <Segmented
      label={label}
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
