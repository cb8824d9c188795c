import type { TFunction } from 'i18next';
import type { OwnFilter } from '../../../shared/contract/own-lists.ts';
import { scoreWords } from '../opinions/index.ts';

/** What is listed. Tracks alone are liked. */
export type FilteredThing = 'track' | 'album' | 'artist';

export type Only = NonNullable<OwnFilter['only']>;

export function onlyWords(t: TFunction): Readonly<Record<Only, string>> {
  return { scored: t('own.onlyScored'), unscored: t('own.onlyUnscored') };
}

export function likedWords(t: TFunction, thing: FilteredThing): string {
  return thing === 'track' ? t('own.onlyLiked') : t('own.withLiked');
}

/** What passes, in short: `Liked, 4 stars or more`. Empty where everything does. */
export function filterWords(t: TFunction, thing: FilteredThing, filter: OwnFilter): string {
  const { only, isLiked, minScore } = filter;
  return [
    ...(isLiked === true ? [likedWords(t, thing)] : []),
    ...(only === undefined ? [] : [onlyWords(t)[only]]),
    ...(minScore === undefined ? [] : [t('own.orMore', { score: scoreWords(t, minScore) })]),
  ].join(', ');
}
