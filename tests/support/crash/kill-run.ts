/** A library whose program is killed again and again in the middle of a scan, and what must be true each time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { checkLibrary } from '../../../src/main/db/check.ts';
import { keptLog } from '../kept-log.ts';
import { childEnv } from '../child-env.ts';
import { openCoreAt } from '../core-at.ts';
import { flacFile } from '../flac.ts';
import { seededRandom } from '../random.ts';
import { allowedAfter, differences, readJournal, type Key, type Value } from './journal.ts';
import { openValues } from './read-value.ts';

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));

/** What may be read in vain: six batches of 64 are in hand at most. */
const ONE_BATCH = 500;
const SHORTEST_MS = 5;
const LONGEST_MS = 2000;
/** Files written anew before each kill, so that there is always something to read. */
const CHANGED_SHARE = 0.3;

export interface KillRound {
  readonly ackedCount: number;
  /** Begun and not answered when the kill came. */
  readonly openCount: number;
  readonly readCount: number;
  /** Read by the killed program and not in the library. */
  readonly lostReadCount: number;
  readonly backupCount: number;
  /** All that is not as it must be. */
  readonly problems: readonly string[];
}

export interface KillRun {
  /** Starts the program, kills it after a random time, and looks what is there. */
  kill(seed: number): Promise<KillRound>;
  /** Lets a scan end, and compares with the library of a scan that nobody disturbed. What differs. */
  finish(): Promise<readonly string[]>;
}

interface State {
  readonly folder: string;
  readonly libraryPath: string;
  readonly journalPath: string;
  /** The time of change of each file, in seconds. */
  readonly files: Map<string, number>;
  /** What the person's things were when last looked at. */
  values: Map<Key, Value>;
}

/** Makes the music: `fileCount` small files, ten an album. */
export async function startKillRun(folder: string, fileCount: number): Promise<KillRun> {
  const state: State = {
    folder,
    libraryPath: join(folder, 'library.db'),
    journalPath: join(folder, 'journal.jsonl'),
    files: new Map(),
    values: new Map(),
  };
  for (let at = 0; at < fileCount; at++) writeTrack(state, at, 0);
  await withCore(folder, async (core) => {
    const owner = { userId: await core.host.ownerId(), front: 'process' as const };
    await core.call('folders.add', { path: join(folder, 'music') }, owner);
  });
  return { kill: (seed) => killOnce(state, seed), finish: () => compareWithUndisturbed(state) };
}

function writeTrack({ folder, files }: State, at: number, version: number): void {
  const album = Math.floor(at / 10);
  const artist = `Artist ${album % 97}`;
  const parent = join(folder, 'music', artist, `Album ${album}`);
  const path = join(parent, `${at % 10}.flac`);
  const title = version === 0 ? `Song ${at}` : `Song ${at}, take ${version}`;
  const tags = { artist, album: `Album ${album}`, title, tracknumber: `${(at % 10) + 1}`, date: '1999', genre: 'Rock' };
  mkdirSync(parent, { recursive: true });
  writeFileSync(path, flacFile({ tags, sound: `sound ${at}` }));
  const seconds = 1_700_000_000 + version;
  utimesSync(path, seconds, seconds);
  files.set(path, seconds);
}

async function killOnce(state: State, seed: number): Promise<KillRound> {
  const random = seededRandom(seed);
  const durable = readFiles(state);
  for (let left = Math.floor(state.files.size * CHANGED_SHARE); durable.size > 0 && left > 0; left--)
    writeTrack(state, random.below(state.files.size), seed);
  // what was changed since is not durable
  const known = new Set(
    [...durable].filter(([path, seconds]) => state.files.get(path) === seconds).map(([path]) => path),
  );
  rmSync(state.journalPath, { force: true });

  await runAndKill(state, seed);

  const lines = readJournal(state.journalPath);
  const problems: string[] = checkLibrary(state.libraryPath).map(({ kind, text }) => `${kind}: ${text}`);
  const allowed = allowedAfter(state.values, lines);
  const values = openValues(state.libraryPath);
  // whatever was ever saved, not only this time
  const all = new Map([...[...state.values].map(([key, value]) => [key, [value]] as const), ...allowed]);
  problems.push(...differences(all, values.read));
  state.values = new Map([...all.keys()].map((key) => [key, values.read(key)]));
  values.close();

  const read = lines.flatMap((line) => (line.kind === 'read' ? line.paths : []));
  const after = readFiles(state);
  const lostReadCount = read.filter((path) => after.get(path) !== state.files.get(path)).length;
  if (lostReadCount > ONE_BATCH) problems.push(`${lostReadCount} files were read in vain`);
  const again = read.filter((path) => known.has(path));
  if (again.length > 0) problems.push(`${again.length} files were read again, such as ${String(again[0])}`);
  const isAcked = new Set(lines.flatMap((line) => (line.kind === 'ack' || line.kind === 'refused' ? [line.id] : [])));
  return {
    ackedCount: lines.filter(({ kind }) => kind === 'ack').length,
    openCount: lines.filter((line) => line.kind === 'begin' && !isAcked.has(line.id)).length,
    readCount: read.length,
    lostReadCount,
    ...checkBackups(state, problems),
    problems,
  };
}

