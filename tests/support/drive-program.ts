/** Stories of a drive that comes and goes, with the real core on it. Started by `mounted-drives.ts`, where it may mount. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { LocalCore } from '../../src/main/core.ts';
import type { Method, MethodInput, MethodReply } from '../../src/shared/contract/index.ts';
import type { TrackId } from '../../src/shared/ids.ts';
import { fromErrorData } from '../../src/shared/errors.ts';
import { openCoreAt } from './core-at.ts';
import { flacFile, track } from './flac.ts';
import type { DriveReport } from './mounted-drives.ts';

const [folder = '', story = '', count = '1'] = process.argv.slice(2);
// hidden, so that it is not found in place of what is mounted from it
const drive = join(folder, '.drive');
const mountPoint = join(folder, 'music');
const FILES = 80;
const FOLDERS = 8;

const mount = (from: string, to: string) => execFileSync('mount', ['--bind', from, to]);
const unmount = (path: string, isLazy = false) => execFileSync('umount', isLazy ? ['-l', path] : [path]);
const newDrive = (path: string) => {
  mkdirSync(path, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', path]);
};

function fill(path: string, name: string, files: number): void {
  for (let at = 0; at < files; at++) {
    const album = join(path, `${name} ${at % FOLDERS}`);
    mkdirSync(album, { recursive: true });
    const tags = { title: `${name} T${at}`, artist: 'A', album: `${name} ${at % FOLDERS}` };
    writeFileSync(join(album, `${at}.flac`), flacFile(track(tags, { sound: `${name} ${at}` })));
  }
}

async function ask<M extends Method>(core: LocalCore, method: M, input: MethodInput<M>): Promise<MethodReply<M>> {
  const envelope = await core.call(method, input, { userId: await core.host.ownerId(), front: 'process' });
  if (!envelope.ok) throw fromErrorData(envelope.error);
  return envelope.value as MethodReply<typeof method>;
}

const PERSONAL = ['track_score', 'album_score', 'user_like', 'play', 'playlist', 'playlist_track', 'duel'];

function digests(): Pick<DriveReport, 'userData' | 'trackIds' | 'reads' | 'missing'> {
  const raw = new BetterSqlite(join(folder, 'library.db'), { readonly: true });
  const hash = (rows: unknown) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  const all = (sql: string) => raw.prepare(sql).all();
  const told = {
    userData: hash(PERSONAL.map((table) => all(`select * from ${table} order by 1, 2`))),
    trackIds: hash(all('select id, name, filepath from track order by id')),
    reads: hash(all('select track_id, read_at from track_file order by track_id')),
    missing: Number(raw.prepare('select count(*) from track where missing_since is not null').pluck().get()),
  };
  raw.close();
  return told;
}

async function scan(core: LocalCore, step: string): Promise<void> {
  const folders = await ask(core, 'folders.list', {});
  const fromMs = performance.now();
  const { outcome, found, added, updated } = await core.scan(folders.map(({ id }) => id));
  const scanMs = performance.now() - fromMs;
  const [root] = await ask(core, 'folders.list', {});
  const ids = [...(await ask(core, 'tracks.ids', { sort: 'path' }))] as TrackId[];
  const rows = await ask(core, 'tracks.byIds', { ids: ids.slice(0, 500) });
  const fileStates = Object.fromEntries(
    ['here', 'away', 'missing'].map((state) => [state, rows.filter(({ fileState }) => fileState === state).length]),
  );
  const { state = '', reason = null, question = null } = root ?? {};
  const report: DriveReport = {
    step,
    summary: { outcome, found, added, updated },
    state,
    reason,
    question,
    fileStates,
    scanMs,
    ...digests(),
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

async function makeOpinions(core: LocalCore): Promise<void> {
  const ids = [...(await ask(core, 'tracks.ids', { sort: 'path' }))] as TrackId[];
  for (const [at, trackId] of ids.entries()) {
    if (at % 3 === 0) await ask(core, 'scores.setTracks', { ids: [trackId], score: 1 + (at % 10) });
    if (at % 4 === 0) await ask(core, 'likes.set', { ids: [trackId], isLiked: true });
  }
}

async function begin(root = mountPoint): Promise<LocalCore> {
  mkdirSync(mountPoint, { recursive: true });
  newDrive(drive);
  fill(drive, 'Album', FILES);
  mount(drive, mountPoint);
  const core = await openCoreAt(folder);
  await ask(core, 'folders.add', { path: root });
  await scan(core, 'first');
  await makeOpinions(core);
  await scan(core, 'before');
  return core;
}

const stories: Readonly<Record<string, () => Promise<LocalCore>>> = {
  cycles: async () => {
    const core = await begin();
    for (let at = 0; at < Number(count); at++) {
      unmount(mountPoint);
      await scan(core, 'away');
      mount(drive, mountPoint);
      await scan(core, 'back');
    }
    return core;
  },
  variants: async () => {
    const core = await begin();
    unmount(mountPoint);
    mkdirSync(join(mountPoint, 'lost+found'));
    mkdirSync(join(mountPoint, '.Trash-1000'));
    await scan(core, 'only lost+found');
    rmSync(join(mountPoint, 'lost+found'), { recursive: true });
    rmSync(join(mountPoint, '.Trash-1000'), { recursive: true });
    rmSync(mountPoint, { recursive: true });
    await scan(core, 'no mount point');
    mkdirSync(mountPoint);
    const other = join(folder, 'other');
    newDrive(other);
    fill(other, 'Stranger', 30);
    mount(other, mountPoint);
    await scan(core, 'another drive');
    await scan(core, 'another drive again');
    unmount(mountPoint);
    execFileSync('mount', ['--bind', '-o', 'ro', drive, mountPoint]);
    await scan(core, 'read-only');
    unmount(mountPoint);
    rmSync(mountPoint, { recursive: true });
    symlinkSync(drive, mountPoint);
    await scan(core, 'a link');
    rmSync(mountPoint);
    mkdirSync(mountPoint);
    mount(drive, mountPoint);
    await scan(core, 'back');
    return core;
  },
  renamed: async () => {
    const core = await begin();
    unmount(mountPoint);
    const renamed = join(folder, 'music of mine');
    renameSync(mountPoint, renamed);
    mount(drive, renamed);
    await scan(core, 'renamed');
    const [root] = await ask(core, 'folders.list', {});
    if (root === undefined) throw new Error('no root');
    const { path } = await ask(core, 'folders.findMoved', { folderId: root.id });
    if (path !== renamed) throw new Error(`found at ${String(path)}`);
    const { activityId } = await ask(core, 'folders.relocate', { folderId: root.id, path });
    await scan(core, 'relocated');
    if (activityId !== null) await ask(core, 'activity.undo', { activityId });
    await scan(core, 'taken back');
    return core;
  },
  lazy: async () => {
    const core = await begin();
    for (let at = 0; at < Number(count); at++) {
      const scanning = scan(core, 'lazy');
      await new Promise((resolve) => setTimeout(resolve, at % 40));
      unmount(mountPoint, true);
      await scanning;
      mount(drive, mountPoint);
      await scan(core, 'back');
    }
    return core;
  },
};

const play = stories[story];
if (play === undefined || !existsSync(folder) || readdirSync(folder).length > 0)
  throw new Error(`no story ${story} in ${folder}`);
const core = await play();
await core.close();
