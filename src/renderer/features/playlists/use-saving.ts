import { useMutation } from '@tanstack/react-query';
import { AppError } from '../../../shared/errors.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';

/** Runs what a dialog says, once at a time; what went wrong is told in the dialog, which stays open with what was typed. */
export function useSaving() {
  const { t } = useWords();
  const saving = useMutation({ networkMode: 'always', mutationFn: (act: () => Promise<unknown>) => act() });
  const { error } = saving;
  const isOfPicture = error instanceof AppError && error.code === 'bad-artwork';
  return {
    isBusy: saving.isPending,
    problem: error === null ? null : isOfPicture ? t('byHand.badPicture') : errorWords(t, error),
    /** `then` runs where it went well. */
    run: (act: () => Promise<unknown>, then?: () => void): void =>
      saving.mutate(act, then === undefined ? {} : { onSuccess: then }),
  };
}
