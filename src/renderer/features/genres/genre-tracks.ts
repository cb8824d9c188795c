import type { GenreId } from '../../../shared/ids.ts';
import { call } from '../../link/client.ts';
import type { ListTracks } from '../play-menu/index.ts';

/** What a genre plays: artist by artist. */
export function genreTracks(genreId: GenreId): ListTracks {
  return () => call('genres.trackIds', { genreId });
}
