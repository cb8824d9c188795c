import { useState } from 'react';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AppError } from '../../../shared/errors.ts';
import type { TFunction } from 'i18next';

/** Runs what a dialog says, once at a time; what went wrong is told in the dialog, which stays open with what was typed. */
export function useSaying() {
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const say = (act: () => Promise<void>): void => {
    setBusy(true);
    setProblem(null);
    act().then(
      () => setBusy(false),
      (error: unknown) => {
        setBusy(false);
        setProblem(byHandErrorWords(t, error));
      },
    );
  };
  return { isBusy, problem, setProblem, say };
}

/** What went wrong with something said by hand, in words that say what to do. */
export function byHandErrorWords(t: TFunction, error: unknown): string {
  if (!(error instanceof AppError)) return errorWords(t, error);
  const { code, details } = error;
  const reason = details?.['reason'];
  if (reason === 'same-names') return t('byHand.sameNames');
  if (reason === 'rule-clash') {
    return t('byHand.ruleClash', { from: String(details?.['from']), to: String(details?.['to']) });
  }
  if (reason === 'album-joined') return t('byHand.albumJoined');
  if (reason === 'nothing-left') return t('byHand.nothingLeft');
  const isOfPicture =
    code === 'bad-artwork' || code === 'parser-memory' || code === 'parser-timeout' || code === 'parser-crashed';
  return isOfPicture ? t('byHand.badPicture') : errorWords(t, error);
}
