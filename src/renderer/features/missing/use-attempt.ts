import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { missingErrorWords } from './missing-words.ts';

/** Runs what may fail, and says how it failed. */
export function useAttempt() {
  const { t } = useWords();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = (attempt: () => Promise<void>): void => {
    setIsBusy(true);
    setProblem(null);
    attempt()
      .catch((error: unknown) => setProblem(missingErrorWords(t, error)))
      .finally(() => setIsBusy(false));
  };
  return { run, isBusy, problem };
}
