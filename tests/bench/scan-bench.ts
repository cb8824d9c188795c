/**
 * Scans made libraries beside TagLib (reading the same files, one thread), `find` (walking them), mpd, Quod Libet and
 * beets, all in one run, interleaved, so that the machine's noise falls on all alike. Reports; asserts nothing.
 *
 *   npm run bench [-- --files 10000,100000 --rounds 3 --work DIR]
 *
 * Needs `../shared/tools` and python3; what is not installed (Debian: mpd mpc quodlibet beets g++ libtag1-dev) is left out,
 * and that is said. Wall times are from start to exit; CPU counts all processes; memory is the peak over time of all
 * processes together (of mpd, a daemon, its own peak). At the end: how CPU grows with the files, and what that makes of a
 * million.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runWeighed } from './support/process-tree.ts';
import { findPeers } from './support/scan-peers.ts';

const root = resolve(import.meta.dirname, '../..');
const tools = resolve(root, '../shared/tools');
const perf = join(tools, 'perf');

/** What a library may hold, and nobody waits for here. */
const MANY = 1_000_000;

/** A line of the log: of `bench.py`, or of a peer that weighs itself. */
interface Measured {
  readonly label: string;
  readonly wall: number;
  readonly user: number;
  readonly sys: number;
  readonly rss_mb: number;
}

/** Written behind the line of what was weighed from outside. */
interface Weighed {
  readonly label: string;
  readonly peakRssMb: number;
  readonly peakPssMb: number;
}

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000,100000' },
    rounds: { type: 'string', default: '3' },
    work: { type: 'string' },
  },
});

if (!existsSync(perf)) say(`${perf} is missing: nothing can be measured`);
else await measureAll();

