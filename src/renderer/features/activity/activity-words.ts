import type { TFunction } from 'i18next';
import type { Activity } from '../../../shared/contract/activity.ts';
import { scoreWords } from '../opinions/index.ts';

/** What was done, in one line: `“Yesterday” scored: 4½ stars`. */
export function activityWords(t: TFunction, { type, subject, thingCount, score, isLiked }: Activity): string {
  const things =
    thingCount === 1
      ? t('activity.one', { name: subject })
      : t('activity.many', { name: subject, count: thingCount - 1 });
  if (type === 'like') return isLiked === true ? t('activity.liked', { things }) : t('activity.unliked', { things });
  if (type === 'undo') return t('activity.undone', { things });
  if (type === 'file-ratings') return t('activity.fromFiles', { things });
  if (score === null || score === undefined) return t('activity.unscored', { things });
  return t('activity.scored', { things, score: scoreWords(t, score) });
}
