import type { TFunction } from 'i18next';
import { formatMonth } from '../../i18n/format.ts';
import type { Span } from './recent-sections.ts';

/** The heading over what came in a span of time. */
export function spanWords(t: TFunction, language: string, { kind, since }: Span): string {
  const words: Readonly<Record<Span['kind'], string>> = {
    today: t('recent.today'),
    week: t('recent.thisWeek'),
    'month-now': t('recent.thisMonth'),
    month: formatMonth(language, since),
    albums: t('albums.title'),
    tracks: t('tracks.title'),
  };
  return words[kind];
}
