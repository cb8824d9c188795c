/**
 * Changes of every kind that there is, made and taken back in any order, through the core and over restarts. Every row of the
 * library is compared. tests/integration/core/undo-model.test.ts goes deeper into what two people change in turns, and
 * playlists-model.test.ts into the entries of one playlist.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { createCorrector } from '../../../src/main/scan/corrector.ts';
import { createAllKinds } from '../../../src/main/services/all-kinds.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { ActivityId, UserId } from '../../../src/shared/ids.ts';
import { keptLog } from '../../support/kept-log.ts';
import { differenceOf, openLibraryRows, type LibraryRows } from '../../support/library-rows.ts';
import { adminDeeds, makeDeedsLibrary, ownDeeds, type DeedsLibrary } from '../../support/undo-deeds.ts';

/** Kinds that are not made here, each with the test that holds their undo to be exact. */
const elsewhere: Readonly<Record<string, string>> = {
  playlist_decision: 'playlist-sync-both.test.ts: a file is part of it',
  correction: 'undo-model.test.ts: what holds comes and goes; albums and artists that it needs stay as empty rows',
};

type Step =
  | { readonly do: 'deed'; readonly isMember: boolean; readonly name: string; readonly n: number }
  | { readonly do: 'undoNewest' | 'restart' }
  | { readonly do: 'undo' | 'since'; readonly back: number };

const deed = (name: string, isMember: boolean) =>
  fc.record({
    do: fc.constant('deed' as const),
    isMember: fc.constant(isMember),
    name: fc.constant(name),
    n: fc.nat(11),
  });
const all = [
  ...Object.keys({ ...ownDeeds, ...adminDeeds }).map((name) => deed(name, false)),
  ...Object.keys(ownDeeds).map((name) => deed(name, true)),
];
/** What follows a deed: mostly another. */
const then: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 10, arbitrary: fc.constant([]) },
  { weight: 4, arbitrary: fc.constant([{ do: 'undoNewest' } as const]) },
  // and done again
  { weight: 1, arbitrary: fc.constant([{ do: 'undoNewest' } as const, { do: 'undoNewest' } as const]) },
  { weight: 2, arbitrary: fc.tuple(fc.record({ do: fc.constant('undo' as const), back: fc.nat(9) })) },
  { weight: 2, arbitrary: fc.tuple(fc.record({ do: fc.constant('since' as const), back: fc.nat(9) })) },
  { weight: 1, arbitrary: fc.constant([{ do: 'restart' } as const]) },
);
const steps: fc.Arbitrary<readonly Step[]> = fc
  .shuffledSubarray(all, { minLength: all.length - 12 })
  .chain((deeds) => fc.tuple(...deeds.map((each) => fc.tuple(each, then))))
  .map((parts) => parts.flatMap(([first, more]) => [first, ...more]));

/** One thing done, with the rows around it. */
interface Done {
  readonly id: ActivityId;
  readonly userId: UserId;
  readonly before: LibraryRows;
  readonly after: LibraryRows;
}

interface Run {
  readonly made: DeedsLibrary;
  readonly rows: ReturnType<typeof openLibraryRows>;
  readonly done: Done[];
}

/** As many as there is time for. */
const UNWOUND = 30;

/** Kinds of which a change was taken back to the row, and deeds that were done. */
const taken = new Set<string>();
const succeeded = new Set<string>();

/** What others need: it stays. */
const basic = new Set(['createSmart', 'follow', 'addFolder', 'linkFile', 'importList']);

test('each change by itself is undone, done again and undone, to the row', async () => {
  const made = await makeDeedsLibrary();
  await made.renew();
  const run: Run = { made, rows: openLibraryRows(made.library.libraryPath), done: [] };
  try {
    for (const name of Object.keys({ ...ownDeeds, ...adminDeeds })) {
      for (let n = 0; n < 12 && !succeeded.has(name); n++) await take(run, { do: 'deed', isMember: false, name, n });
      const again = basic.has(name) ? 2 : 3;
      if (succeeded.has(name)) for (let at = 0; at < again; at++) await take(run, { do: 'undoNewest' });
    }
  } finally {
    run.rows.close();
  }
  expect([...Object.keys(ownDeeds), ...Object.keys(adminDeeds)].filter((name) => !succeeded.has(name))).toEqual([]);
}, 600_000);

