/** How it stands between a playlist and its file, in words. */
import type { TFunction } from 'i18next';
import type { SyncStatus } from '../../../shared/contract/playlist-sync.ts';
import { assertNever } from '../../../shared/errors.ts';
import { formatAgo } from '../../i18n/format.ts';

/** `3 min. ago`, or what stands against it. */
export function stateWords(
  t: TFunction,
  { state, syncedAt, problem, leftOutCount }: SyncStatus,
  { language, now }: { readonly language: string; readonly now: number },
): string {
  switch (state) {
    case 'synced': {
      const ago = syncedAt === null ? '' : formatAgo(language, syncedAt, now);
      return leftOutCount === 0 ? ago : `${ago} · ${t('playlistSync.leftOut', { count: leftOutCount })}`;
    }
    case 'conflict':
      return t('playlistSync.states.conflict');
    case 'doubtful':
      return t('playlistSync.states.doubtful');
    case 'away':
      return t('playlistSync.states.away');
    case 'gone':
      return t('playlistSync.states.gone');
    case 'broken':
      return t('playlistSync.states.broken');
    case 'unwritable':
      return unwritableWords(t, problem);
    case 'held':
      return t('playlistSync.states.held');
    default:
      return assertNever(state);
  }
}

function unwritableWords(t: TFunction, problem: string | null): string {
  if (problem === 'several-names') return t('playlistSync.unwritable.severalNames');
  if (problem === 'encoding') return t('playlistSync.unwritable.encoding');
  if (problem === 'unsure') return t('playlistSync.unwritable.unsure');
  if (problem === 'ENOSPC' || problem === 'EDQUOT') return t('errors.diskFull');
  return t('playlistSync.unwritable.other');
}
