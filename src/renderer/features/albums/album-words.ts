import type { TFunction } from 'i18next';
import type { AlbumCard, AlbumSort } from '../../../shared/contract/albums.ts';
import { creditNames } from '../../i18n/use-words.ts';
import { isAlbumId } from '../../link/id-lists.ts';
import { albumCards } from '../../link/rows.ts';

export function albumArtists(t: TFunction, album: Pick<AlbumCard, 'artists' | 'isCompilation'>): string {
  if (album.isCompilation) return t('album.various');
  return creditNames(album.artists) || t('tracks.unknownArtist');
}

/** How to find by what name an album stands in an order; null for orders that are not by name. */
export function nameInOrder(sort: AlbumSort): ((id: number | undefined) => Promise<string | null>) | null {
  if (sort !== 'artist' && sort !== 'title') return null;
  return async (id = 0) => {
    const card = isAlbumId(id) ? await albumCards.load(id) : undefined;
    return (sort === 'title' ? card?.name : card?.artists[0]?.name) ?? null;
  };
}
