import { useMutation } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words.ts';
import { invalidate } from '../../link/queries.ts';
import { personErrorWords } from './person-words.ts';

/** Runs a change of profiles, once at a time, and shows it when it is done; what went wrong stays to be told. */
export function usePersonChange() {
  const { t } = useWords();
  const change = useMutation({
    networkMode: 'always',
    mutationFn: async (act: () => Promise<unknown>) => {
      await act();
      await invalidate(['people', 'sessions']);
    },
  });
  return {
    isBusy: change.isPending,
    problem: change.error === null ? null : personErrorWords(t, change.error),
    forget: change.reset,
    /** `then` runs where it went well. */
    run: (act: () => Promise<unknown>, then?: () => void): void =>
      change.mutate(act, then === undefined ? {} : { onSuccess: then }),
  };
}