test('changes of every kind, undone in any order and over restarts, leave every row as it was', async () => {
  const made = await makeDeedsLibrary();
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await made.renew();
      const run: Run = { made, rows: openLibraryRows(made.library.libraryPath), done: [] };
      try {
        for (const step of sequence) await take(run, step);
        await unwindAll(run);
      } finally {
        run.rows.close();
      }
    }),
    { numRuns: Number(process.env['UNDO_RUNS'] ?? 3), seed: 4, endOnFailure: true },
  );
}, 600_000);

test('each kind of change that there is was taken back above, or is by a test that is named', () => {
  const { writer } = openLibrary(':memory:', { clock: systemClock, log: keptLog() });
  const kinds = Object.keys(createAllKinds(writer, createCorrector(writer, Date.now), Date.now));
  writer.raw.close();
  expect(kinds.filter((kind) => !taken.has(kind) && !(kind in elsewhere))).toEqual([]);
  // nor are there exceptions that need not be
  expect(Object.keys(elsewhere).filter((kind) => taken.has(kind) || !kinds.includes(kind))).toEqual([]);
});

async function take(run: Run, step: Step): Promise<void> {
  const { made, rows, done } = run;
  const before = rows.read();
  if (step.do === 'restart') {
    await made.library.restart();
    deepEqual(differenceOf(before, rows.read()), []);
    return;
  }
  const newest = newestOf(run);
  const wanted = step.do === 'undo' || step.do === 'since' ? done.at(-1 - step.back) : done.at(-1);
  if (step.do !== 'deed' && wanted === undefined) return;
  const userId = step.do === 'deed' ? made.things[step.isMember ? 'member' : 'owner'] : wanted!.userId;
  const isDone = await refusable(async () => {
    const by = made.doer(userId);
    if (step.do === 'deed') await (ownDeeds[step.name] ?? adminDeeds[step.name])!(by, step.n);
    else await by.call(step.do === 'since' ? 'activity.undoSince' : 'activity.undo', { activityId: wanted!.id });
  });
  if (step.do !== 'deed') await made.settle();
  const after = rows.read();
  const id = newestOf(run);
  // noted where something changed, and only there
  equal(id !== newest, differenceOf(before, after).length > 0, JSON.stringify(step));
  if (step.do === 'deed' && id !== newest) succeeded.add(step.name);
  if (step.do === 'undoNewest') ok(isDone, 'what was done last is refused to be taken back');
  if (step.do !== 'deed' && isExact(step, done, wanted!)) {
    deepEqual(differenceOf(wanted!.before, after), []);
    for (const kind of kindsOf(rows, wanted!.id)) taken.add(kind);
  }
  if (id !== newest) done.push({ id, userId, before, after });
}

/** Back from the last one, each in its turn: the rows go the whole way back. */
async function unwindAll({ made, rows, done }: Run): Promise<void> {
  for (const { id, userId, before } of done.slice(-UNWOUND).toReversed()) {
    await made.doer(userId).call('activity.undo', { activityId: id });
    await made.settle();
    deepEqual(differenceOf(before, rows.read()), []);
    for (const kind of kindsOf(rows, id)) taken.add(kind);
  }
}

/** Where nothing of anybody else came after it, all is to be as before. */
function isExact(step: Step, done: readonly Done[], wanted: Done): boolean {
  if (step.do === 'undo') return wanted === done.at(-1);
  return done.slice(done.indexOf(wanted)).every(({ userId }) => userId === wanted.userId);
}

async function refusable(run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code !== 'internal') return false;
    throw thrown;
  }
}

function newestOf({ rows }: Run): ActivityId {
  return Number(rows.raw.prepare('select max(activity_id) from user_activity').pluck().get()) as ActivityId;
}

function kindsOf(rows: Run['rows'], id: ActivityId): readonly string[] {
  return rows.raw
    .prepare<[number], string>(
      `select distinct json_extract(c.value, '$.table') from user_activity a, json_each(a.payload) c where a.activity_id = ?`,
    )
    .pluck()
    .all(id);
}
