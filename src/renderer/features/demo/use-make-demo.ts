import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { AppError } from '../../../shared/errors.ts';
import { call } from '../../link/client.ts';
import { invalidate } from '../../link/queries.ts';

/** Makes the demonstration library and leads to its albums, where covers appear as they are read. */
export function useMakeDemo() {
  const [, navigate] = useLocation();
  const making = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      await call('demo.make', {});
      navigate('/albums');
      await invalidate(['folders', 'albums', 'tracks']);
    },
  });
  // who cancelled it knows why it ended
  const isCancelled = making.error instanceof AppError && making.error.code === 'cancelled';
  return {
    make: (): void => making.mutate(),
    isMaking: making.isPending,
    error: isCancelled ? null : making.error,
  };
}
