/**
 * Loaded with `--import` into a process of ours, and by it into its threads: asks for a turn of the event loop every 2 ms
 * and writes every second how late the turns came, as a line of JSON to the file that `FONOTEKA_LOOP_LOG` names.
 */
import { appendFileSync } from 'node:fs';
import { isMainThread, threadId } from 'node:worker_threads';

export interface LoopLine {
  readonly entry: string;
  readonly isMainThread: boolean;
  readonly threadId: number;
  readonly atMs: number;
  /** All turns of the second. */
  readonly turns: number;
  /** Of those that were more than 1 ms late, how much, in ms. */
  readonly late: readonly number[];
  /** What the thread itself computed between two turns, where it was more than 1 ms: late by its own fault, not the machine's. */
  readonly own: readonly number[];
}

const EVERY_MS = 2;
const WRITE_MS = 1000;
const path = process.env['FONOTEKA_LOOP_LOG'];
if (path !== undefined) watch(path);

function watch(log: string): void {
  let [last, written, turns] = [performance.now(), performance.now(), 0];
  let late: number[] = [];
  let own: number[] = [];
  let used = process.threadCpuUsage();
  const turn = () => {
    const now = performance.now();
    turns++;
    const { user, system } = process.threadCpuUsage(used);
    if (user + system > 1000) own.push(Math.round((user + system) / 100) / 10);
    if (now - last - EVERY_MS > 1) late.push(Math.round((now - last - EVERY_MS) * 10) / 10);
    if (now - written > WRITE_MS) {
      const entry = process.argv[1] ?? '';
      const line: LoopLine = { entry, isMainThread, threadId, atMs: Date.now(), turns, late, own };
      appendFileSync(log, `${JSON.stringify(line)}\n`);
      [written, turns, late, own] = [now, 0, [], []];
    }
    last = performance.now();
    used = process.threadCpuUsage();
  };
  setInterval(turn, EVERY_MS).unref();
}
