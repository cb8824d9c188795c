import type { ArtistId } from '../../../shared/ids.ts';
import { call } from '../../link/client.ts';
import type { ListTracks } from '../play-menu/index.ts';

/** What a composer plays: their works, album by album. */
export function composerTracks(artistId: ArtistId): ListTracks {
  return () => call('composers.trackIds', { artistId });
}
