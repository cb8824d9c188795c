import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { playerRows, useRows } from '../../link/rows.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';

export function useCurrentTrack(): TrackRow | undefined {
  const trackId = usePlayer(selectCurrentTrackId);
  return useRows(playerRows, trackId === null ? [] : [trackId])[0];
}
