/**
 * Runs one case many times, each with a seed of its own, within a time budget, and reports what ran.
 * `LONG_<NAME>` is how many, `LONG_MINUTES` ends each run at the latest, `LONG_SEED` is the first seed.
 */
import { appendFileSync } from 'node:fs';
import { expect, inject } from 'vitest';

export interface RunReport {
  readonly name: string;
  readonly wantedCount: number;
  readonly ranCount: number;
  readonly seed: number;
  readonly seconds: number;
  /** Seed and reason of each case that failed. */
  readonly failures: readonly string[];
  /** What the cases counted beside. */
  readonly notes: Readonly<Record<string, number>>;
}

export interface LongRun {
  /** `kills` is set by `LONG_KILLS`. */
  readonly name: string;
  /** Unless the environment says otherwise. */
  readonly count: number;
  readonly minutes: number;
  /** Cases that are run together; 1 where left out. */
  readonly step?: number;
}

export interface Cases {
  /** Of the first of them; the others follow it. */
  readonly seed: number;
  readonly count: number;
  /** Adds to a figure of the report. */
  readonly note: (what: string, count?: number) => void;
}

/** Enough to see what is wrong. */
const MAX_FAILURES = 10;

/** Runs the cases and fails with all that failed. Goes on after a failure, so that a rare one is not hidden by a common one. */
export async function longRun(run: LongRun, once: (cases: Cases) => Promise<void> | void): Promise<void> {
  const { name, step = 1 } = run;
  const wantedCount = numberFrom(`LONG_${name.toUpperCase().replaceAll(/\W+/g, '_')}`, run.count);
  const seed = numberFrom('LONG_SEED', Date.now() % 1_000_000_000);
  const startedMs = performance.now();
  const endMs = startedMs + numberFrom('LONG_MINUTES', run.minutes) * 60_000;
  const failures: string[] = [];
  const notes: Record<string, number> = {};
  const note = (what: string, count = 1) => void (notes[what] = (notes[what] ?? 0) + count);
  let ranCount = 0;
  while (ranCount < wantedCount && performance.now() < endMs && failures.length < MAX_FAILURES) {
    const count = Math.min(step, wantedCount - ranCount);
    const first = seed + ranCount;
    try {
      await once({ seed: first, count, note });
    } catch (thrown) {
      failures.push(`seed ${first}: ${describe(thrown)}`);
    }
    ranCount += count;
  }
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  const report: RunReport = { name, wantedCount, ranCount, seed, seconds, failures, notes };
  appendFileSync(inject('longReportPath'), `${JSON.stringify(report)}\n`);
  expect(failures).toEqual([]);
  expect(ranCount).toBeGreaterThan(0);
}

/** An assertion with what was found, anything else with where it came from. */
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const found = 'actual' in thrown ? `\n    found: ${JSON.stringify(thrown.actual)?.slice(0, 3000)}` : '';
  return `${thrown.message}${found}\n${(thrown.stack ?? '').split('\n').slice(1, 4).join('\n')}`;
}

function numberFrom(variable: string, fallback: number): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${variable} is not a number: ${text}`);
  return value;
}