async function runAndKill({ folder, journalPath }: State, seed: number): Promise<void> {
  const random = seededRandom(seed + 0.5);
  const child = spawn(process.execPath, [victim, folder, journalPath, `${seed}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: childEnv,
  });
  const ended = once(child, 'exit');
  // one in five may also die while it starts
  if (seed % 5 !== 0) await Promise.race([once(child.stdout, 'data'), ended]);
  // early ends more often than late ones
  await wait(SHORTEST_MS + (LONGEST_MS - SHORTEST_MS) * (random.below(1001) / 1000) ** 2);
  child.kill('SIGKILL');
  await ended;
}

/** Path and time of change, in seconds, of every file that the library knows. */
function readFiles({ libraryPath }: State): ReadonlyMap<string, number> {
  const raw = new BetterSqlite(libraryPath, { readonly: true });
  const rows = raw
    .prepare<[], [string, number]>(
      'SELECT t.filepath, f.mtime_us / 1000000 FROM track t JOIN track_file f ON f.track_id = t.id',
    )
    .raw()
    .all();
  raw.close();
  return new Map(rows);
}

/** A backup is there whole, or not at all. */
function checkBackups({ folder }: State, problems: string[]): { readonly backupCount: number } {
  const backups = readdirSync(folder).filter((name) => name.endsWith('.bak'));
  for (const name of backups) {
    problems.push(...checkLibrary(join(folder, name)).map(({ text }) => `${name}: ${text}`));
    rmSync(join(folder, name));
  }
  return { backupCount: backups.length };
}

async function compareWithUndisturbed(state: State): Promise<readonly string[]> {
  const { folder } = state;
  const other = join(folder, 'undisturbed');
  mkdirSync(other);
  const killed = await withCore(folder, scanAll);
  const undisturbed = await withCore(other, async (core) => {
    const owner = { userId: await core.host.ownerId(), front: 'process' as const };
    await core.call('folders.add', { path: join(folder, 'music') }, owner);
    return await scanAll(core);
  });
  const left = readdirSync(folder).filter((name) => !['cache', 'music', 'undisturbed', 'journal.jsonl'].includes(name));
  const wrong = left.filter((name) => !['library.db', 'library.db.lock'].includes(name)).map((name) => `left: ${name}`);
  wrong.push(...checkLibrary(state.libraryPath).map(({ text }) => text));
  const values = openValues(state.libraryPath);
  wrong.push(...differences(new Map([...state.values].map(([key, value]) => [key, [value]])), values.read));
  values.close();
  if (killed.length !== state.files.size) wrong.push(`${killed.length} tracks of ${state.files.size} files`);
  const expected = new Set(undisturbed);
  return [...wrong, ...killed.filter((row) => !expected.has(row)).map((row) => `not so undisturbed: ${row}`)];
}

type CoreOf = Awaited<ReturnType<typeof openCoreAt>>;

/** Everything about each track but its number. */
async function scanAll(core: CoreOf): Promise<readonly string[]> {
  await core.scan([1]);
  return [...core.exportTracks()].map(({ id: _id, ...rest }) => JSON.stringify(rest));
}

async function withCore<T>(folder: string, run: (core: CoreOf) => Promise<T>): Promise<T> {
  const core = await openCoreAt(folder, { ports: { log: keptLog() } });
  try {
    return await run(core);
  } finally {
    await core.close();
  }
}
