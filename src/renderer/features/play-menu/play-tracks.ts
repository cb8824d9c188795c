import type { TrackId } from '../../../shared/ids.ts';
import { toTrackIds } from '../../link/id-lists.ts';
import { playFrom } from '../../player/player.ts';
import { addNext, addToQueue, playShuffled } from '../../player/queue-actions.ts';
import { MAX_QUEUE } from '../../stores/queue.ts';

/** Asks for what a thing plays, in order. */
export type ListTracks = () => Promise<Uint32Array>;

export async function playTracks(list: ListTracks, isShuffled = false): Promise<void> {
  const trackIds = await firstTracks(list);
  if (isShuffled) playShuffled(trackIds);
  else playFrom(trackIds, 0);
}

export async function queueTracks(list: ListTracks, where: 'next' | 'last'): Promise<void> {
  const trackIds = await firstTracks(list);
  if (where === 'next') addNext(trackIds);
  else addToQueue(trackIds);
}

/** As many of them as the queue takes. */
export async function firstTracks(list: ListTracks): Promise<readonly TrackId[]> {
  const trackIds = await list();
  return toTrackIds(trackIds.subarray(0, MAX_QUEUE));
}
