import { useWords } from '../../i18n/use-words.ts';
import { invalidate } from '../../link/queries.ts';
import { useSaving } from '../form/index.ts';
import { personErrorWords } from './person-words.ts';

/** Runs a change of profiles, and shows it when it is done. */
export function usePersonChange() {
  const { t } = useWords();
  return useSaving({
    wordsOf: (error) => personErrorWords(t, error),
    afterwards: () => invalidate(['people', 'sessions']),
  });
}
