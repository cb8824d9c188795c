import type { AlbumId } from '../../../shared/ids.ts';

/** Names the page of an album among the places that were left. */
export function albumPlace(albumId: AlbumId): string {
  return `album ${albumId}`;
}
