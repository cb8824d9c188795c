import type { ArtistId, TrackId } from '../../../shared/ids.ts';
import { call } from '../../link/client.ts';
import { toTrackIds } from '../../link/id-lists.ts';
import { playFrom } from '../../player/player.ts';
import { addNext, addToQueue, playShuffled } from '../../player/queue-actions.ts';
import { MAX_QUEUE } from '../../stores/queue.ts';

/** Plays all of an artist: own albums, the newest first, then what they did elsewhere. */
export async function playArtist(artistId: ArtistId, isShuffled = false): Promise<void> {
  const trackIds = await listArtistTracks(artistId);
  if (isShuffled) playShuffled(trackIds);
  else playFrom(trackIds, 0);
}

export async function queueArtist(artistId: ArtistId, where: 'next' | 'last'): Promise<void> {
  const trackIds = await listArtistTracks(artistId);
  if (where === 'next') addNext(trackIds);
  else addToQueue(trackIds);
}

/** As many of them as the queue takes. */
export async function listArtistTracks(artistId: ArtistId): Promise<readonly TrackId[]> {
  return (await listAllOfArtist(artistId)).slice(0, MAX_QUEUE);
}

export async function listAllOfArtist(artistId: ArtistId): Promise<readonly TrackId[]> {
  return toTrackIds(await call('artists.trackIds', { artistId }));
}
