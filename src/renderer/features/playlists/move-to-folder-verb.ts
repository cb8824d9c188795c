import { Folder, FolderInput, FolderOutput, FolderPlus } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { placePlaylist } from '../add-to-playlist/index.ts';
import type { Around, Verb, VerbChoice } from '../verbs/index.ts';
import { possibleFolders } from './playlist-tree.ts';

/** «Move to folder ▸» */
export function moveToFolderVerb({ t, playlists }: Around, playlist: PlaylistCard): VerbChoice {
  const into: Verb = {
    name: 'new',
    icon: FolderPlus,
    label: t('playlists.newFolderDots'),
    run: () => showPlaylistDialog({ kind: 'new', as: 'folder', parentId: playlist.parentId, holds: playlist }),
  };
  const out: Verb = {
    name: 'out',
    icon: FolderOutput,
    label: t('playlists.outOfFolder'),
    run: () => void placePlaylist(playlist, null),
  };
  const folders = possibleFolders(playlists, playlist).map((folder): Verb => ({
    name: `folder ${folder.id}`,
    icon: Folder,
    label: folder.name,
    run: () => void placePlaylist(playlist, folder.id),
  }));
  return {
    name: 'moveToFolder',
    icon: FolderInput,
    label: t('playlists.moveTo'),
    verbs: [
      into,
      ...(playlist.parentId === null ? [] : [out]),
      ...(folders.length === 0 ? [] : (['line', ...folders] as const)),
    ],
  };
}
