/** How the folders of music are followed. */
import { useQuery } from '@tanstack/react-query';
import type { WatchedFolder, WatchStatus } from '../../shared/contract/watch.ts';
import type { FolderId } from '../../shared/ids.ts';
import { call } from './client.ts';
import { queryClient } from './queries.ts';

const KEY = ['watching', 'status'];

export function useWatchStatus() {
  return useQuery({ queryKey: KEY, queryFn: () => call('watch.status', {}) });
}

/** Undefined while it is not known. */
export function useWatchedFolder(folderId: FolderId): WatchedFolder | undefined {
  return useWatchStatus().data?.folders.find((folder) => folder.folderId === folderId);
}

/** Fails as the call does. */
export async function setWatching(isOn: boolean): Promise<WatchStatus> {
  const status = await call('watch.set', { isOn });
  queryClient.setQueryData(KEY, status);
  return status;
}
