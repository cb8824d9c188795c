import type { AlbumSort } from '../../../shared/contract/albums.ts';
import { isAlbumId } from '../../link/id-lists.ts';
import { albumCards } from '../../link/rows.ts';

/** How to find by what name an album stands in an order; null for orders that are not by name. */
export function nameInOrder(sort: AlbumSort): ((id: number | undefined) => Promise<string | null>) | null {
  if (sort !== 'artist' && sort !== 'title') return null;
  return async (id = 0) => {
    const card = isAlbumId(id) ? await albumCards.load(id) : undefined;
    return (sort === 'title' ? card?.name : card?.artists[0]?.name) ?? null;
  };
}
