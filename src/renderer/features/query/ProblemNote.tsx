import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { problemWords } from '../../../shared/query/problem-words.ts';
import type { QueryProblem } from '../../../shared/query/problems.ts';
import { readTyped } from '../../../shared/query/typed.ts';
import { useWords } from '../../i18n/use-words.ts';
import { MarkedQuery } from './MarkedQuery.tsx';
import { spokenLanguage } from './query-language.ts';

// who is in the middle of a word is not told that it is none
const AFTER_MS = 600;

interface ProblemNoteProps {
  readonly id: string;
  readonly text: string;
  /** Where something else stands in its place. */
  readonly isHidden: boolean;
}

/** What is wrong with a text, below its box; typing takes it away. */
export function ProblemNote({ id, text, isHidden }: ProblemNoteProps) {
  const { language } = useWords();
  const settled = useSettled(text);
  const problem = settled === text ? firstProblem(text) : null;
  return (
    <div id={id} role="status">
      {problem === null || isHidden ? null : (
        <div className="popup absolute top-full left-0 z-20 mt-1 flex w-max max-w-[min(26rem,80vw)] min-w-full gap-2 px-3 py-2 text-xs">
          <TriangleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0 text-ink-soft" />
          <div className="min-w-0">
            <p>{problemWords(problem, spokenLanguage(language))}</p>
            <MarkedQuery text={text} problem={problem} />
          </div>
        </div>
      )}
    </div>
  );
}

/** What is wrong, or was probably meant. */
function firstProblem(text: string): QueryProblem | null {
  const typed = readTyped(text);
  return typed.kind === 'query' ? (typed.problems[0] ?? null) : typed.hint;
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
