/** What a release would hold: the app is packed for each system around a stub of Electron, and the result looked into. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { extractAll, extractFile, listPackage, statFile } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ipcChannels } from '../../../src/shared/ipc-channels.ts';
import { ensureBuilt } from '../../support/built-app.ts';
import { startHeadless } from '../../support/electron-stand-in/no-browser.ts';
import { flacFile, track } from '../../support/flac.ts';
import { makeStubElectron, readFuses, type TargetName } from './stub-electron.ts';

const PACKING_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'fonoteka-pack-'));
const fpmSeen = join(folder, 'fpm-seen');
const root = ensureBuilt();
const electronVersion = electronVersionOf(root);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Target {
  readonly name: TargetName;
  readonly flags: readonly string[];
  readonly resources: string;
  /** Where Electron's code, and with it the fuses, lies. */
  readonly binary: string;
  readonly locales: string;
}

const targets: readonly Target[] = [
  {
    name: 'linux',
    // the package is made from the same folder that `dir` would stop at
    flags: ['--linux', 'deb'],
    resources: 'linux-unpacked/resources',
    binary: 'linux-unpacked/fonoteka',
    locales: 'linux-unpacked/locales',
  },
  {
    name: 'win32',
    // a stub is no program that Windows' tools could read: no stamps on it
    flags: ['--win', 'dir', '-c.disableAsarIntegrity=true', '-c.win.signAndEditExecutable=false'],
    resources: 'win-unpacked/resources',
    binary: 'win-unpacked/Fonoteka.exe',
    locales: 'win-unpacked/locales',
  },
  {
    name: 'darwin',
    flags: ['--mac', 'dir'],
    resources: 'mac/Fonoteka.app/Contents/Resources',
    binary: 'mac/Fonoteka.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    locales: 'mac/Fonoteka.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Resources',
  },
];

const canPack = process.platform === 'linux';
if (!canPack) process.stderr.write('SKIPPED: packing is tried on Linux only; each system packs its own release\n');

beforeAll(() => {
  if (!canPack) return;
  for (const { name, flags } of targets) {
    const stub = makeStubElectron(join(folder, `stub-${name}`), name, electronVersion);
    pack([...flags, '--x64', `-c.electronDist=${stub}`, `-c.directories.output=${join(folder, name)}`]);
  }
}, PACKING_MS);

describe.skipIf(!canPack).each(targets)('packed for $name', ({ name, resources, binary, locales }) => {
  const output = join(folder, name);
  const archive = join(output, resources, 'app.asar');
  let entries: readonly string[] = [];

  beforeAll(() => {
    entries = listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll('\\', '/'));
  });

  test('the bundles are there, and the command line, which can’t run there, is not', () => {
    const bundles = entries.filter((entry) => /^\/out\/[^/]+\/[^/]+\.(?:js|cjs|html)$/.test(entry));

    expect(bundles).toEqual(
      expect.arrayContaining([
        '/out/main/index.js',
        '/out/main/core-worker.js',
        '/out/main/parser-main.js',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
      ]),
    );
    expect(bundles).not.toContain('/out/main/cli-main.js');
  });

  test('every package that the bundles name is there', () => {
    const packages = bundledPackages(archive);

    expect(packages).toContain('better-sqlite3');
    expect(packages.filter((wanted) => !entries.includes(`/node_modules/${wanted}/package.json`))).toEqual([]);
  });

  test('there are no sources, no source maps, no tests, and nothing of the window’s build', () => {
    const surplus = entries.filter((entry) =>
      /^\/(?:src|tests|docs|resources)\/|\.(?:[cm]?tsx?|map|tsbuildinfo|[ch]pp)$|^\/node_modules\/(?:react|react-dom|vite|electron|typescript|hono|ws)(?:\/|$)/.test(
        entry,
      ),
    );

    expect(surplus).toEqual([]);
  });

  test('SQLite’s binary is there once, for this system, and outside of the archive', () => {
    const binaries = entries.filter((entry) => /better-sqlite3.*\.node$/.test(entry));

    expect(binaries).toEqual([`/node_modules/better-sqlite3/prebuilds/${name}-x64.node`]);
    expect(statFile(archive, String(binaries[0]).slice(1))).toMatchObject({ unpacked: true });
    expect(existsSync(join(`${archive}.unpacked`, String(binaries[0])))).toBe(true);
  });

  test('nothing but native binaries lies outside of the archive', () => {
    const outside = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

    expect(outside.filter((file) => !file.endsWith('.node'))).toEqual([]);
  });

  test('the fuses stand as they should', () => {
    // in Electron's order: run as Node, cookie encryption, NODE_OPTIONS, inspector, archive integrity, only the
    // archive, own V8 snapshot, file: privileges; the ninth is none of ours
    expect(readFuses(readFileSync(join(output, binary)))).toMatch(/^01001100[01]$/);
  });

  test('only the languages that the app speaks are kept', () => {
    expect(
      readdirSync(join(output, locales))
        .map((file) => file.replace(/\.\w+$/, ''))
        .toSorted(),
    ).toEqual(name === 'darwin' ? ['en', 'ru'] : ['en-US', 'ru']);
  });
});

