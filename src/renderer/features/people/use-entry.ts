import { useEffect, useState } from 'react';
import type { SignIn } from '../../../shared/contract/sign-in.ts';
import { AppError } from '../../../shared/errors.ts';
import { useWords } from '../../i18n/use-words.ts';
import { signIn } from '../../link/client.ts';
import { personErrorWords } from './person-words.ts';

/** Signing in, with what went wrong and how long to wait. */
export function useEntry() {
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  const secondsLeft = useSecondsLeft(waitUntil);
  /** Where it succeeds the page begins anew, and stays busy until then. */
  const enter = (wish: SignIn): void => {
    setBusy(true);
    setProblem(null);
    signIn(wish).catch((error: unknown) => {
      setBusy(false);
      setProblem(personErrorWords(t, error));
      const waitMs = error instanceof AppError ? error.details?.['retryAfterMs'] : undefined;
      setWaitUntil(typeof waitMs === 'number' ? performance.now() + waitMs : null);
    });
  };
  return { isBusy, problem, secondsLeft, enter };
}

function useSecondsLeft(until: number | null): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (until === null) return undefined;
    const tick = (): void => {
      setNow(performance.now());
      if (performance.now() >= until) clearInterval(timer);
    };
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
