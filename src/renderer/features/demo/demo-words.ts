import type { TFunction } from 'i18next';
import { AppError } from '../../../shared/errors.ts';
import { errorWords } from '../../i18n/error-words.ts';

/** Why the demonstration library could not be made or removed. */
export function demoErrorWords(t: TFunction, error: unknown, path: string): string {
  if (error instanceof AppError && error.code === 'conflict') return t('demo.conflict', { path });
  if (error instanceof AppError && error.code === 'path-denied') return t('demo.denied', { path });
  return errorWords(t, error);
}
