import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { CoreEvent } from '../../../src/shared/contract/events.ts';
import { createLibraryCare } from '../../../src/main/care/library-care.ts';
import { findCheckedAt } from '../../../src/main/db/care.ts';
import { openLibrary, type Library } from '../../../src/main/db/open.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const careWorkerPath = fileURLToPath(new URL('../../../src/main/care-worker.ts', import.meta.url));
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** A library of 5,000 artists in the care of a clock that the test moves. */
function kept(scanner = { isBusy: () => false }) {
  const libraryPath = join(makeTempFolder(), 'library.db');
  let [now, past] = [Date.UTC(2026, 0, 1), 0];
  const clock = { now: () => now, monotonicMs: () => past };
  const log = keptLog();
  const library = openLibrary(libraryPath, { clock, log });
  const events: CoreEvent[] = [];
  const emit = (event: CoreEvent) => void events.push(event);
  const care = createLibraryCare({ writer: library.writer, libraryPath, careWorkerPath, scanner, clock, log, emit });
  onTestFinished(async () => {
    await care.close();
    library.close();
  });
  addArtists(library, 0, 5000);
  const pass = (ms: number) => {
    now += ms;
    past += ms;
  };
  return { library, libraryPath, clock, log, events, care, pass, jump: (ms: number) => void (now += ms) };
}

function addArtists({ writer: { raw } }: Library, from: number, count: number): void {
  const insert = raw.prepare(
    `insert into artist (name, name_key, sort_key, created_at, updated_at) values (@name, @name, @name, 1, 1)`,
  );
  raw.transaction(() => {
    for (let at = from; at < from + count; at++) insert.run({ name: `artist number ${at}` });
  })();
}

const journalSize = (libraryPath: string) => statSync(`${libraryPath}-wal`).size;

/** Four pages in the middle of the file are overwritten, as by a failing drive. */
function damage({ library, libraryPath }: { readonly library: Library; readonly libraryPath: string }): void {
  library.writer.raw.pragma('wal_checkpoint(TRUNCATE)');
  const page = Math.floor(statSync(libraryPath).size / 8192) * 4096;
  const file = openSync(libraryPath, 'r+');
  writeSync(file, Buffer.alloc(16_384, 0xa5), 0, 16_384, page);
  closeSync(file);
}

test('the journal is taken in once nothing was written between two looks, and not while a scan runs', async () => {
  let isScanning = true;
  const { library, libraryPath, care } = kept({ isBusy: () => isScanning });
  await care.look();
  await care.look();
  expect(journalSize(libraryPath)).toBeGreaterThan(0);

  const sizeAfterLooks = async () => {
    // the first check is noted in between, which is a write as well
    for (let at = 0; at < 3; at++) await care.look();
    return journalSize(libraryPath);
  };
  isScanning = false;
  addArtists(library, 5000, 1);
  await care.look();
  expect(journalSize(libraryPath)).toBeGreaterThan(0);
  expect(await sizeAfterLooks()).toBe(0);
  const copy = new BetterSqlite(readFileSync(libraryPath).fill(1, 18, 20));
  expect(copy.prepare('select count(*) from artist').pluck().get()).toBe(5001);
  copy.close();
});

test('nobody who reads is waited for, and the journal is taken in later', async () => {
  const { libraryPath, care } = kept();
  const reader = new BetterSqlite(libraryPath, { readonly: true });
  reader.exec('begin; select count(*) from artist');
  reader.prepare('select count(*) from artist').get();
  await care.look();
  await care.look();
  expect(journalSize(libraryPath)).toBeGreaterThan(0);

  reader.exec('commit');
  reader.close();
  await care.look();
  await care.look();

  expect(journalSize(libraryPath)).toBe(0);
});

test('a library is looked through once a week, also where the clock was ahead', async () => {
  const { library, clock, care, pass, jump, events } = kept();
  const looked = async () => {
    await care.look();
    await care.look();
    return findCheckedAt(library.writer);
  };
  const first = clock.now();
  expect(await looked()).toBe(first);

  pass(6 * DAY_MS);
  expect(await looked()).toBe(first);
  pass(DAY_MS);
  expect(await looked()).toBe(first + 7 * DAY_MS);
  pass(HOUR_MS);
  jump(-3650 * DAY_MS);
  expect(await looked()).toBe(clock.now());
  expect(events).toEqual([]);
});

test('damage is told each hour, and the next start opens nothing', async () => {
  const made = kept();
  const { library, libraryPath, clock, log, care, pass, events } = made;
  await care.look();
  await care.look();
  damage(made);
  pass(8 * DAY_MS);

  await care.look();
  await care.look();
  expect(events).toEqual([{ type: 'library.damaged' }]);
  expect(findCheckedAt(library.writer)).toBeUndefined();
  await care.look();
  await care.look();
  expect(events).toHaveLength(1);
  pass(HOUR_MS);
  await care.look();
  await care.look();
  expect(events).toHaveLength(2);

  await care.close();
  library.close();
  expect(() => openLibrary(libraryPath, { clock, log })).toThrow(expect.objectContaining({ code: 'db-corrupt' }));
});
