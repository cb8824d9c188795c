import { useMutation } from '@tanstack/react-query';

interface SavingOptions {
  readonly wordsOf: (error: unknown) => string;
  /** Runs before a change counts as done, so that what it changed is shown by then. */
  readonly afterwards?: () => Promise<unknown>;
}

/** Runs what a form or dialog says, once at a time; what went wrong is told in it, and what was typed stays. */
export function useSaving({ wordsOf, afterwards }: SavingOptions) {
  const saving = useMutation({
    networkMode: 'always',
    mutationFn: async (act: () => Promise<unknown>) => {
      await act();
      await afterwards?.();
    },
  });
  return {
    isBusy: saving.isPending,
    problem: saving.error === null ? null : wordsOf(saving.error),
    forget: saving.reset,
    /** `then` runs where it went well. */
    run: (act: () => Promise<unknown>, then?: () => void): void =>
      saving.mutate(act, then === undefined ? {} : { onSuccess: then }),
  };
}
