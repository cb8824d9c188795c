/** Other programs that read the same music, as Debian has them. Each is left out aloud where it is not there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface PeerRound {
  readonly perf: string;
  readonly work: string;
  readonly library: string;
  readonly count: number;
  readonly log: string;
  /** Runs a command once and writes what it took to the log. */
  readonly time: (label: string, command: readonly string[]) => Promise<void>;
}

interface Peer {
  readonly name: string;
  /** What it needs to run at all; tried once. */
  readonly isThere: () => boolean;
  /** Files beyond which a run takes too long to wait for. */
  readonly mostFiles: number;
  readonly run: (round: PeerRound) => Promise<void>;
}

// where Debian's own Python keeps what its packages bring
const PYTHON = '/usr/bin/python3';

const peers: readonly Peer[] = [
  { name: 'mpd', isThere: () => hasPrograms('mpd', 'mpc'), mostFiles: Infinity, run: runMpd },
  { name: 'quodlibet', isThere: () => runs(PYTHON, '-c', 'import quodlibet'), mostFiles: 100_000, run: runQuodLibet },
  { name: 'beets', isThere: () => hasPrograms('beet'), mostFiles: 10_000, run: runBeets },
];

/** The peers that are installed; the others are told of. */
export function findPeers(say: (text: string) => void): readonly Peer[] {
  return peers.filter(({ name, isThere }) => {
    const isFound = isThere();
    if (!isFound) say(`LEFT OUT: ${name} is not installed`);
    return isFound;
  });
}

function runMpd({ perf, work, library, log }: PeerRound): Promise<void> {
  // a daemon, which its own script weighs
  const run = spawnSync('bash', [join(perf, 'peer_mpd.sh'), library, join(work, 'mpd'), log, 'plain'], {
    env: { ...process.env, RUNS: '1' },
    encoding: 'utf8',
  });
  return run.status === 0 ? Promise.resolve() : Promise.reject(new Error(`mpd: ${run.stderr.slice(-300)}`));
}

async function runQuodLibet({ perf, work, library, time }: PeerRound): Promise<void> {
  const folder = join(work, 'quodlibet');
  rmSync(folder, { recursive: true, force: true });
  for (const step of ['scan', 'rescan'] as const) {
    await time(`quodlibet ${step}`, [PYTHON, join(perf, 'peer_quodlibet.py'), library, folder, step]);
  }
}

async function runBeets({ work, library, time }: PeerRound): Promise<void> {
  const folder = join(work, 'beets');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'config.yaml'),
    `directory: ${library}
library: ${folder}/lib.db
statefile: ${folder}/state
import: {copy: no, write: no, autotag: no, quiet: yes, incremental: yes, duplicate_action: keep, log: ${folder}/log}
plugins: []
`,
  );
  const beet = ['env', `BEETSDIR=${folder}`, 'beet'];
  await time('beets scan', [...beet, 'import', '-A', '-C', '-q', library]);
  await time('beets rescan', [...beet, 'update', '-p']);
}

function hasPrograms(...programs: readonly string[]): boolean {
  return programs.every((program) => runs('which', program));
}

function runs(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words).status === 0;
}
