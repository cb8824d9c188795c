/**
 * A parser process whose files do harm by their names: `hang` loops without ever yielding, `starve` loops over awaited
 * values, `greedy` and `heap` take memory, `exit` and `abort` end the process, `throw` throws,
 * `doze` takes its time; anything else is read.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { ReadOutcome } from '../../src/main/metadata/track-facts.ts';
import { serveParser } from '../../src/main/parse/serve-parser.ts';

let filesRead = 0;

const harms: Readonly<Record<string, () => Promise<void> | void>> = {
  hang: () => {
    for (;;);
  },
  starve: async () => {
    for (;;) await Promise.resolve();
  },
  greedy: async () => {
    const kept: Buffer[] = [];
    for (let at = 0; at < 400; at++) {
      kept.push(Buffer.alloc(8 * 1024 * 1024, at));
      await wait(5);
    }
  },
  heap: async () => {
    const kept: unknown[] = [];
    for (;;) {
      kept.push(Array.from({ length: 1_000_000 }).fill(kept.length));
      await wait(1);
    }
  },
  exit: () => process.exit(3),
  abort: () => process.abort(),
  doze: () => wait(3),
  throw: () => {
    throw new Error('not a failure as a value');
  },
  // only where the process has read other files before: an innocent last straw
  straw: () => {
    if (filesRead > 0) process.exit(4);
  },
};

async function readTrack(path: string): Promise<ReadOutcome> {
  await harms[path.split('/').at(-1)?.split('.')[0] ?? '']?.();
  filesRead += 1;
  // says who read it, as how many-th
  return { facts: null, problem: { code: 'bad-tags', message: `${path} ${process.pid} ${filesRead}` } };
}

if (process.argv.includes('dead')) process.exit(1);
process.on('disconnect', () => process.exit(0));
serveParser(
  {
    post: (reply) => void process.send?.(reply),
    onMessage: (listener) => void process.on('message', listener),
  },
  {
    readTrack,
    makeThumbnails: async ({ source }) => (await readTrack(source.path)).problem,
    readPlaylist: async ({ path }) => (await readTrack(path)).problem ?? { file: null, refusal: 'damaged' },
    // a name that ends in a number takes so many steps of half a second; any other does its harm
    readFullDigest: async (path, onPiece) => {
      const steps = Number(/(\d+)\.slow$/.exec(path)?.[1] ?? 0);
      for (let step = 0; step < steps; step++) {
        await wait(500);
        onPiece();
      }
      const { problem } = steps > 0 ? { problem: null } : await readTrack(path);
      return { digest: null, sizeBytes: steps, mtimeUs: 0, problem };
    },
  },
);
