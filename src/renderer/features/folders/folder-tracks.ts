import { call } from '../../link/client.ts';
import type { ListTracks } from '../play-menu/index.ts';
import type { FolderPlace } from '../../link/folder-address.ts';

/** What a folder plays: its files in order, then those of the folders in it. */
export function folderTracks({ folderId, path }: FolderPlace): ListTracks {
  return () => call('tree.trackIds', { folderId, path, isDeep: true });
}
