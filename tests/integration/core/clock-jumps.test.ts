import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createScanner } from '../../../src/main/scan/controller.ts';
import type { ActivityId, TrackId } from '../../../src/shared/ids.ts';
import { openFakeLibrary } from '../../support/fake-library.ts';
import { track } from '../../support/flac.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { movedClock, YEAR_MS } from '../../support/moved-clock.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A wrong year, its correction, daylight saving both ways, a second back, nothing. */
const jumps = fc.array(fc.constantFrom(10 * YEAR_MS, -10 * YEAR_MS, HOUR_MS, -HOUR_MS, -1000, 0), {
  minLength: 2,
  maxLength: 8,
});

test('what was done is listed in the order of doing, page by page, however the clock jumps', async () => {
  const clock = movedClock();
  const library = await makeLibrary({ 'a.flac': track({ title: 'A' }) }, [], { clock });
  await library.scan();
  const id = library.track('a.flac').id as TrackId;
  let score = 1;

  await fc.assert(
    fc.asyncProperty(jumps, async (all) => {
      const made: number[] = [];
      for (const byMs of all) {
        clock.jump(byMs);
        clock.pass(5);
        score = (score % 10) + 1;
        made.push(Number((await library.call('scores.setTracks', { ids: [id], score })).activityId));
      }
      const listed: ActivityId[] = [];
      while (listed.length < made.length) {
        const before = listed.at(-1);
        const page = await library.call('activity.list', {
          limit: 3,
          ...(before !== undefined && { before }),
        });
        listed.push(...page.map((row) => row.id));
      }
      expect(listed.slice(0, made.length)).toEqual(made.toReversed());
    }),
    { numRuns: 30, seed: 10 },
  );
});

test('a play is kept once, with the time that sounded, in the order of telling, however the clock jumps', async () => {
  const clock = movedClock();
  const library = await makeLibrary({ 'a.flac': track({ title: 'A' }) }, [], { clock });
  await library.scan();
  const trackId = library.track('a.flac').id as TrackId;
  const told: string[] = [];

  for (const byMs of [0, 10 * YEAR_MS, -10 * YEAR_MS, -1000, HOUR_MS, -HOUR_MS, -10 * YEAR_MS]) {
    const play = { playKey: randomUUID(), trackId, startedAt: clock.now(), playedMs: 2000, durationMs: null };
    told.push(play.playKey);
    await library.call('playback.record', { ...play, endedHow: 'stopped' });
    // the clock is set in the middle of it
    clock.pass(2000);
    clock.jump(byMs);
    await library.call('playback.record', { ...play, endedHow: 'finished' });
    await library.call('playback.record', { ...play, endedHow: 'finished' });
  }

  const raw = new BetterSqlite(library.libraryPath, { readonly: true });
  onTestFinished(() => void raw.close());
  const rows = raw.prepare('SELECT play_key, played_ms, ended_how FROM play ORDER BY id').all();
  expect(rows).toEqual(told.map((key) => ({ play_key: key, played_ms: 2000, ended_how: 'finished' })));
});

test('a session holds through small corrections of the clock, and is never made longer by large ones', async () => {
  const clock = movedClock();
  const library = await makeLibrary({}, [], { clock });
  const { host } = library.core();
  const userId = await host.ownerId();
  const signIn = () => host.signIn({ userId, password: '', label: 'x', isLong: false });
  const holds = async (token: string) => (await host.findSession(token)) !== undefined;

  const { token } = await signIn();
  for (const byMs of [-1000, HOUR_MS, -HOUR_MS, -HOUR_MS, HOUR_MS]) {
    clock.jump(byMs);
    expect(await holds(token)).toBe(true);
  }
  clock.jump(-10 * YEAR_MS);
  expect(await holds(token)).toBe(false);
  clock.jump(10 * YEAR_MS);
  expect(await holds(token)).toBe(true);

  // opened by a clock that was ahead, and still there when it is right again
  clock.jump(10 * YEAR_MS);
  const ahead = (await signIn()).token;
  expect(await holds(ahead)).toBe(true);
  clock.jump(-10 * YEAR_MS);
  expect(await holds(ahead)).toBe(false);
  expect(await library.call('sessions.list', {})).toEqual([]);
});

// how long who guesses waits then is in guessing.test.ts

const UNSETTLED = 'select count(*) as n from track where album_id is null';

test('a scan takes as long as it takes, and what a cut-off one left unsettled is settled, though the clock was set back', async () => {
  const folder = makeTempFolder();
  const library = openFakeLibrary([folder]);
  for (let at = 0; at < 300; at++) {
    const path = `${folder}/${at % 3}/${at}.flac`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'x');
    library.fake.files.set(path, {
      sound: path,
      tags: { title: null, artist: 'A', album: `Album ${at % 3}`, trackNo: null },
      mtimeUs: 1,
    });
  }
  const clock = movedClock();
  let calls = 0;
  let isBroken = true;
  const read = async (paths: readonly string[]) => {
    clock.pass(10);
    if (++calls === 2) clock.jump(-10 * YEAR_MS);
    if (isBroken && calls > 2) {
      while (library.rows().length === 0) await new Promise((resolve) => setImmediate(resolve));
      throw new Error('cut off');
    }
    return await library.fake.read(paths);
  };
  const scanner = createScanner({
    db: library.writer,
    pool: { warm: () => undefined, read, digest: () => Promise.reject(new Error('no ties here')) },
    walkerPath: fileURLToPath(new URL('../../../src/main/walk-worker.ts', import.meta.url)),
    clock,
    log: keptLog(),
    emit: () => undefined,
    countCalls: () => 0,
  });

  await expect(scanner.scan([1])).rejects.toThrow('cut off');
  expect(library.rows().length).toBeGreaterThan(0);
  isBroken = false;
  // nothing beside what was read is left to bring the next scan there
  const known = new Set(library.rows().map(({ path }) => path));
  for (const path of library.fake.files.keys()) if (!known.has(path)) rmSync(path);
  expect(library.ask(UNSETTLED)).not.toEqual([{ n: 0 }]);
  clock.jump(20 * YEAR_MS);
  const { elapsedMs } = await scanner.scan([1]);

  expect(elapsedMs).toBeGreaterThanOrEqual(0);
  expect(elapsedMs).toBeLessThan(DAY_MS);
  expect(library.ask(UNSETTLED)).toEqual([{ n: 0 }]);
});
