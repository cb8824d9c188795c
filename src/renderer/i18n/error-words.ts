import type { TFunction } from 'i18next';
import { AppError, assertNever, type ErrorCode } from '../../shared/errors.ts';

/** More than a playlist is given at once. */
export const TOO_MANY_TRACKS = 'too-many-tracks';

/** What happened and what to do, in plain words. */
export function errorWords(t: TFunction, error: unknown): string {
  if (!(error instanceof AppError)) return t('errors.internal');
  if (error.details?.['reason'] === 'unreachable') return t('errors.unreachable');
  if (error.details?.['reason'] === TOO_MANY_TRACKS) return t('playlists.tooMany');
  return wordsOf(t, error.code);
}

/** The same for a path that a person gave. */
export function folderErrorWords(t: TFunction, error: unknown): string {
  if (error instanceof AppError && error.code === 'conflict') return t('errors.folderConflict');
  if (error instanceof AppError && error.code === 'not-found') return t('errors.folderNotFound');
  if (error instanceof AppError && error.code === 'invalid-input') return t('errors.folderNotAbsolute');
  return errorWords(t, error);
}

function wordsOf(t: TFunction, code: ErrorCode): string {
  switch (code) {
    case 'invalid-input':
    case 'not-allowed':
      return t('errors.invalid');
    case 'not-found':
      return t('errors.notFound');
    case 'conflict':
      return t('errors.conflict');
    case 'path-denied':
      return t('errors.denied');
    case 'volume-offline':
      return t('errors.offline');
    case 'disk-full':
      return t('errors.diskFull');
    case 'library-read-only':
      return t('errors.readOnly');
    case 'db-newer':
    case 'db-corrupt':
    case 'db-locked':
    case 'migration-failed':
      return t('errors.library');
    case 'unreadable-file':
    case 'unsupported-format':
    case 'bad-tags':
    case 'bad-artwork':
    case 'parser-timeout':
    case 'parser-memory':
    case 'parser-crashed':
    case 'link-loop':
    case 'link-outside':
    case 'too-deep':
    case 'file-changed':
    case 'cancelled':
    case 'internal':
      return t('errors.internal');
    default:
      return assertNever(code);
  }
}
