import type { AlbumId, TrackId } from '../../../shared/ids.ts';
import { call } from '../../link/client.ts';
import { queryClient } from '../../link/queries.ts';
import { playFrom } from '../../player/player.ts';
import { addNext, addToQueue, playShuffled } from '../../player/queue-actions.ts';

/** Plays an album from its start, without the tracks whose file is missing. */
export async function playAlbum(albumId: AlbumId, isShuffled = false): Promise<void> {
  const trackIds = await listAlbumTracks(albumId);
  if (isShuffled) playShuffled(trackIds);
  else playFrom(trackIds, 0);
}

export async function queueAlbum(albumId: AlbumId, where: 'next' | 'last'): Promise<void> {
  const trackIds = await listAlbumTracks(albumId);
  if (where === 'next') addNext(trackIds);
  else addToQueue(trackIds);
}

export async function listAlbumTracks(albumId: AlbumId): Promise<readonly TrackId[]> {
  const album = await queryClient.fetchQuery({
    queryKey: ['albums', 'page', albumId],
    queryFn: () => call('albums.get', { albumId }),
  });
  return album.discs
    .flatMap((disc) => disc.tracks.filter((track) => track.fileState !== 'missing'))
    .map(({ id }) => id);
}
