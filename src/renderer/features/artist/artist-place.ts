import type { ArtistId } from '../../../shared/ids.ts';

/** Names the page of an artist among what is remembered of views. */
export function artistPlace(artistId: ArtistId): string {
  return `artist ${artistId}`;
}
