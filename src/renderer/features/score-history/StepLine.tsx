import type { ScoreStep } from './effective-steps.ts';

const WIDTH = 260;
const HEIGHT = 44;
// room for the dots at the edges
const EDGE = 5;

/** Scores over time as steps; where there was none the line is broken. Says nothing that the list beside it does not. */
export function StepLine({ steps, now }: { readonly steps: readonly ScoreStep[]; readonly now: number }) {
  const [first] = steps;
  if (first === undefined) return null;
  const span = Math.max(1, now - first.at);
  const x = (at: number): number => EDGE + ((at - first.at) / span) * (WIDTH - 2 * EDGE);
  const y = (score: number): number => HEIGHT - EDGE - ((score - 1) / 9) * (HEIGHT - 2 * EDGE);
  const path = steps.map(({ at, score }, index) => {
    if (score === null) return '';
    const before = steps[index - 1]?.score ?? null;
    const rise = before === null ? `M${x(at)} ${y(score)}` : `M${x(at)} ${y(before)}V${y(score)}`;
    return `${rise}H${x(steps[index + 1]?.at ?? now)}`;
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="block w-full">
      <path d={`M0 ${y(1) + 0.5}H${WIDTH}M0 ${y(10) + 0.5}H${WIDTH}`} className="stroke-line" strokeDasharray="2 4" />
      <path d={path.join('')} fill="none" className="stroke-star" strokeWidth={2} strokeLinejoin="round" />
      {steps.map(({ at, score }) =>
        score === null ? null : <circle key={at} cx={x(at)} cy={y(score)} r={3} className="fill-star" />,
      )}
    </svg>
  );
}
