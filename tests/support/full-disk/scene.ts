/**
 * A person at work on a drive that gets full and is emptied again, without a restart: `node scene.ts space|limit FOLDER MUSIC`.
 * `space` fills the drive of FOLDER, which must be a small one; `limit` forbids files of any size instead.
 * Prints what each attempt answered, and all that is not as it must be, as JSON.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { checkLibrary } from '../../../src/main/db/check.ts';
import type { Envelope } from '../../../src/shared/contract/define.ts';
import type { Method, MethodInput } from '../../../src/shared/contract/index.ts';
import type { TrackId, UserId } from '../../../src/shared/ids.ts';
import { toErrorData } from '../../../src/shared/errors.ts';
import { openCoreAt } from '../core-at.ts';
import { allowedAfter, differences, type JournalLine } from '../crash/journal.ts';
import { openValues } from '../crash/read-value.ts';
import { keptLog } from '../kept-log.ts';

export interface FullDiskReport {
  /** `ok`, or the code and message of the failure, while the drive was full. */
  readonly full: Readonly<Record<string, string>>;
  /** The same once there was space again. */
  readonly again: Readonly<Record<string, string>>;
  readonly ackedCount: number;
  readonly problems: readonly string[];
}

const [how = 'space', folder = '', musicPath = ''] = process.argv.slice(2);
const filler = join(folder, 'filler');
const problems: string[] = [];
process.on('unhandledRejection', (thrown) => problems.push(`nobody handled: ${String(thrown)}`));

function limitFiles(bytes: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', `${process.pid}`, `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error(`prlimit: ${stderr.toString()}`);
}

function fill(): void {
  if (how === 'limit') return limitFiles('4096');
  const file = openSync(filler, 'w');
  for (const size of [65_536, 4096, 1]) {
    const bytes = Buffer.alloc(size);
    try {
      for (;;) writeSync(file, bytes);
    } catch (thrown) {
      if (!String(thrown).includes('ENOSPC')) throw thrown;
    }
  }
  closeSync(file);
}

function empty(): void {
  if (how === 'limit') return limitFiles('unlimited');
  rmSync(filler);
}

const log = keptLog();
const core = await openCoreAt(folder, { config: { musicPath }, ports: { log } });
const userId = await core.host.ownerId();
const lines: JournalLine[] = [];
let lastId = 0;

const call = <M extends Method>(method: M, input: MethodInput<M>): Promise<Envelope> =>
  core.call(method, input, { userId, front: 'process' });

async function ask<T>(method: Method, input: MethodInput<Method>): Promise<T> {
  const envelope = await call(method, input);
  if (!envelope.ok) throw new Error(`${method}: ${envelope.error.message}`);
  return envelope.value as T;
}

const told = (answer: Envelope) => (answer.ok ? 'ok' : `${answer.error.code}: ${answer.error.message}`);

/** Scores the tracks one by one until one is refused. */
async function score(trackIds: readonly TrackId[], value: number): Promise<string> {
  for (const trackId of trackIds) {
    const id = ++lastId;
    lines.push({ kind: 'begin', id, key: `score/${trackId}`, value });
    const answer = await call('scores.setTracks', { ids: [trackId], score: value });
    lines.push(answer.ok ? { kind: 'ack', id } : { kind: 'refused', id, code: answer.error.code });
    if (!answer.ok) return told(answer);
  }
  return 'ok';
}

async function scan(): Promise<string> {
  try {
    await core.scan([1, 2]);
    return 'ok';
  } catch (thrown) {
    const { code, message } = toErrorData(thrown);
    return `${code}: ${message}`;
  }
}

async function takeIn(text: string): Promise<string> {
  const begun = await call('userData.beginImport', {});
  if (!begun.ok) return told(begun);
  const { importId } = begun.value as { readonly importId: string };
  const added = await call('userData.addPart', { importId, text });
  const answer = added.ok ? await call('userData.applyImport', { importId }) : added;
  if (!answer.ok) await call('userData.dropImport', { importId });
  return told(answer);
}

async function thumbnail(): Promise<string> {
  const [album] = await ask<Uint32Array>('albums.ids', { sort: 'title' });
  const [card] = await ask<readonly { readonly art: string | null }[]>('albums.byIds', {
    ids: [album ?? 0] as never,
  });
  const found = await core.host.locateArt(card?.art ?? '', 'small');
  return found === undefined ? 'none' : 'ok';
}

async function tryAll(member: UserId, text: string, value: number): Promise<Record<string, string>> {
  const trackIds = [...(await ask<Uint32Array>('tracks.ids', { sort: 'title' }))] as TrackId[];
  return {
    score: await score([...trackIds, ...trackIds, ...trackIds], value),
    scan: await scan(),
    backup: told(await call('people.delete', { userId: member, password: null })),
    thumbnail: await thumbnail(),
    export: told(await call('userData.prepareExport', {})),
    import: await takeIn(text),
  };
}

await ask('folders.add', { path: join(musicPath, 'one') });
await core.scan([1]);
await ask('folders.add', { path: join(musicPath, 'two') });
const member = await ask<{ readonly id: UserId }>('people.create', { username: 'gone', role: 'member' });
await ask('scores.setTracks', { ids: [1, 2, 3] as TrackId[], score: 9 });
const { exportId } = await ask<{ readonly exportId: string }>('userData.prepareExport', {});
const { text } = await ask<{ readonly text: string }>('userData.readExport', { exportId, from: 0 });
// what is newer stands: the file has to tell of something
await ask('scores.setTracks', { ids: [1, 2, 3] as TrackId[], score: null });

fill();
const full = await tryAll(member.id, text, 3);
const left = readdirSync(folder).filter((name) => name.includes('.tmp'));
problems.push(...left.map((name) => `left on the full drive: ${name}`));
empty();
const again = await tryAll(member.id, text, 4);
await core.close();

problems.push(...checkLibrary(join(folder, 'library.db')).map(({ text: found }) => found));
const values = openValues(join(folder, 'library.db'));
problems.push(...differences(allowedAfter(new Map(), lines), values.read));
values.close();
problems.push(
  ...readdirSync(folder)
    .filter((name) => name.includes('.tmp'))
    .map((name) => `left: ${name}`),
);
const report: FullDiskReport = {
  full,
  again,
  ackedCount: lines.filter(({ kind }) => kind === 'ack').length,
  problems,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
