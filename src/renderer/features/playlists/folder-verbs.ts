import { FolderPlus, ListPlus } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import type { Around, VerbPart } from '../verbs/index.ts';
import { moveToFolderVerb } from './move-to-folder-verb.ts';
import { deleteVerb, renameVerb } from './playlist-verbs.ts';

/** What can be done with a folder of playlists. */
export function folderVerbs(around: Around, folder: PlaylistCard): readonly VerbPart[] {
  const { t } = around;
  const { id } = folder;
  return [
    {
      name: 'newHere',
      icon: ListPlus,
      label: t('playlists.newHere'),
      run: () => showPlaylistDialog({ kind: 'new', as: 'manual', parentId: id }),
    },
    {
      name: 'newFolderHere',
      icon: FolderPlus,
      label: t('playlists.newFolderHere'),
      run: () => showPlaylistDialog({ kind: 'new', as: 'folder', parentId: id }),
    },
    'line',
    renameVerb(around, folder),
    moveToFolderVerb(around, folder),
    deleteVerb(around, folder),
  ];
}
