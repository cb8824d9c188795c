/** Runs a program under strace and keeps what it did to the library's folder. */
import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { childEnv } from '../child-env.ts';
import { readTrace, tracedCalls, type FileId, type Operation } from './trace.ts';

export interface Recording {
  readonly operations: readonly Operation[];
  /** The files that were there at the start. */
  readonly files: ReadonlyMap<string, { readonly file: FileId; readonly bytes: Buffer }>;
}

/** The one file that is told of and no part of the drive. */
export const JOURNAL = 'journal.jsonl';

// shared memory is gone with the power, and a lock with its process
const isWanted = (name: string) => (name.startsWith('library.db') && !/-shm$|\.lock/.test(name)) || name === JOURNAL;

/** `node …words`, to its end. `known` are the names of files that are there already. */
export async function record(folder: string, known: readonly string[], words: readonly string[]): Promise<Recording> {
  const files = new Map(known.map((name, at) => [name, { file: at + 1, bytes: readFileSync(join(folder, name)) }]));
  const tracePath = join(folder, 'trace');
  const options = ['--seccomp-bpf', '-f', '-q', '-xx', '-s', '1000000', '-o', tracePath, '-e', `trace=${tracedCalls}`];
  const run = spawnSync('strace', [...options, process.execPath, ...words], { encoding: 'utf8', env: childEnv });
  if (run.status !== 0) throw new Error(`the traced program failed: ${run.stderr}`);
  const ids = new Map([...files].map(([name, { file }]) => [name, file]));
  const lines = createInterface({ input: createReadStream(tracePath, 'latin1'), crlfDelay: Infinity });
  const operations = await readTrace(lines, { folder, isWanted, known: ids });
  rmSync(tracePath);
  return { operations, files };
}
