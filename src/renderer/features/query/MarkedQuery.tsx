import type { QueryProblem } from '../../../shared/query/problems.ts';

interface MarkedQueryProps {
  readonly text: string;
  readonly problem: Pick<QueryProblem, 'start' | 'end'>;
}

// what stands around the place, where the text is long
const AROUND = 24;

/** The text, or its part around the place, with the place marked. */
export function MarkedQuery({ text, problem: { start, end } }: MarkedQueryProps) {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, Math.max(end, start + 1) + AROUND);
  return (
    <p className="mt-1 font-mono break-all whitespace-pre-wrap text-ink-soft">
      {from > 0 ? '…' : ''}
      {text.slice(from, start)}
      <mark className="bg-transparent font-semibold text-ink underline decoration-wavy decoration-2 underline-offset-4">
        {text.slice(start, end) || ' '}
      </mark>
      {text.slice(end, to)}
      {to < text.length ? '…' : ''}
    </p>
  );
}
