import { create } from 'zustand';
import type { AlbumPage } from '../../shared/contract/albums.ts';
import type { ArtistPage } from '../../shared/contract/artists.ts';
import type { AlbumId, TrackId } from '../../shared/ids.ts';

/** What is being said by hand. */
export type ByHandDialog =
  | { readonly kind: 'artist'; readonly artist: ArtistPage }
  | { readonly kind: 'names'; readonly artist: ArtistPage }
  | { readonly kind: 'album'; readonly album: AlbumPage }
  | { readonly kind: 'join'; readonly albumId: AlbumId }
  | { readonly kind: 'split'; readonly album: AlbumPage; readonly trackIds: readonly TrackId[] };

export const useByHand = create<{ readonly dialog: ByHandDialog | null }>()(() => ({ dialog: null }));

export function showByHand(dialog: ByHandDialog | null): void {
  useByHand.setState({ dialog });
}
