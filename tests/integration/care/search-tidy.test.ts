import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createLibraryCare } from '../../../src/main/care/library-care.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const careWorkerPath = fileURLToPath(new URL('../../../src/main/care-worker.ts', import.meta.url));
const TEXTS = ['w1', 'w12', 'w123', 'w1234', 'x', 'w1 x7', 'w99 x', 'w5 w7', 'nothing'];

/** A library whose index was written in many turns, as by a scan; some rows again, some taken out. */
function written() {
  const libraryPath = join(makeTempFolder(), 'library.db');
  const log = keptLog();
  const clock = { now: () => Date.UTC(2026, 0, 1), monotonicMs: () => 0 };
  const library = openLibrary(libraryPath, { clock, log });
  const care = createLibraryCare({
    writer: library.writer,
    libraryPath,
    careWorkerPath,
    scanner: { isBusy: () => false },
    clock,
    log,
    emit: () => undefined,
  });
  onTestFinished(async () => {
    await care.close();
    library.close();
  });
  const { raw } = library.writer;
  const put = raw.prepare('insert or replace into track_search (rowid, title, artists) values (?, ?, ?)');
  const write = (from: number, to: number) =>
    raw.transaction(() => {
      for (let id = from; id < to; id++) put.run(id, `w${(id * 7919) % 20_011} w${id % 113}`, `x${(id * 31) % 997}`);
    })();
  for (let from = 1; from < 24_000; from += 1500) write(from, from + 2000);
  raw.exec('delete from track_search where rowid % 50 = 0');
  const partCount = () => raw.prepare('select count(distinct segid) from track_search_idx').pluck().get();
  const find = raw.prepare('select rowid from track_search where track_search match ? order by rowid').pluck();
  const answers = () =>
    TEXTS.map((text) =>
      find.all(
        text
          .split(' ')
          .map((word) => `"${word}"*`)
          .join(' AND '),
      ),
    );
  /** Another number once another connection has written. */
  const version = () => raw.pragma('data_version', { simple: true });
  return { care, write, partCount, answers, version, raw, log };
}

test('at rest the search index is brought into one part, and the same is found', async () => {
  const { care, partCount, answers, log } = written();
  const before = answers();
  expect(partCount()).toBeGreaterThan(1);
  await care.look();
  expect(partCount()).toBeGreaterThan(1);
  await care.look();
  expect(partCount()).toBe(1);
  expect(answers()).toEqual(before);
  expect(before.map((ids) => ids.length > 0)).toEqual(TEXTS.map((text) => text !== 'nothing'));
  expect(log.lines).toEqual([]);
});

test('who writes meanwhile is let through, and the rest is done at the next rest', async () => {
  const { care, write, partCount, answers, version } = written();
  await care.look();
  const versionBefore = version();
  const looking = care.look();
  // its thread has begun
  await vi.waitUntil(() => version() !== versionBefore, { timeout: 60_000, interval: 1 });
  write(30_000, 30_010);
  await looking;
  expect(partCount()).toBeGreaterThan(1);
  const before = answers();
  await care.look();
  await care.look();
  expect(partCount()).toBe(1);
  expect(answers()).toEqual(before);
});

test('a few new rows are no reason to write the index anew', async () => {
  const { care, write, partCount, raw } = written();
  await care.look();
  await care.look();
  write(30_000, 30_010);
  expect(partCount()).toBe(2);
  await care.look();
  await care.look();
  expect(partCount()).toBe(2);
  expect(() => raw.exec("insert into track_search (track_search) values ('integrity-check')")).not.toThrow();
});

test('who asks is answered while the index is brought together, and closing ends it between two steps', async () => {
  const { care, partCount, answers, version, log, raw } = written();
  await care.look();
  const before = answers();
  const versionBefore = version();
  const looking = care.look();
  await vi.waitUntil(() => version() !== versionBefore, { timeout: 60_000, interval: 1 });
  expect(answers()).toEqual(before);
  await care.close();
  await looking;
  expect(partCount()).toBeGreaterThan(1);
  expect(answers()).toEqual(before);
  expect(() => raw.exec("insert into track_search (track_search) values ('integrity-check')")).not.toThrow();
  expect(log.lines).toEqual([]);
});
