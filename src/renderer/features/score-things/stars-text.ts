import { formatNumber } from '../../i18n/format.ts';

/** A mean of half stars as stars: `4.1`. */
export function starsText(language: string, halfStars: number): string {
  return formatNumber(language, halfStars / 2, 1);
}
