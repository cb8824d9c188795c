import type { TFunction } from 'i18next';
import type { PlayCounts } from '../../../shared/contract/playback.ts';
import { formatDay } from '../../i18n/format.ts';

/** `12 plays, the last on 3 Nov 2026`; empty where there is none, or while it is not known. */
export function playWords(t: TFunction, language: string, counts: PlayCounts | undefined): string {
  if (counts === undefined || counts.lastPlayedAt === null) return '';
  return t('plays.summary', { count: counts.playCount, day: formatDay(language, counts.lastPlayedAt) });
}
