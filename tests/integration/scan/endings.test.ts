import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ReadOutcome } from '../../../src/main/metadata/track-facts.ts';
import { createScanner } from '../../../src/main/scan/controller.ts';
import { createGate } from '../../../src/main/scan/scan-gate.ts';
import { prepareScanWrites } from '../../../src/main/scan/scan-writes.ts';
import type { WalkRoot } from '../../../src/main/scan/walked.ts';
import type { CoreEvent } from '../../../src/shared/contract/events.ts';
import { openFakeLibrary } from '../../support/fake-library.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const many = 500;

function fullLibrary() {
  const library = openFakeLibrary(['/music']);
  for (let at = 0; at < many; at++) library.put(`/music/${at % 25}/${at}.flac`);
  return library;
}

const MISCOUNTED = `
  select p.group_key from track t join track_file f on f.track_id = t.id join scan_folder p on p.id = f.folder_id
  where t.album_id is null and t.missing_since is null`;

test('reading that fails ends the scan with its error, and the next one makes all good', async () => {
  const library = fullLibrary();
  let calls = 0;
  const read = async (paths: readonly string[]): Promise<readonly ReadOutcome[]> => {
    if (++calls === 5) throw new Error('no parser');
    return await library.fake.read(paths);
  };

  await expect(library.scan({ read })).rejects.toThrow('no parser');
  const { counts } = await library.scan({ unsettledSince: 0 });

  expect(counts.added + counts.unchanged).toBe(many);
  expect(library.ask(MISCOUNTED)).toEqual([]);
});

test('reading that fails with nothing at all ends the scan too', async () => {
  const library = fullLibrary();

  await expect(library.scan({ read: () => Promise.reject(undefined) })).rejects.toBeUndefined();
});

test('a walk that fails in the middle ends the scan, and nothing is written after that', async () => {
  const library = fullLibrary();
  const held = Promise.withResolvers<undefined>();
  const walk = async function* (roots: readonly WalkRoot[]) {
    for await (const folders of library.fake.walk(roots)) {
      yield folders;
      break;
    }
    setImmediate(() => held.resolve(undefined));
    throw new Error('no drive');
  };
  const read = async (paths: readonly string[]) => {
    await held.promise;
    return await library.fake.read(paths);
  };

  await expect(library.scan({ walk, read })).rejects.toThrow('no drive');
  const written = library.rows().length;
  await new Promise((resolve) => setImmediate(resolve));

  expect(library.rows()).toHaveLength(written);
});

test('a write that fails half-way leaves nothing of its batch, and names are found anew', async () => {
  const library = fullLibrary();
  const writes = prepareScanWrites(library.writer, () => library.now());
  let count = 0;
  const tracks: typeof writes.tracks = {
    ...writes.tracks,
    insert: (record) => {
      writes.tracks.insert(record, null);
      if (++count === 250) throw new Error('no space');
    },
  };

  await expect(library.scan({ writes: { ...writes, tracks } })).rejects.toThrow('no space');
  expect(library.rows().length).toBeLessThan(250);
  expect(library.writer.raw.pragma('foreign_key_check')).toEqual([]);

  // the same statements serve on: ids remembered from what was undone would break the foreign keys
  await library.scan({ writes, unsettledSince: 0 });
  expect(library.rows()).toHaveLength(many);
  expect(library.writer.raw.pragma('foreign_key_check')).toEqual([]);
  expect(library.ask(MISCOUNTED)).toEqual([]);
});

test('albums of files that a cut-off scan had read are settled though nothing beside them is readable', async () => {
  const library = openFakeLibrary(['/music']);
  for (let at = 0; at < 300; at++) library.put(`/music/a/${at}.flac`);
  let calls = 0;
  const read = async (paths: readonly string[]): Promise<readonly ReadOutcome[]> => {
    if (++calls === 5) {
      while (library.rows().length === 0) await new Promise((resolve) => setImmediate(resolve));
      throw new Error('cut off');
    }
    return await library.fake.read(paths);
  };
  await expect(library.scan({ read })).rejects.toThrow('cut off');
  expect(library.rows().length).toBeGreaterThan(0);
  expect(library.ask(MISCOUNTED)).not.toEqual([]);

  for (const [path] of library.fake.files) {
    if (!library.rows().some((row) => row.path === path)) library.fake.files.delete(path);
  }
  await library.scan({ unsettledSince: 0 });

  expect(library.ask(MISCOUNTED)).toEqual([]);
});

