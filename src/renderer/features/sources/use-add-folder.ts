import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { call, chooseSystemFolder, hasSystemFolderDialog } from '../../link/client.ts';
import { isFolderId } from '../../link/id-lists.ts';
import { invalidate, useFolders } from '../../link/queries.ts';
import { showFolderBrowser } from '../../stores/dialogs.ts';
import { setScanStatus } from '../../stores/scan.ts';

/** Ways to add a folder and start its scan. The first folder of a library leads to the albums, where covers appear. */
export function useAddFolder() {
  const [, navigate] = useLocation();
  const folders = useFolders();
  const isFirst = folders.data?.length === 0;
  const adding = useMutation({
    networkMode: 'always',
    mutationFn: async (path: string | null) => {
      const folderId =
        path === null ? (await chooseSystemFolder())?.folderId : (await call('folders.add', { path })).id;
      if (!isFolderId(folderId)) return;
      showFolderBrowser(false);
      if (isFirst) navigate('/albums');
      await invalidate(['folders']);
      setScanStatus(await call('scan.start', { folderIds: [folderId] }));
    },
  });
  return {
    /** Asks where, by the system's dialog or ours. */
    choose: (): void => (hasSystemFolderDialog ? adding.mutate(null) : showFolderBrowser(true)),
    add: (path: string): void => adding.mutate(path),
    isAdding: adding.isPending,
    error: adding.error,
    forgetError: adding.reset,
  };
}
