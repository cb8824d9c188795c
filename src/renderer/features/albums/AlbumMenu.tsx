import { ContextMenu } from '@base-ui/react/context-menu';
import { Combine, Disc3, ListEnd, ListStart, MicVocal, Play } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { AlbumId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { albumCards } from '../../link/rows.ts';
import { showByHand } from '../../stores/by-hand.ts';
import { MenuItem } from '../track-list/index.ts';
import { playAlbum, queueAlbum } from './play-album.ts';

interface AlbumMenuProps {
  readonly albumId: AlbumId | null;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

export function AlbumMenu({ albumId, trigger, children }: AlbumMenuProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const artistId = albumId === null ? undefined : albumCards.get(albumId)?.artists[0]?.artistId;
  const act = (verb: (id: AlbumId) => Promise<void>) => (): void => {
    if (albumId !== null) void verb(albumId);
  };
  return (
    <ContextMenu.Root disabled={albumId === null}>
      <ContextMenu.Trigger render={trigger}>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="z-50">
          <ContextMenu.Popup className="popup min-w-52 p-1" aria-label={t('menu.label')}>
            <MenuItem icon={<Play size={16} />} label={t('menu.play')} onClick={act((id) => playAlbum(id))} />
            <MenuItem
              icon={<ListStart size={16} />}
              label={t('menu.playNext')}
              onClick={act((id) => queueAlbum(id, 'next'))}
            />
            <MenuItem
              icon={<ListEnd size={16} />}
              label={t('menu.addToQueue')}
              onClick={act((id) => queueAlbum(id, 'last'))}
            />
            <ContextMenu.Separator className="m-1 h-px bg-line" />
            <MenuItem
              icon={<Disc3 size={16} />}
              label={t('menu.goToAlbum')}
              onClick={() => navigate(`/albums/${albumId}`)}
            />
            <MenuItem
              icon={<MicVocal size={16} />}
              label={t('menu.goToArtist')}
              isDisabled={artistId === undefined}
              onClick={() => navigate(`/artists/${artistId}`)}
            />
            <MenuItem
              icon={<Combine size={16} />}
              label={t('byHand.joinWith')}
              onClick={() => (albumId === null ? undefined : showByHand({ kind: 'join', albumId }))}
            />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
