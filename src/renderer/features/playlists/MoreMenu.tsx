import { Menu } from '@base-ui/react/menu';
import { Ellipsis, FileOutput, FolderPlus, FolderSearch } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { MenuItem } from '../../elements/MenuItem.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';

/** What is done with playlists more rarely. */
export function MoreMenu({ own }: { readonly own: readonly PlaylistCard[] }) {
  const { t } = useWords();
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon={Ellipsis} label={t('album.more')} />} />
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-50">
          <Menu.Popup className="popup min-w-52 p-1" aria-label={t('album.more')}>
            <MenuItem
              icon={<FolderPlus size={16} />}
              label={t('playlists.newFolder')}
              onClick={() => showPlaylistDialog({ kind: 'new', as: 'folder', parentId: null })}
            />
            {own.length === 0 ? null : (
              <MenuItem
                icon={<FileOutput size={16} />}
                label={t('playlistFiles.exportDots')}
                onClick={() => showPlaylistDialog({ kind: 'export', playlists: own })}
              />
            )}
            <MenuItem
              icon={<FolderSearch size={16} />}
              label={t('playlistSync.foundDots')}
              onClick={() => showPlaylistDialog({ kind: 'found' })}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
