import type { TFunction } from 'i18next';

/** `4½ stars`; the words for no score where there is none. */
export function scoreWords(t: TFunction, score: number | null): string {
  if (score === null) return t('opinions.noScore');
  if (score === 1) return t('opinions.halfStar');
  return t('opinions.stars', { count: score / 2, stars: starsOf(score) });
}

/** `4`, `4½`. */
function starsOf(score: number): string {
  const whole = Math.floor(score / 2);
  return `${whole}${score % 2 === 1 ? '½' : ''}`;
}
