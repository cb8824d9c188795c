import type { TFunction } from 'i18next';
import type { ScoreChange } from '../../../shared/contract/scoring.ts';
import type { ScoreSource } from '../../../shared/contract/scores.ts';
import { assertNever } from '../../../shared/errors.ts';
import { scoreWords } from '../opinions/index.ts';

export function sourceWords(t: TFunction, source: ScoreSource): string {
  switch (source) {
    case 'manual':
      return t('scoreHistory.manual');
    case 'imported':
      return t('scoreHistory.imported');
    case 'file':
      return t('scoreHistory.file');
    default:
      return assertNever(source);
  }
}

/** `3½ stars → 4 stars`; the first has nothing before it. */
export function changeWords(t: TFunction, { before, score }: ScoreChange): string {
  return before === null ? scoreWords(t, score) : `${scoreWords(t, before)} → ${scoreWords(t, score)}`;
}

/** How it came about: where the score is from, or that something was taken back. */
export function originWords(t: TFunction, { type, source, isUndone }: ScoreChange): string {
  const parts = [
    type === 'undo' ? t('scoreHistory.tookBack') : source === null ? '' : sourceWords(t, source),
    isUndone ? t('scoreHistory.takenBack') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
