/** Runs the command line as a process of its own, from the sources. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../src/main/cli-main.ts', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `fonoteka …words`, waited for. */
export function fonoteka(...words: readonly string[]): Promise<Run> {
  const child = startFonoteka(...words);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** `fonoteka …words`, running. */
export function startFonoteka(...words: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [entry, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The objects of a JSON Lines text. */
export function jsonLines(text: string): readonly Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
