import { useMutation, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { Folder } from '../../../shared/contract/folders.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ActivityId, FolderId } from '../../../shared/ids.ts';
import { folderErrorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { invalidate } from '../../link/queries.ts';
import { setScanStatus } from '../../stores/scan.ts';
import { offerUndo } from '../../stores/undo.ts';

/** Where a folder that is away may be now. */
export function useMovedFolder(folderId: FolderId) {
  return useQuery({
    queryKey: ['folders', 'moved', folderId],
    queryFn: () => call('folders.findMoved', { folderId }),
    // what lies on the disk may change at any time without a word
    gcTime: 0,
  });
}

/** Says that a folder is somewhere else now. */
export function useRelocate(folder: Folder, onDone: () => void) {
  const { t } = useWords();
  const relocating = useMutation({
    networkMode: 'always',
    mutationFn: (path: string) => call('folders.relocate', { folderId: folder.id, path }),
    onSuccess: async ({ activityId }, path) => {
      onDone();
      if (activityId !== null) {
        offerUndo({ text: t('roots.relocated', { path }), undo: () => takeBack(activityId) });
      }
      await showScan();
    },
  });
  return {
    relocate: (path: string): void => relocating.mutate(path),
    isRelocating: relocating.isPending,
    error: relocating.error,
    forgetError: relocating.reset,
  };
}

export function relocateErrorWords(t: TFunction, error: unknown): string {
  if (error instanceof AppError && error.details?.['reason'] === 'other-music') return t('roots.otherMusic');
  return folderErrorWords(t, error);
}

async function takeBack(activityId: ActivityId): Promise<void> {
  await call('activity.undo', { activityId });
  await showScan();
}

async function showScan(): Promise<void> {
  await invalidate(['folders', 'albums', 'tracks', 'problems']);
  await call('scan.status', {}).then(setScanStatus, () => undefined);
}
