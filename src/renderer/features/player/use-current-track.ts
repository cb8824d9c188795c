import { useMemo } from 'react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { playerRows, useRows } from '../../link/rows.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';

export function useCurrentTrack(): TrackRow | undefined {
  const trackId = usePlayer(selectCurrentTrackId);
  const nextId = usePlayer((state) => state.queue.items[state.queue.index + 1]?.trackId ?? null);
  // the next one too, so that the player has its words when it begins
  const ids = useMemo(() => [trackId, nextId].filter((id) => id !== null), [trackId, nextId]);
  const row = useRows(playerRows, ids)[0];
  return trackId === null ? undefined : row;
}
