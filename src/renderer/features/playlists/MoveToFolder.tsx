import { Menu } from '@base-ui/react/menu';
import { Folder, FolderInput, FolderOutput, FolderPlus } from 'lucide-react';
import { Submenu } from '../../elements/Submenu.tsx';
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
    <Submenu icon={<FolderInput size={16} />} label={t('playlists.moveTo')}>
      <Menu.Item
        className="menu-item"
        onClick={() => showPlaylistDialog({ kind: 'new', as: 'folder', parentId: playlist.parentId, holds: playlist })}
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
    </Submenu>
  );
}
