import type { TFunction } from 'i18next';
import type { ArtistCard } from '../../../shared/contract/artists.ts';
import { isArtistId } from '../../link/id-lists.ts';
import { artistCards } from '../../link/rows.ts';

/** `2 albums · 14 tracks`; of a guest the tracks alone, of who only composed or the like nothing. */
export function artistCounts(t: TFunction, { albumCount, trackCount }: ArtistCard): string {
  const albums = albumCount === 0 ? [] : [t('albums.count', { count: albumCount })];
  const tracks = trackCount === 0 ? [] : [t('tracks.count', { count: trackCount })];
  return [...albums, ...tracks].join(' · ');
}

/** By what name an artist stands in the order. */
export async function nameInOrder(id: number | undefined): Promise<string | null> {
  const card = isArtistId(id) ? await artistCards.load(id) : undefined;
  return card?.name ?? null;
}
