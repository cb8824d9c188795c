import { Combine } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { MenuItem } from '../../elements/MenuItem.tsx';
import type { AlbumCard } from '../../../shared/contract/albums.ts';
import type { AlbumId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { albumCards } from '../../link/rows.ts';
import { showByHand } from '../../stores/by-hand.ts';
import { scoreAlbums } from '../opinions/index.ts';
import { AdminOnly } from '../people/index.ts';
import { VerbMenu } from '../track-list/index.ts';
import { listAlbumTracks, playAlbum, queueAlbum } from './play-album.ts';

interface AlbumMenuProps {
  /** Null where there is no album to act on. */
  readonly albumId: AlbumId | null;
  /** Where it is at hand; else the one of the grid's cache. */
  readonly card?: AlbumCard;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** What can be done with an album. */
export function AlbumMenu({ albumId, card = cached(albumId), trigger, children }: AlbumMenuProps) {
  const { t } = useWords();
  const act = (verb: (id: AlbumId) => Promise<void>) => (): void => {
    if (albumId !== null) void verb(albumId);
  };
  const join = (
    <AdminOnly>
      <MenuItem
        icon={<Combine size={16} />}
        label={t('byHand.joinWith')}
        onClick={() => (albumId === null ? undefined : showByHand({ kind: 'join', albumId }))}
      />
    </AdminOnly>
  );
  return (
    <VerbMenu
      trigger={trigger}
      isDisabled={albumId === null}
      verbs={() => ({
        onPlay: act((id) => playAlbum(id)),
        onPlayNext: act((id) => queueAlbum(id, 'next')),
        onAddToQueue: act((id) => queueAlbum(id, 'last')),
        onScore: (score) => void (albumId === null ? undefined : scoreAlbums([albumId], score)),
        albumId,
        artistId: card?.artists[0]?.artistId,
        extra: join,
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
