/** Figures of a bench: percentiles of what was timed, in lines. */

/** Prints a line. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The value that this share of the others does not exceed. */
function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** `p50 1.2, p95 2.9, p99 3.4, most 5.6 ms (100)`. */
export function spread(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'nothing was timed';
  const [half, most, nearlyAll] = [0.5, 0.95, 0.99].map((share) => percentile(numbers, share).toFixed(1));
  return `p50 ${half}, p95 ${most}, p99 ${nearlyAll}, most ${percentile(numbers, 1).toFixed(1)} ms (${numbers.length})`;
}
