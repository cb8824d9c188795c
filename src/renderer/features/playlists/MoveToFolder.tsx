import { Menu } from '@base-ui/react/menu';
import { ChevronRight, Folder, FolderInput, FolderOutput, FolderPlus } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePlaylists } from '../../link/playlists.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { placePlaylist } from '../add-to-playlist/index.ts';
import { possibleFolders } from './playlist-tree.ts';

/** «Move to folder ▸» */
export function MoveToFolder({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  const folders = possibleFolders(usePlaylists().data ?? [], playlist);
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <FolderInput size={16} aria-hidden="true" />
        <span className="flex-1">{t('playlists.moveTo')}</span>
        <ChevronRight size={14} aria-hidden="true" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="z-50">
          <Menu.Popup
            className="popup max-h-(--available-height) max-w-80 min-w-44 overflow-y-auto p-1"
            aria-label={t('playlists.moveTo')}
          >
            <Menu.Item
              className="menu-item"
              onClick={() =>
                showPlaylistDialog({ kind: 'new', as: 'folder', parentId: playlist.parentId, holds: playlist })
              }
            >
              <FolderPlus size={16} aria-hidden="true" />
              {t('playlists.newFolderDots')}
            </Menu.Item>
            {playlist.parentId === null ? null : (
              <Menu.Item className="menu-item" onClick={() => void placePlaylist(playlist, null)}>
                <FolderOutput size={16} aria-hidden="true" />
                {t('playlists.outOfFolder')}
              </Menu.Item>
            )}
            {folders.length === 0 ? null : <Menu.Separator className="m-1 h-px bg-line" />}
            {folders.map((folder) => (
              <Menu.Item key={folder.id} className="menu-item" onClick={() => void placePlaylist(playlist, folder.id)}>
                <Folder size={16} aria-hidden="true" className="shrink-0" />
                <span className="truncate">{folder.name}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
