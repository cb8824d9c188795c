/**
 * Scans made libraries beside TagLib (reading the same files, one thread) and mpd, all in one run, interleaved, so that
 * the machine's noise falls on all alike. Reports; asserts nothing.
 *
 *   npm run bench [-- --files 10000,100000 --rounds 3 --work DIR]
 *
 * Needs `../shared/tools` and python3; peers that are not installed (mpd and mpc; g++ and libtag1-dev) are left out,
 * and that is said. Wall times are from start to exit; CPU counts all processes; memory of ours is the peak of all
 * processes together, of the others that of their one process.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const tools = resolve(root, '../shared/tools');
const perf = join(tools, 'perf');

interface Measured {
  readonly label: string;
  readonly wall: number;
  readonly user: number;
  readonly sys: number;
  readonly rss_mb: number;
  readonly last?: string;
}

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000,100000' },
    rounds: { type: 'string', default: '3' },
    work: { type: 'string' },
  },
});

if (!existsSync(perf)) say(`${perf} is missing: nothing can be measured`);
else measureAll();

function measureAll(): void {
  const work = values.work === undefined ? mkdtempSync(join(tmpdir(), 'fonoteka-bench-')) : resolve(values.work);
  mkdirSync(work, { recursive: true });
  const native = buildTagLib(work);
  const hasMpd = isInstalled('mpd') && isInstalled('mpc');
  if (!hasMpd) say('mpd or mpc is not installed: left out');
  say(`${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  try {
    for (const count of values.files.split(',').map(Number)) {
      const library = makeLibrary(work, count);
      const log = join(work, `log-${count}.jsonl`);
      rmSync(log, { force: true });
      for (let round = 0; round < Number(values.rounds); round++) measureRound({ work, library, log, native, hasMpd });
      report(count, log);
    }
  } finally {
    if (values.work === undefined) rmSync(work, { recursive: true, force: true });
  }
}

interface Round {
  readonly work: string;
  readonly library: string;
  readonly log: string;
  readonly native: string | undefined;
  readonly hasMpd: boolean;
}

function measureRound({ work, library, log, native, hasMpd }: Round): void {
  const db = join(work, 'bench.db');
  const cli = join(root, 'out/main/cli-main.js');
  const scan = [process.execPath, cli, 'scan', library, '--library', db, '--json'];
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(db + ending, { force: true });
  time(log, 'fonoteka scan', scan);
  time(log, 'fonoteka rescan', scan);
  time(log, 'find -printf', ['find', library, '-type', 'f', '-printf', '%s %T@ %p\n']);
  if (native !== undefined) time(log, 'TagLib reading', [native, 'audio', library]);
  if (hasMpd) {
    const mpd = spawnSync('bash', [join(perf, 'peer_mpd.sh'), library, join(work, 'mpd'), log, 'plain'], {
      env: { ...process.env, RUNS: '1' },
      encoding: 'utf8',
    });
    if (mpd.status !== 0) say(`mpd failed: ${mpd.stderr.slice(-300)}`);
  }
}

function time(log: string, label: string, command: readonly string[]): void {
  const words = [
    join(perf, 'bench.py'),
    '--runs',
    '1',
    '--mode',
    'plain',
    '--log',
    log,
    '--label',
    label,
    '--',
    ...command,
  ];
  const run = spawnSync('python3', words, { encoding: 'utf8' });
  if (run.status !== 0) say(`${label} failed: ${run.stderr.slice(-300)}`);
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
  say('the TagLib reader could not be built (g++ and libtag1-dev): left out');
  return undefined;
}

function isInstalled(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

function report(count: number, log: string): void {
  const rows = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Measured);
  const byLabel = Map.groupBy(rows, ({ label }) => label);
  const medians = new Map([...byLabel].map(([label, runs]) => [label, summarise(runs)]));
  say(`\n${count} files, median of ${values.rounds} rounds`);
  say(
    '| what | wall s | files/s | CPU s | peak MB | wall to ours | CPU to ours |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const [label, { wall, cpu, peakMb }] of medians) {
    const ours = medians.get(/rescan|find/.test(label) ? 'fonoteka rescan' : 'fonoteka scan');
    const ratio = (one: number, other: number | undefined) =>
      other === undefined ? '' : (one / Math.max(other, 0.001)).toFixed(2);
    const cells = [
      wall.toFixed(2),
      Math.round(count / wall),
      cpu.toFixed(2),
      Math.round(peakMb),
      ratio(wall, ours?.wall),
      ratio(cpu, ours?.cpu),
    ];
    say(`| ${label} | ${cells.join(' | ')} |`);
  }
}

function summarise(runs: readonly Measured[]): {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
} {
  return {
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ user, sys }) => user + sys)),
    peakMb: median(runs.map((run) => ownPeakMb(run) ?? run.rss_mb)),
  };
}

/** What the scan says of all its processes together. */
function ownPeakMb({ last }: Measured): number | undefined {
  const bytes = /"peakRssBytes":(\d+)/.exec(last ?? '')?.[1];
  return bytes === undefined ? undefined : Number(bytes) / 2 ** 20;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
