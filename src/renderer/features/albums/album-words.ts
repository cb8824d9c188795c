import type { TFunction } from 'i18next';
import type { AlbumCard } from '../../../shared/contract/albums.ts';
import { creditNames } from '../../i18n/use-words.ts';

export function albumArtists(t: TFunction, album: Pick<AlbumCard, 'artists' | 'isCompilation'>): string {
  if (album.isCompilation) return t('album.various');
  return creditNames(album.artists) || t('tracks.unknownArtist');
}
