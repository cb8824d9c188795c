import { useMutation } from '@tanstack/react-query';
import type { FolderId } from '../../../shared/ids.ts';
import { call } from '../../link/client.ts';
import { invalidate } from '../../link/queries.ts';
import { setScanStatus } from '../../stores/scan.ts';

/** Answers what is asked of a folder; that files are gone is made sure of by a scan. */
export function useAnswer(folderId: FolderId) {
  const answering = useMutation({
    networkMode: 'always',
    mutationFn: (answer: 'gone' | 'wait') => call('folders.answer', { folderId, answer }),
    onSuccess: async () => {
      await invalidate(['folders']);
      await call('scan.status', {}).then(setScanStatus, () => undefined);
    },
  });
  return { answer: answering.mutate, isAnswering: answering.isPending, error: answering.error };
}
