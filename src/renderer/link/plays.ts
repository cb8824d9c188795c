/** How often the person played things: of rows in sight by cache, of pages by query. */
import { useQuery } from '@tanstack/react-query';
import type { PlayCounts } from '../../shared/contract/playback.ts';
import type { AlbumId, ArtistId, TrackId } from '../../shared/ids.ts';
import { call } from './client.ts';
import { OpinionCache } from './opinion-cache.ts';

export const trackPlays = new OpinionCache<TrackId, PlayCounts>(
  async (ids) => new Map((await call('playback.countsOfTracks', { ids })).map((counts) => [counts.id, counts])),
);

export function useAlbumPlays(albumId: AlbumId) {
  return useQuery({
    queryKey: ['plays', 'album', albumId],
    queryFn: () => call('playback.countsOfAlbum', { albumId }),
  });
}

export function useArtistPlays(artistId: ArtistId) {
  return useQuery({
    queryKey: ['plays', 'artist', artistId],
    queryFn: () => call('playback.countsOfArtist', { artistId }),
  });
}