async function measureAll(): Promise<void> {
  const work = values.work === undefined ? mkdtempSync(join(tmpdir(), 'fonoteka-bench-')) : resolve(values.work);
  mkdirSync(work, { recursive: true });
  const round: Omit<Round, 'library' | 'log' | 'count'> = { work, native: buildTagLib(work), peers: findPeers(say) };
  say(`${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  const costs: Cost[] = [];
  try {
    for (const count of values.files.split(',').map(Number)) {
      const library = makeLibrary(work, count);
      const log = join(work, `log-${count}.jsonl`);
      rmSync(log, { force: true });
      for (const { name, mostFiles } of round.peers) {
        if (count > mostFiles) say(`LEFT OUT: ${name}, which takes too long for ${count} files`);
      }
      for (let at = 0; at < Number(values.rounds); at++) await measureRound({ ...round, count, library, log });
      costs.push({ count, ...report(count, log) });
    }
    reportGrowth(costs);
  } finally {
    if (values.work === undefined) rmSync(work, { recursive: true, force: true });
  }
}

interface Round {
  readonly work: string;
  readonly library: string;
  readonly count: number;
  readonly log: string;
  readonly native: string | undefined;
  readonly peers: ReturnType<typeof findPeers>;
}

async function measureRound({ work, library, count, log, native, peers }: Round): Promise<void> {
  const db = join(work, 'bench.db');
  const cli = join(root, 'out/main/cli-main.js');
  const scan = [process.execPath, cli, 'scan', library, '--library', db, '--json'];
  const step = (label: string, command: readonly string[]) => time(log, label, command);
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(db + ending, { force: true });
  await step('fonoteka scan', scan);
  await step('fonoteka rescan', scan);
  await step('find -printf', ['find', library, '-type', 'f', '-printf', '%s %T@ %p\n']);
  if (native !== undefined) await step('TagLib reading', [native, 'audio', library]);
  for (const { name, mostFiles, run } of peers) {
    if (count > mostFiles) continue;
    await run({ perf, work, library, count, log, time: step }).catch((thrown: unknown) => {
      say(`FAILED: ${name}: ${String(thrown)}`);
    });
  }
}

async function time(log: string, label: string, command: readonly string[]): Promise<void> {
  const options = ['--runs', '1', '--mode', 'plain', '--log', log, '--label', label];
  const run = await runWeighed('python3', [join(perf, 'bench.py'), ...options, '--', ...command]);
  if (run.status !== 0) return say(`FAILED: ${label}: ${run.stderr.slice(-300)}`);
  const { peakRssMb, peakPssMb } = run;
  appendFileSync(log, `${JSON.stringify({ label, peakRssMb, peakPssMb } satisfies Weighed)}\n`);
}

function makeLibrary(work: string, count: number): string {
  const folder = join(work, `library-${count}`);
  if (existsSync(join(folder, 'library.json'))) return folder;
  say(`making ${count} files`);
  const made = spawnSync(
    process.execPath,
    [join(tools, 'make-library.mjs'), '--out', folder, '--tracks', String(count), '--force', '--quiet'],
    { stdio: 'inherit' },
  );
  if (made.status !== 0) throw new Error('the library could not be made (is ffmpeg installed?)');
  return folder;
}

function buildTagLib(work: string): string | undefined {
  const binary = join(work, 'taglib-reader');
  const built = spawnSync('g++', ['-O2', '-std=c++17', join(perf, 'native.cc'), '-o', binary, '-ltag', '-lpthread']);
  if (built.status === 0) return binary;
  say('LEFT OUT: the TagLib reader could not be built (g++ and libtag1-dev): left out');
  return undefined;
}

interface Cost {
  readonly count: number;
  readonly scanCpu: number;
  readonly rescanCpu: number;
}

function report(count: number, log: string): Omit<Cost, 'count'> {
  const lines = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Measured | Weighed);
  const byLabel = Map.groupBy(lines, ({ label }) => label);
  const medians = new Map([...byLabel].map(([label, runs]) => [label, summarise(runs)]));
  say(`\n${count} files, median of ${values.rounds} rounds`);
  say('| what | wall s | files/s | CPU s | peak RSS MB | peak PSS MB | wall to ours | CPU to ours |');
  say('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [label, { wall, cpu, rssMb, pssMb }] of medians) {
    const ours = medians.get(/rescan|find/.test(label) ? 'fonoteka rescan' : 'fonoteka scan');
    const ratio = (one: number, other: number | undefined) =>
      other === undefined ? '' : (one / Math.max(other, 0.001)).toFixed(2);
    const cells = [
      wall.toFixed(2),
      Math.round(count / wall),
      cpu.toFixed(2),
      Math.round(rssMb),
      pssMb === 0 ? '' : Math.round(pssMb),
      ratio(wall, ours?.wall),
      ratio(cpu, ours?.cpu),
    ];
    say(`| ${label} | ${cells.join(' | ')} |`);
  }
  const cpuOf = (label: string) => medians.get(label)?.cpu ?? 0;
  return { scanCpu: cpuOf('fonoteka scan'), rescanCpu: cpuOf('fonoteka rescan') };
}

/** What a file costs in each library; a million by the line through the two largest. */
function reportGrowth(costs: readonly Cost[]): void {
  say('\n| files | CPU of a scan, µs a file | CPU of a rescan, µs a file |\n| --- | --- | --- |');
  const perFile = (cpu: number, count: number) => ((cpu / count) * 1e6).toFixed(0);
  for (const { count, scanCpu, rescanCpu } of costs) {
    say(`| ${count} | ${perFile(scanCpu, count)} | ${perFile(rescanCpu, count)} |`);
  }
  const [smaller, larger] = costs.toSorted((a, b) => a.count - b.count).slice(-2);
  if (smaller === undefined || larger === undefined) return;
  const at = (from: number, to: number) => to + ((to - from) / (larger.count - smaller.count)) * (MANY - larger.count);
  const scan = at(smaller.scanCpu, larger.scanCpu);
  const rescan = at(smaller.rescanCpu, larger.rescanCpu);
  say(`| ${MANY}, extrapolated and not measured | ${perFile(scan, MANY)} | ${perFile(rescan, MANY)} |`);
}

function summarise(runs: readonly (Measured | Weighed)[]) {
  const timed = runs.filter((run) => 'wall' in run);
  const weighed = runs.filter((run) => 'peakRssMb' in run);
  return {
    wall: median(timed.map(({ wall }) => wall)),
    cpu: median(timed.map(({ user, sys }) => user + sys)),
    rssMb: median(weighed.length > 0 ? weighed.map((run) => run.peakRssMb) : timed.map((run) => run.rss_mb)),
    pssMb: median(weighed.map((run) => run.peakPssMb)),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