test('a paused scan waits with nothing in hand, and ends when it is cancelled', async () => {
  const library = fullLibrary();
  const gate = createGate();
  gate.pause();
  const scan = library.scan({ gate });
  await new Promise((resolve) => setImmediate(resolve));
  expect(library.rows()).toEqual([]);

  gate.cancel();

  expect((await scan).counts).toMatchObject({ added: 0, missing: 0 });
});

test('a scan paused while it reads ends when it is cancelled, and keeps what was in hand', async () => {
  const library = fullLibrary();
  const gate = createGate();
  const read = async (paths: readonly string[]) => {
    gate.pause();
    setImmediate(() => gate.cancel());
    return await library.fake.read(paths);
  };

  const { counts } = await library.scan({ gate, read });

  expect(counts.added).toBe(library.rows().length);
  expect(counts.added).toBeGreaterThan(0);
  expect(library.ask(MISCOUNTED)).toEqual([]);
});

/** A scanner with the real walker over empty files in real folders, and a parser that says what it is told. */
function makeScanner(read: (paths: readonly string[]) => Promise<readonly ReadOutcome[]>) {
  const folder = makeTempFolder();
  const roots = ['one', 'two'].map((name) => join(folder, name));
  for (const root of roots) {
    mkdirSync(root);
    writeFileSync(join(root, '1.flac'), 'x');
  }
  const library = openFakeLibrary(roots);
  const events: CoreEvent[] = [];
  const scanner = createScanner({
    db: library.writer,
    pool: { warm: () => undefined, read, digest: () => Promise.reject(new Error('no ties here')) },
    walkerPath: fileURLToPath(new URL('../../../src/main/walk-worker.ts', import.meta.url)),
    clock: { now: () => library.now(), monotonicMs: () => library.now() },
    log: keptLog(),
    emit: (event) => events.push(event),
    countCalls: () => 0,
  });
  return { library, scanner, events, roots };
}

const unreadable = (paths: readonly string[]) =>
  Promise.resolve(paths.map((): ReadOutcome => ({ facts: null, problem: { code: 'bad-tags', message: 'So it is' } })));
const RUNS = 'select outcome, found from scan_run order by id';

test('a root that is asked for while another is scanned is scanned after it', async () => {
  const { library, scanner } = makeScanner(unreadable);

  const [first, joined, second] = await Promise.all([scanner.scan([1]), scanner.scan([1]), scanner.scan([1, 2])]);

  expect(joined).toBe(first);
  expect(second).toMatchObject({ found: 1, failed: 1 });
  expect(library.ask(RUNS)).toEqual([
    { outcome: 'finished', found: 1 },
    { outcome: 'finished', found: 1 },
  ]);
});

test('a scan that is ended takes those that were to follow it along', async () => {
  const { library, scanner } = makeScanner(unreadable);

  const asked = [scanner.scan([1]), scanner.scan([2])];
  await scanner.cancel();
  const summaries = await Promise.all(asked);

  expect(summaries.map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled']);
  expect(library.ask(RUNS)).toHaveLength(1);
  expect(scanner.progress().phase).toBe('idle');
});

test('a scan that fails leaves its outcome, says so, and lets the next one start', async () => {
  let isBroken = true;
  const { library, scanner, events } = makeScanner((paths) =>
    isBroken ? Promise.reject(new Error('no parser')) : unreadable(paths),
  );

  await expect(scanner.scan([1])).rejects.toThrow('no parser');
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'scan.finished', summary: expect.objectContaining({ outcome: 'failed' }) }),
  );
  isBroken = false;
  await scanner.scan([1]);

  expect(library.ask(RUNS)).toMatchObject([{ outcome: 'failed' }, { outcome: 'finished' }]);
});

test('the end of a scan is told even where it can’t be recorded', async () => {
  const { library, scanner, events } = makeScanner(unreadable);
  library.writer.raw.exec(
    "create temp trigger refuse before update on scan_run begin select raise(abort, 'no space'); end",
  );

  expect(await scanner.scan([1])).toMatchObject({ outcome: 'finished' });

  expect(events.map(({ type }) => type)).toContain('scan.finished');
  expect(library.ask(RUNS)).toMatchObject([{ outcome: null }]);
});
