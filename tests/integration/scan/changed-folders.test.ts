/** Looks at the folders' own times of change alone: real folders, the real walker and reader. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTrack } from '../../../src/main/metadata/read-track.ts';
import { createScanner } from '../../../src/main/scan/controller.ts';
import { openFakeLibrary } from '../../support/fake-library.ts';
import { flacFile, track } from '../../support/flac.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

/** A root of real files, scanned whole once. */
async function scanned(names: readonly string[]) {
  const root = join(makeTempFolder(), 'music');
  const library = openFakeLibrary([root]);
  const read: string[] = [];
  const scanner = createScanner({
    db: library.writer,
    pool: {
      read: async (paths) => {
        read.push(...paths.map((path) => path.slice(root.length + 1)));
        return await Promise.all(paths.map((path) => readTrack(path)));
      },
      digest: () => Promise.reject(new Error('no ties here')),
      warm: () => undefined,
    },
    walkerPath: fileURLToPath(new URL('../../../src/main/walk-worker.ts', import.meta.url)),
    clock: { now: () => library.now(), monotonicMs: () => library.now() },
    log: keptLog(),
    emit: () => undefined,
    countCalls: () => 0,
  });
  const at = (name: string) => join(root, name);
  const put = (name: string) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), flacFile(track({ title: name }, { sound: name })));
  };
  for (const name of names) put(name);
  await scanner.scan([1]);
  read.length = 0;
  const present = () =>
    library.rows().flatMap(({ path, missingSince }) => (missingSince === null ? [path.slice(root.length + 1)] : []));
  const missing = () =>
    library.rows().flatMap(({ path, missingSince }) => (missingSince === null ? [] : [path.slice(root.length + 1)]));
  const look = async () => (await scanner.scanChanged([1])).summary;
  return { root, at, put, scanner, library, read, look, present, missing };
}

test('finds new albums below known folders, below folders without music and at the top, and lists nothing else', async () => {
  const it = await scanned(['A/one/1.flac', 'A/one/2.flac', 'B/two/1.flac', 'loose.flac']);

  it.put('A/new/1.flac');
  it.put('C/deep/deeper/1.flac');
  it.put('B/two/extra/1.flac');
  const summary = await it.look();

  expect(it.read.toSorted()).toEqual(['A/new/1.flac', 'B/two/extra/1.flac', 'C/deep/deeper/1.flac']);
  expect(summary).toMatchObject({ added: 3, missing: 0 });
  // the files of `A/one` were not looked at
  expect(summary.found).toBe(5);
  expect(it.present()).toHaveLength(7);
});

test('marks what was deleted from a folder, takes what was moved along, and is quiet where nothing changed', async () => {
  const it = await scanned(['A/1.flac', 'A/2.flac', 'B/1.flac', 'B/2.flac']);
  const moved = it.library.rows().find(({ path }) => path === it.at('A/2.flac'));

  rmSync(it.at('A/1.flac'));
  renameSync(it.at('A/2.flac'), it.at('B/3.flac'));
  const summary = await it.look();
  const runs = 'select count(*) as n from scan_run';
  const [before] = it.library.ask(runs);
  const still = await it.look();

  expect(summary).toMatchObject({ added: 0, moved: 1, missing: 1 });
  expect(it.missing()).toEqual(['A/1.flac']);
  expect(it.library.at(it.at('B/3.flac')).id).toBe(moved?.id);
  expect(still).toMatchObject({ found: 0, added: 0, missing: 0 });
  expect(it.library.ask(runs)).toEqual([before]);
});

test('leaves edits that keep a folder’s time to a whole scan, which finds them', async () => {
  const it = await scanned(['A/1.flac', 'A/2.flac']);

  appendFileSync(it.at('A/1.flac'), 'more');
  expect(await it.look()).toMatchObject({ found: 0, updated: 0 });
  expect(await it.scanner.scan([1])).toMatchObject({ updated: 1, missing: 0 });

  // a file that is exchanged, and the folder's time set back
  const folder = { atime: 1_000_000_000, mtime: 1_000_000_000 };
  utimesSync(it.at('A'), folder.atime, folder.mtime);
  await it.scanner.scan([1]);
  rmSync(it.at('A/2.flac'));
  it.put('A/3.flac');
  utimesSync(it.at('A'), folder.atime, folder.mtime);
  expect(await it.look()).toMatchObject({ found: 0, added: 0, missing: 0 });
  expect(it.missing()).toEqual([]);
  expect(await it.scanner.scan([1])).toMatchObject({ added: 1, missing: 1 });
});

test('marks nothing where the root is gone, empty, or another one altogether', async () => {
  const names = Array.from({ length: 150 }, (_, at) => `${at}/1.flac`);
  const it = await scanned(names);

  renameSync(it.root, `${it.root} away`);
  await it.look();
  expect(it.missing()).toEqual([]);
  mkdirSync(it.root);
  await it.look();
  expect(it.missing()).toEqual([]);
  // other folders under the same names, and most of them without a file
  for (const name of names) mkdirSync(join(it.root, dirname(name)));
  it.put('7/1.flac');
  await it.look();
  expect(it.missing()).toEqual([]);
});

test('follows no link, so that nothing is in the library twice', async () => {
  const it = await scanned(['A/1.flac', 'B/1.flac']);

  symlinkSync(it.at('A'), it.at('B/link'));
  it.put('B/2.flac');
  const summary = await it.look();

  expect(summary).toMatchObject({ added: 1, missing: 0 });
  expect(it.present().toSorted()).toEqual(['A/1.flac', 'B/1.flac', 'B/2.flac']);
});

test('whatever happens between, nothing that is there is missing, and a whole scan finds no file that is new', async () => {
  const it = await scanned(Array.from({ length: 40 }, (_, at) => `${at % 4}/${at % 10}/${at}.flac`));
  let seed = 7;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  let count = 100;
  const acts: readonly (() => void)[] = [
    () => it.put(`${next(4)}/${next(12)}/${count++}.flac`),
    () => it.put(`new ${next(5)}/${count++}.flac`),
    () => rmSync(it.at(pick(it.present())), { force: true }),
    () => rmSync(dirname(it.at(pick(it.present()))), { recursive: true, force: true }),
    () => {
      const from = it.at(pick(it.present()));
      const to = it.at(`${next(4)}/moved ${next(6)}/${count++}.flac`);
      mkdirSync(dirname(to), { recursive: true });
      if (existsSync(from)) renameSync(from, to);
    },
    () => {
      const from = dirname(it.at(pick(it.present())));
      if (existsSync(from) && from !== it.root) renameSync(from, `${from} ${count++}`);
    },
  ];

  for (let round = 0; round < 10; round++) {
    for (let at = next(4); at >= 0; at--) pick(acts)();
    await it.look();
    expect(it.missing().filter((name) => existsSync(it.at(name)) && !it.present().includes(name))).toEqual([]);
    expect(await it.scanner.scan([1])).toMatchObject({ added: 0, updated: 0 });
    expect(it.present().filter((name) => !existsSync(it.at(name)))).toEqual([]);
  }
});
