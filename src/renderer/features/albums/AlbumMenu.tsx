import type { ReactElement, ReactNode } from 'react';
import type { AlbumCard } from '../../../shared/contract/albums.ts';
import type { AlbumId } from '../../../shared/ids.ts';
import { albumCards } from '../../link/rows.ts';
import { scoreAlbums } from '../opinions/index.ts';
import { VerbMenu } from '../track-list/index.ts';
import { joinVerbs } from './album-verbs.ts';
import { listAlbumTracks, playAlbum, queueAlbum } from './play-album.ts';

interface AlbumMenuProps {
  /** Null where there is no album to act on. */
  readonly albumId: AlbumId | null;
  /** Where it is at hand; else the one of the grid's cache. */
  readonly card?: AlbumCard;
  /** Whether it is the one that is chosen in a list: then the palette has its verbs too. */
  readonly isChosen?: boolean;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** What can be done with an album. */
export function AlbumMenu({ albumId, card = cached(albumId), isChosen = false, trigger, children }: AlbumMenuProps) {
  const act = (verb: (id: AlbumId) => Promise<void>) => (): void => {
    if (albumId !== null) void verb(albumId);
  };
  return (
    <VerbMenu
      trigger={trigger}
      isDisabled={albumId === null}
      offer={{ kind: 'thing', subject: isChosen ? albumId : null, name: () => card?.name ?? '' }}
      verbs={() => ({
        onPlay: act((id) => playAlbum(id)),
        onPlayNext: act((id) => queueAlbum(id, 'next')),
        onAddToQueue: act((id) => queueAlbum(id, 'last')),
        onScore: (score) => void (albumId === null ? undefined : scoreAlbums([albumId], score)),
        scored: albumId === null ? null : { kind: 'albums', id: albumId, name: card?.name ?? '' },
        albumId,
        artistId: card?.artists[0]?.artistId,
        ...(albumId === null ? {} : { extra: (around) => joinVerbs(around, albumId) }),
      })}
      dragged={() => (albumId === null ? null : { label: card?.name ?? '', load: () => listAlbumTracks(albumId) })}
    >
      {children}
    </VerbMenu>
  );
}

function cached(albumId: AlbumId | null): AlbumCard | undefined {
  return albumId === null ? undefined : albumCards.get(albumId);
}
