import { useMemo } from 'react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { playerRows, useRows } from '../../link/rows.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';

export function useCurrentTrack(): TrackRow | undefined {
  const trackId = usePlayer(selectCurrentTrackId);
  const ids = useMemo(() => (trackId === null ? [] : [trackId]), [trackId]);
  return useRows(playerRows, ids)[0];
}
