import type { TFunction } from 'i18next';
import type { PlaylistMatch, SearchResults } from '../../../shared/contract/search.ts';
import type { AlbumId, ArtistId, PlaylistId, TrackId } from '../../../shared/ids.ts';
import { yearOf } from '../../i18n/format.ts';
import { genreName } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { artistCounts } from '../artists/index.ts';
import { creditName } from '../credits/index.ts';

interface BestResult {
  readonly kind: string;
  readonly name: string;
  readonly note: string;
  readonly source: string | null;
  readonly isRound: boolean;
  /** Where it leads; null for a track, which is played. */
  readonly address: string | null;
  /** Null for what cannot be played as a whole. */
  readonly play:
    | { readonly kind: 'artist'; readonly id: ArtistId }
    | { readonly kind: 'album'; readonly id: AlbumId }
    | { readonly kind: 'track'; readonly id: TrackId }
    | { readonly kind: 'playlist'; readonly id: PlaylistId }
    | null;
}

/** The best match in words; null where nothing was found. */
export function describeBest(t: TFunction, language: string, results: SearchResults): BestResult | null {
  const [artist] = results.artists.items;
  const [album] = results.albums.items;
  const [track] = results.tracks.items;
  const [genre] = results.genres.items;
  const [playlist] = results.playlists.items;
  const picture = (art: Parameters<typeof artAddress>[0] | null) => (art === null ? null : artAddress(art, 'small'));
  if (results.best === 'artist' && artist !== undefined) {
    return {
      kind: t('artist.kind'),
      name: artist.name,
      note: artistCounts(t, artist),
      source: picture(artist.art),
      isRound: true,
      address: `/artists/${artist.id}`,
      play: { kind: 'artist', id: artist.id },
    };
  }
  if (results.best === 'album' && album !== undefined) {
    const artists = album.artists.map((credit) => creditName(t, credit)).join(', ');
    return {
      kind: t('album.kind'),
      name: album.name,
      note: [artists, yearOf(album.releaseDate)].filter((part) => part !== '').join(' · '),
      source: picture(album.art),
      isRound: false,
      address: `/albums/${album.id}`,
      play: { kind: 'album', id: album.id },
    };
  }
  if (results.best === 'track' && track !== undefined) {
    return {
      kind: t('search.track'),
      name: track.name,
      note: [track.artists.map(({ name }) => name).join(', '), track.albumName ?? '']
        .filter((part) => part !== '')
        .join(' · '),
      source: picture(track.art),
      isRound: false,
      address: null,
      play: { kind: 'track', id: track.id },
    };
  }
  if (results.best === 'playlist' && playlist !== undefined) return describePlaylist(t, playlist);
  if (genre === undefined) return null;
  return {
    kind: t('search.genre'),
    name: genreName(language, genre),
    note: '',
    source: null,
    isRound: false,
    address: `/genres/${genre.id}`,
    play: null,
  };
}

function describePlaylist(t: TFunction, { id, name, isOwn, ownerName, image, mosaic }: PlaylistMatch): BestResult {
  const [first = null] = image === null ? mosaic : [image];
  return {
    kind: t('search.playlist'),
    name,
    note: isOwn ? '' : t('playlists.by', { name: ownerName }),
    source: first === null ? null : artAddress(first, 'small'),
    isRound: false,
    address: `/playlists/${id}`,
    play: { kind: 'playlist', id },
  };
}
