import type { TFunction } from 'i18next';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { FailureReason } from '../../stores/player.ts';

/** Why a track cannot be played, or null where nothing is known against it. */
export function troubleWords(t: TFunction, row: TrackRow, failure: FailureReason | undefined): string | null {
  if (row.fileState === 'missing' || failure === 'missing') return t('tracks.missing');
  if (row.fileState === 'away' || failure === 'away') return t('tracks.away');
  return failure === 'unplayable' ? t('tracks.unplayable') : null;
}
