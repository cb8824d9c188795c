import { AppError } from '../../../shared/errors.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSaving } from '../form/index.ts';

/** Runs what a dialog says of a playlist. */
export function usePlaylistSaving() {
  const { t } = useWords();
  return useSaving({
    wordsOf: (error) =>
      error instanceof AppError && error.code === 'bad-artwork' ? t('byHand.badPicture') : errorWords(t, error),
  });
}
