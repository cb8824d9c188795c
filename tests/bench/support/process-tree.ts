/** What a program and all that it starts need, looked at together, again and again while it runs. Linux only. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface TreeRun {
  readonly status: number | null;
  readonly stderr: string;
  /** The largest sum over all processes alive at one moment; pages that several share count for each. */
  readonly peakRssMb: number;
  /** The same with shared pages counted once, looked at more seldom; 0 where the system does not tell. */
  readonly peakPssMb: number;
}

const LOOK_EVERY_MS = 25;
// it costs the system more than the rest of the look
const LOOKS_A_PSS = 8;
const KIB_A_PAGE = 4;

/** Runs the command and weighs all that is below the process; not that process itself, which only measures. */
export async function runWeighed(command: string, words: readonly string[]): Promise<TreeRun> {
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  let peakRssKib = 0;
  let peakPssKib = 0;
  let looks = 0;
  const { pid } = child;
  const ticker = setInterval(() => {
    if (pid === undefined) return;
    const below = descendants(pid).filter((id) => id !== pid);
    peakRssKib = Math.max(peakRssKib, sum(below.map(rssKib)));
    if (looks++ % LOOKS_A_PSS === 0) peakPssKib = Math.max(peakPssKib, sum(below.map(pssKib)));
  }, LOOK_EVERY_MS);
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code));
  });
  clearInterval(ticker);
  return { status, stderr, peakRssMb: peakRssKib / 1024, peakPssMb: peakPssKib / 1024 };
}

function descendants(pid: number): readonly number[] {
  const children = listFolder(`/proc/${pid}/task`).flatMap((thread) =>
    readText(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(descendants)];
}

function rssKib(pid: number): number {
  return Number(readText(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * KIB_A_PAGE;
}

function pssKib(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readText(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

// processes end between two looks

function listFolder(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
