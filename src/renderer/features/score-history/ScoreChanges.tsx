import { useState } from 'react';
import type { ScoreChange } from '../../../shared/contract/scoring.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { effectiveSteps } from './effective-steps.ts';
import { changeWords, originWords } from './history-words.ts';
import { StepLine } from './StepLine.tsx';

/** Each change of a score, the newest first, and a line of those that held where there is more than one. */
export function ScoreChanges({ changes }: { readonly changes: readonly ScoreChange[] }) {
  const { t, language } = useWords();
  const [now] = useState(Date.now);
  const steps = effectiveSteps(changes);
  return (
    <>
      {steps.length < 2 ? null : <StepLine steps={steps} now={now} />}
      <ol className="flex flex-col gap-2">
        {changes.toReversed().map((change, at) => (
          <li key={at} className="flex flex-col">
            <span className={`tabular font-medium ${change.isUndone ? 'text-ink-faint line-through' : ''}`}>
              {changeWords(t, change)}
            </span>
            <span className="tabular text-xs text-ink-faint">
              {[formatMoment(language, change.at), originWords(t, change)].filter((part) => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