describe.skipIf(!canPack)('what the systems are told', () => {
  test('the Debian package brings a menu entry, and offers to open nothing that the app does not open yet', () => {
    const desktop = readFileSync(join(fpmSeen, 'desktop'), 'utf8');

    expect(desktop).toContain('Name=Fonoteka');
    expect(desktop).toMatch(/^Categories=AudioVideo;Audio;Player;$/m);
    expect(desktop).not.toMatch(/^MimeType=/m);
  });

  test('macOS is told who the app is, and the digest of the archive', () => {
    const info = readFileSync(join(folder, 'darwin', 'mac/Fonoteka.app/Contents/Info.plist'), 'utf8');

    expect(info).toMatch(/<key>CFBundleIdentifier<\/key>\s*<string>org\.fonoteka\.app<\/string>/);
    expect(info).toMatch(/<key>LSApplicationCategoryType<\/key>\s*<string>public\.app-category\.music<\/string>/);
    expect(info).toMatch(/<key>ElectronAsarIntegrity<\/key>[\s\S]*<string>SHA256<\/string>/);
  });
});

test.skipIf(!canPack)('what is packed runs by itself: it opens a library, reads a file and makes a cover', async () => {
  const unpacked = join(folder, 'unpacked');
  extractAll(join(folder, 'linux', 'linux-unpacked', 'resources', 'app.asar'), unpacked);
  const musicPath = join(folder, 'Music');
  mkdirSync(musicPath);
  writeFileSync(join(musicPath, 'song.flac'), flacFile(track({ title: 'Song', album: 'Album', artist: 'Artist' })));
  copyFileSync(join(root, 'resources', 'icons', 'icon.png'), join(musicPath, 'cover.png'));

  const app = await startHeadless({
    entry: { path: join(unpacked, 'out', 'main', 'index.js') },
    userDataPath: join(folder, 'data'),
    musicPath,
  });
  await app.ask(ipcChannels.call, 'folders.add', { path: musicPath });
  await app.ask(ipcChannels.call, 'scan.start', {});
  await expect.poll(() => JSON.stringify(app.delivered), { timeout: 30_000 }).toContain('scan.finished');

  const rows = await app.ask(ipcChannels.call, 'tracks.byIds', { ids: [1] });
  expect(rows).toMatchObject({ value: [{ name: 'Song', art: expect.any(String) }] });
  const art = /"art":"([a-z0-9]+)"/.exec(JSON.stringify(rows))?.[1];
  const cover = await app.electron.request({
    address: `fonoteka-art://cover/${art}?size=small`,
    method: 'GET',
    headers: {},
  });
  const page = await app.electron.request({ address: 'app://fonoteka/', method: 'GET', headers: {} });
  expect([cover.status, page.status]).toEqual([200, 200]);
  expect(app.notesOf('fork').map(({ modulePath }) => modulePath)).toContain(
    join(unpacked, 'out', 'main', 'parser-main.js'),
  );
  expect(await app.close()).toBe(0);
});

/** Runs electron-builder in the project; throws with its words where it fails. */
function pack(args: readonly string[]): void {
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  execFileSync(process.execPath, [builder, ...args, '--publish', 'never'], {
    cwd: root,
    env: {
      ...process.env,
      // nothing is signed here, and the tool that makes Debian packages would be downloaded
      CSC_IDENTITY_AUTO_DISCOVERY: 'false',
      USE_SYSTEM_FPM: 'true',
      PATH: `${makeFakeFpm()}:${process.env['PATH']}`,
    },
    stdio: 'pipe',
  });
}

/** A folder with an `fpm` that keeps the two files which the package would install for the desktop. */
function makeFakeFpm(): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  mkdirSync(fpmSeen, { recursive: true });
  const script = `#!/bin/sh
while [ $# -gt 0 ]; do
  case "$1" in
    --package) : > "$2" ;;
    *=/usr/share/applications/*) cp "\${1%%=*}" '${fpmSeen}/desktop' ;;
  esac
  shift
done
`;
  writeFileSync(join(bin, 'fpm'), script, { mode: 0o755 });
  return bin;
}

/** Entries that the app starts; the command line's share some of their chunks and bring others. */
const appEntries = [
  'main/index.js',
  'main/core-worker.js',
  'main/order-worker.js',
  'main/parser-main.js',
  'main/walk-worker.js',
  'main/watch-worker.js',
  'preload/index.cjs',
];

/** Packages that the app's bundles import by name, through all of their chunks; Node's and Electron's own left out. */
function bundledPackages(archive: string): readonly string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const waiting = appEntries.map((entry) => `out/${entry}`);
  for (let bundle = waiting.pop(); bundle !== undefined; bundle = waiting.pop()) {
    if (seen.has(bundle)) continue;
    seen.add(bundle);
    for (const name of importedNames(extractFile(archive, bundle).toString('utf8'))) {
      if (name.startsWith('.')) waiting.push(posix.join(posix.dirname(bundle), name));
      else if (!name.startsWith('node:') && !builtinModules.includes(name) && name !== 'electron')
        packages.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return [...packages].toSorted((a, b) => a.localeCompare(b));
}

function importedNames(text: string): readonly string[] {
  const pattern = /(?:^import .*|^import|^export .* from|\bimport\(|\brequire\()\s*["']([\w@.][\w@/:.-]*)["']/gm;
  return [...text.matchAll(pattern)].map((match) => String(match[1]));
}

function electronVersionOf(project: string): string {
  const text = readFileSync(join(project, 'package.json'), 'utf8');
  return /"electronVersion": "([^"]+)"/.exec(text)?.[1] ?? '';
}
