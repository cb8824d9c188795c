import { FileInput, FileOutput, FolderPlus, FolderSearch } from 'lucide-react';
import { i18n } from '../../i18n/i18n.ts';
import { listedPlaylists } from '../../link/playlists.ts';
import { notify } from '../../stores/notices.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { choosePlaylistFiles } from '../playlist-files/index.ts';

/** What is done with playlists more rarely, or with all of them; the palette finds it wherever one is. */
export const listVerbs = {
  newFolder: { icon: FolderPlus, run: () => showPlaylistDialog({ kind: 'new', as: 'folder', parentId: null }) },
  importFiles: { icon: FileInput, run: choosePlaylistFiles },
  exportAll: { icon: FileOutput, run: exportAll },
  foundFiles: { icon: FolderSearch, run: () => showPlaylistDialog({ kind: 'found' }) },
} as const;

function exportAll(): void {
  const own = listedPlaylists().filter(({ isOwn, kind }) => isOwn && kind !== 'folder');
  if (own.length === 0) notify({ name: 'playlist', title: i18n.t('playlists.noneOwn') });
  else showPlaylistDialog({ kind: 'export', playlists: own });
}
