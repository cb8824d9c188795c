/** What import, export and sync touch between the music: a spy over `node:fs` in the core, and every file's bytes and time. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkPlaylist } from '../../support/playlist-uploads.ts';
import { addTrack, m3uOf, makeSynced } from '../../support/synced-library.ts';

interface Seen {
  readonly name: string;
  readonly path: string;
  readonly isWrite: boolean;
}

const READS = [
  'statSync',
  'lstatSync',
  'readFileSync',
  'realpathSync',
  'readdirSync',
  'existsSync',
  'accessSync',
] as const;
const WRITES = [
  'writeFileSync',
  'appendFileSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
  'chmodSync',
  'utimesSync',
  'copyFileSync',
  'truncateSync',
  'symlinkSync',
  'linkSync',
] as const;

/** Every call by path from now on, until the test ends. */
function spyOnFiles(): Seen[] {
  const seen: Seen[] = [];
  const all = fs as unknown as Record<string, (...given: unknown[]) => unknown>;
  const originals = new Map<string, (...given: unknown[]) => unknown>();
  const spy = (name: string, isWrite: (given: readonly unknown[]) => boolean) => {
    const original = all[name]!;
    originals.set(name, original);
    all[name] = Object.assign((...given: unknown[]) => {
      for (const path of name === 'renameSync' ? given.slice(0, 2) : given.slice(0, 1))
        seen.push({ name, path: String(path), isWrite: isWrite(given) });
      return original(...given);
    }, original);
  };
  for (const name of READS) spy(name, () => false);
  for (const name of WRITES) spy(name, () => true);
  spy('openSync', ([, flags]) => flags !== undefined && flags !== 'r');
  syncBuiltinESMExports();
  onTestFinished(() => {
    for (const [name, original] of originals) all[name] = original;
    syncBuiltinESMExports();
  });
  return seen;
}

function listTree(folder: string): ReadonlyMap<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      const stats = fs.statSync(path, { bigint: true });
      const digest = stats.isFile() ? createHash('sha256').update(fs.readFileSync(path)).digest('hex') : '';
      return [name, stats.isFile() ? `${stats.ino} ${stats.mtimeNs} ${stats.mode} ${digest}` : 'folder'];
    }),
  );
}

const HOSTILE = [
  '../../../../../../etc/passwd',
  '/etc/shadow',
  '\\\\secret-host\\share\\a.flac',
  'file:///etc/hosts',
  'file://secret-host/a.flac',
  'http://secret-host/a.mp3',
  '%2e%2e/%2e%2e/secret.flac',
  'C:\\secret\\a.flac',
  'CON',
  'Ann/A.flac\u0000secret',
  '/dev/zero',
  '../secret.flac',
];

test('nothing that a playlist file names is ever looked at, and only the one file that was asked for is written', async () => {
  const library = await makeSynced(m3uOf('AB'), 'both');
  library.write('Other.m3u', m3uOf('C'));
  await library.scan();
  const { playlistId, musicPath } = library;
  const before = listTree(musicPath);
  const seen = spyOnFiles();

  const content = ['#EXTM3U', ...HOSTILE.filter((one) => !one.includes('\0')), 'Ann/B.flac', ''].join('\n');
  const { fileId } = await checkPlaylist(library, { name: 'evil.m3u8', content, folder: musicPath });
  const { playlistIds } = await library.call('playlistFiles.import', {
    wishes: [{ fileId, playlist: 0, name: 'Evil' }],
  });
  for (const format of ['m3u8', 'm3u', 'pls', 'xspf', 'jspf'] as const)
    await library.call('playlistFiles.export', { playlistId: playlistIds[0]!, format, base: musicPath });
  const { files } = await library.call('playlistSync.found', {});
  await library.call('playlistSync.open', { fileId: files.find(({ name }) => name === 'Other.m3u')!.fileId });
  await library.call('playlistSync.link', {
    fileId: files.find(({ name }) => name === 'Other.m3u')!.fileId,
    mode: 'follow',
  });
  await addTrack(library, 'D');
  expect(await library.sync()).toMatchObject({ state: 'synced' });

  const named = /passwd|shadow|secret|\/etc\/hosts|dev\/zero/u;
  expect(seen.filter(({ path }) => named.test(path))).toEqual([]);
  const written = seen.filter(({ path, isWrite }) => isWrite && path.startsWith(musicPath));
  const isOurs = (path: string) =>
    path === join(musicPath, 'Mix.m3u8') || /\/\.Mix\.m3u8\.fonoteka-[\da-f]+\.tmp$/u.test(path);
  expect(written.length).toBeGreaterThan(0);
  expect(written.filter(({ path }) => !isOurs(path))).toEqual([]);
  const after = listTree(musicPath);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...after].filter(([name, state]) => before.get(name) !== state).map(([name]) => name);
  expect(changed).toEqual(['Mix.m3u8']);

  // the same names in a file between the music, followed and written back
  library.write('Mix.m3u8', content);
  seen.length = 0;
  await library.sync();
  const status = await library.call('playlistSync.syncNow', { playlistId });
  expect(['synced', 'doubtful']).toContain(status.state);
  expect(seen.filter(({ path }) => named.test(path))).toEqual([]);
});
