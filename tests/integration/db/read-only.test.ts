import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../../src/main/db/migrations/index.ts';
import { openReadOnly } from '../../../src/main/db/open-read-only.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { childEnv } from '../../support/child-env.ts';
import { track } from '../../support/flac.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { canBeReadOnly, readOnlyAt } from '../../support/read-only-path.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const entry = fileURLToPath(new URL('../../../src/main/cli-main.ts', import.meta.url));
const hasDrive = canBeReadOnly();

async function closedLibrary(): Promise<string> {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A', artist: 'B' }) });
  await library.scan();
  await library.core().close();
  return library.libraryPath;
}

interface Told {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `fonoteka …` where the library's folder is a read-only drive. */
function onReadOnlyDrive(libraryPath: string, ...words: readonly string[]): Told {
  const [program, ...before] = readOnlyAt(join(libraryPath, '..'));
  const run = [process.execPath, entry, ...words, '--library', libraryPath];
  return spawnSync(program, [...before, ...run], { encoding: 'utf8', env: childEnv });
}

test('one of an older schema is told to be opened where it can be written, and stays as it is', () => {
  const path = join(makeTempFolder(), 'library.db');
  const log = keptLog();
  openLibrary(path, { clock: systemClock, log, migrations: migrations.slice(0, -1) }).close();
  const before = readFileSync(path);

  expect(() => openReadOnly(path, migrations, log)).toThrow(
    expect.objectContaining({
      code: 'migration-failed',
      message: 'The library is from an older Fonoteka and can only be read here; open it once where it can be written',
    }),
  );
  expect(readFileSync(path).equals(before)).toBe(true);

  openReadOnly(path, migrations.slice(0, -1), log).close();
});

describe.skipIf(!hasDrive)('a library on a read-only drive', () => {
  test('is listed, checked and exported as it is', async () => {
    const path = await closedLibrary();

    const tracks = onReadOnlyDrive(path, 'tracks', '--jsonl');
    const check = onReadOnlyDrive(path, 'check');
    const file = onReadOnlyDrive(path, 'export-user');

    expect(tracks).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(tracks.stdout)).toMatchObject({ name: 'A', artists: ['B'] });
    expect(check).toMatchObject({ status: 0, stderr: '' });
    expect(file).toMatchObject({ status: 0, stderr: '' });
  });

  test('is refused in one plain line where something would be written, and is left as it is', async () => {
    const path = await closedLibrary();
    const before = readdirSync(join(path, '..')).toSorted();

    const scan = onReadOnlyDrive(path, 'scan', join(path, '..', 'music'));

    expect(scan.status).toBe(1);
    expect(scan.stderr).toBe('fonoteka: A library that can only be read is not scanned\n');
    expect(readdirSync(join(path, '..')).toSorted()).toEqual(before);
  });
});

test.skipIf(process.getuid?.() !== 0)('so it is in a folder of somebody else', async () => {
  const path = await closedLibrary();
  const folder = join(path, '..');
  chmodSync(folder, 0o555);
  chmodSync(path, 0o444);
  onTestFinished(() => chmodSync(folder, 0o700));
  const asNobody = (...words: readonly string[]) =>
    spawnSync(process.execPath, [entry, ...words, '--library', path], { encoding: 'utf8', uid: 65_534, gid: 65_534 });

  expect(asNobody('people')).toMatchObject({ status: 0, stderr: '' });
  expect(asNobody('scan', join(folder, 'music'))).toMatchObject({
    status: 1,
    stderr: 'fonoteka: A library that can only be read is not scanned\n',
  });
  expect(existsSync(`${path}-shm`)).toBe(false);
});
