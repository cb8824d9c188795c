/** Tells after all long runs what ran, so that nobody has to believe it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { RunReport } from './long-run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that takes a line for each run. */
    readonly longReportPath: string;
  }
}

/** Gives the runs a file to write to; the returned function prints it. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'fonoteka-long-'));
  const path = join(folder, 'report.jsonl');
  project.provide('longReportPath', path);
  return () => {
    const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
    const reports = lines.map((line): RunReport => JSON.parse(line));
    process.stderr.write(`\nWhat ran:\n${reports.map(toLine).join('\n')}\n`);
    rmSync(folder, { recursive: true });
  };
}

function toLine({ name, ranCount, wantedCount, seed, failures, seconds, notes }: RunReport): string {
  const end = ranCount < wantedCount ? `, ended ${failures.length > 0 ? 'early' : 'by its time budget'}` : '';
  const noted = Object.entries(notes).map(([what, count]) => `, ${what} ${count}`);
  const count = `${ranCount} of ${wantedCount}${end}, seeds from ${seed}, ${failures.length} failed, ${seconds} s`;
  return [`  ${name}: ${count}${noted.join('')}`, ...failures.map((text) => `    ${text}`)].join('\n');
}
