import { useMutation } from '@tanstack/react-query';
import type { FolderId } from '../../../shared/ids.ts';
import { call } from '../../link/client.ts';
import { setScanStatus } from '../../stores/scan.ts';

/** Scans one folder, or all where none is named. */
export function useScanSources() {
  const scanning = useMutation({
    networkMode: 'always',
    mutationFn: (folderId: FolderId | undefined) =>
      call('scan.start', folderId === undefined ? {} : { folderIds: [folderId] }),
    onSuccess: setScanStatus,
  });
  return { scan: scanning.mutate, error: scanning.error };
}
