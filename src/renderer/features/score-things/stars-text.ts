import { formatNumber } from '../../i18n/format.ts';

/** A mean of half stars as stars: `4.1`. */
export function starsText(language: string, halfStars: number): string {
  return formatNumber(language, halfStars / 2, 1);
}

/** One step of the scale: `4½`. */
export function stepText(score: number): string {
  const whole = Math.floor(score / 2);
  return `${whole === 0 ? '' : whole}${score % 2 === 1 ? '½' : ''}`;
}
