import type { TFunction } from 'i18next';
import type { KeptCounts, LocateReason } from '../../../shared/contract/missing.ts';
import { AppError } from '../../../shared/errors.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { formatList } from '../../i18n/format.ts';

/** `2 scores, 1 like`; null where nothing hangs on them. */
export function keptWords(t: TFunction, language: string, kept: KeptCounts): string | null {
  const parts = [
    kept.scores > 0 ? t('missing.scores', { count: kept.scores }) : '',
    kept.likes > 0 ? t('missing.likes', { count: kept.likes }) : '',
    kept.plays > 0 ? t('missing.plays', { count: kept.plays }) : '',
    kept.entries > 0 ? t('missing.entries', { count: kept.entries }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : formatList(language, parts);
}

export function reasonWords(t: TFunction, reason: LocateReason): string {
  return {
    'same-sound': t('missing.sameSound'),
    'same-recording': t('missing.sameRecording'),
    'same-place': t('missing.samePlace'),
    'same-file-name': t('missing.sameFileName'),
    'same-title': t('missing.sameTitle'),
    'same-length': t('missing.sameLength'),
  }[reason];
}

/** What went wrong, where something changed in between in words of its own. */
export function missingErrorWords(t: TFunction, error: unknown): string {
  return error instanceof AppError && error.code === 'conflict' ? t('missing.conflict') : errorWords(t, error);
}
