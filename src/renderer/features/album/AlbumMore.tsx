import { Menu } from '@base-ui/react/menu';
import { Combine, Ellipsis, ListEnd, ListStart } from 'lucide-react';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { MenuItem } from '../../elements/MenuItem.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { showByHand } from '../../stores/by-hand.ts';
import { AddToPlaylist } from '../add-to-playlist/index.ts';
import { listAlbumTracks, queueAlbum } from '../albums/index.ts';
import { AdminOnly } from '../people/index.ts';

/** The rarer verbs of an album's page: as buttons they would take two rows where the panel is open. */
export function AlbumMore({ album: { id: albumId, name } }: { readonly album: AlbumPage }) {
  const { t } = useWords();
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon={Ellipsis} label={t('album.more')} />} />
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={4} className="z-50">
          <Menu.Popup className="popup min-w-52 p-1" aria-label={t('album.more')}>
            <MenuItem
              icon={<ListStart size={16} />}
              label={t('menu.playNext')}
              onClick={() => void queueAlbum(albumId, 'next')}
            />
            <MenuItem
              icon={<ListEnd size={16} />}
              label={t('menu.addToQueue')}
              onClick={() => void queueAlbum(albumId, 'last')}
            />
            <AddToPlaylist name={name} addition={{ load: () => listAlbumTracks(albumId) }} />
            <AdminOnly>
              <Menu.Separator className="m-1 h-px bg-line" />
              <MenuItem
                icon={<Combine size={16} />}
                label={t('byHand.joinWith')}
                onClick={() => showByHand({ kind: 'join', albumId })}
              />
            </AdminOnly>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
