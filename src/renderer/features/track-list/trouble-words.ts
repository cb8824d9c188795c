import type { TFunction } from 'i18next';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { FailureReason } from '../../stores/player.ts';

/** Why a track cannot be played, or null where nothing is known against it. */
export function troubleWords(t: TFunction, row: TrackRow, failure: FailureReason | undefined): string | null {
  if (row.missingSince !== null || failure === 'missing') return t('tracks.missing');
  return failure === 'unplayable' ? t('tracks.unplayable') : null;
}
