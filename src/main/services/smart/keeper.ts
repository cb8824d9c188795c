/** Keeps what smart playlists find, true to what is written: each looks again when it is asked for, at what concerns it. */
import type { UserId } from '../../../shared/ids.ts';
import type { TrackFacts } from '../../../shared/query/facts.ts';
import { readTrackTotals } from '../../db/queries/playlists/track-totals.ts';
import type { PlaylistTotals } from '../../db/queries/playlists/cards.ts';
import type { NestedKey } from '../../db/queries/track-query/nested-playlists.ts';
import type { TouchLog } from '../../db/queries/track-query/touch-log.ts';
import type { ReadDb } from '../../db/handles.ts';
import type { Clock } from '../../ports/clock.ts';
import { findAll, findTouched, nothingFound, type FoundList, type Look } from './found-list.ts';
import { isTouched, newKept, takeTouched, tellKept, touch, type Kept } from './kept-lists.ts';
import type { LiveQueries } from './live-queries.ts';
import { createDepends, type AskedSmart } from './smart-depends.ts';
import { differ, marksOf, pick } from './track-sets.ts';

export interface KeeperParts {
  readonly reader: ReadDb;
  readonly live: LiveQueries;
  readonly log: TouchLog;
  readonly clock: Clock;
}

export interface Keeper {
  readonly all: ReadonlyMap<NestedKey, Kept>;
  /** Takes note of what was written. */
  settle(): void;
  /** The kept one, if it is still of these rules; else a new one, of which nothing is known. */
  keep(asked: AskedSmart): Kept;
  /** As it is now. */
  find(kept: Kept): Promise<FoundList>;
}

/** What the steps of looking again share. */
interface Run extends KeeperParts, Keeper {
  readonly factsOf: LiveQueries['facts'];
}

/** As long as what time changes may be late. */
export const TICK_MS = 60_000;
// more are told as all
const MOST_TOLD = 2000;

/** Nothing is found before it is asked for. */
export function createKeeper(parts: KeeperParts): Keeper {
  const { reader, live, log, clock } = parts;
  const all = new Map<NestedKey, Kept>();
  const dependsOf = createDepends(reader);
  const facts = createFacts(live);
  const isTrue = (kept: Kept, asked: AskedSmart): boolean => {
    if (kept.asked.rules !== asked.rules || kept.asked.ownerId !== asked.ownerId) return false;
    if (kept.isDoubted && dependsOf(asked).ofOthers !== kept.depends.ofOthers) return false;
    kept.isDoubted = false;
    return true;
  };
  const run: Run = {
    ...parts,
    all,
    factsOf: facts.of,
    settle: () => {
      const touched = log.take();
      if (touched === undefined) return;
      facts.forget();
      tellKept(all.values(), touched);
    },
    keep: (asked) => {
      run.settle();
      const key: NestedKey = `${asked.id} ${asked.scope}`;
      const known = all.get(key);
      if (known !== undefined && isTrue(known, asked)) return known;
      const kept = newKept(key, asked, dependsOf(asked), { nowMs: clock.now(), tickedMs: clock.monotonicMs() });
      // what is not told of changes is not kept
      if (log.start()) all.set(key, kept);
      else all.delete(key);
      return kept;
    },
    find: (kept) => {
      const found = kept.line.then(() => lookAgain(run, kept));
      kept.line = found.catch(() => {
        // what failed is tried again
        if (all.get(kept.key) === kept) all.delete(kept.key);
      });
      return found;
    },
  };
  return run;
}

/** What was touched is read once for all lists of a person that look at it. */
function createFacts(live: LiveQueries) {
  const known = new Map<string, readonly TrackFacts[]>();
  return {
    of: (userId: UserId, ids: readonly number[]) => {
      const key = `${userId} ${ids.join()}`;
      const facts = known.get(key) ?? live.facts(userId, ids);
      known.set(key, facts);
      return facts;
    },
    forget: () => known.clear(),
  };
}

async function lookAgain(run: Run, kept: Kept): Promise<FoundList> {
  if (kept.depends.isCircular) return (kept.found = nothingFound);
  // these tell it what has changed in them
  for (const { stored, scope } of kept.depends.looksInto) await run.find(run.keep({ ...stored, scope }));
  run.settle();
  tickIfDue(run, kept);
  const { found: before } = kept;
  if (before !== undefined && !isTouched(kept)) return before;
  const { touched, ...more } = takeTouched(kept);
  const look = lookOf(run, kept);
  const after =
    before === undefined || touched === 'all'
      ? await findAll(look)
      : await findTouched(look, before, { ids: touched, ...more }, run.factsOf);
  kept.found = after;
  const isSummedAnew = touched === 'all' || (more.isTrackTouched && isAnyOf(touched, before, after));
  if (isSummedAnew) Object.assign(kept, { totals: undefined, covers: undefined });
  if (before?.shown !== after.shown) tellChange(run, kept, { before, after });
  return after;
}

/** Whether time may have changed it since it was last looked at. */
export function isDue({ clock }: Pick<KeeperParts, 'clock'>, { depends, tickedMs }: Kept): boolean {
  return depends.isTimed && clock.monotonicMs() - tickedMs >= TICK_MS;
}

function tickIfDue({ live, clock, ...run }: Run, kept: Kept): void {
  if (!isDue({ ...run, clock }, kept)) return;
  const { nowMs: fromMs, asked, depends } = kept;
  Object.assign(kept, { nowMs: clock.now(), tickedMs: clock.monotonicMs() });
  touch(kept, live.ticked(asked.ownerId, depends.query, { fromMs, toMs: kept.nowMs }));
}

function lookOf(run: Run, { asked, depends, nowMs }: Kept): Look {
  const heldBy: Look['asker']['heldBy'] = async (stored, scope) =>
    (await run.find(run.keep({ ...stored, scope }))).shown;
  return { live: run.live, query: depends.query, asker: { userId: asked.ownerId, scope: asked.scope, nowMs, heldBy } };
}

interface Change {
  readonly before: FoundList | undefined;
  readonly after: FoundList;
}

/** Those that look into it look at what came and went. */
function tellChange({ all, reader }: Run, kept: Kept, { before, after }: Change): void {
  const { totals } = kept;
  Object.assign(kept, { totals: undefined, covers: undefined });
  const { gone, come } = differ(before?.shown ?? nothingFound.shown, after.shown);
  const isFew = before !== undefined && gone.length + come.length <= MOST_TOLD;
  for (const other of all.values()) {
    const isInto = other.depends.looksInto.some(({ stored, scope }) => `${stored.id} ${scope}` === kept.key);
    if (isInto) touch(other, isFew ? new Set([...gone, ...come]) : 'all');
  }
  if (totals !== undefined && isFew) kept.totals = changeTotals(reader, totals, { gone, come });
}

function isAnyOf(ids: ReadonlySet<number>, ...lists: readonly (FoundList | undefined)[]): boolean {
  const marks = marksOf(ids);
  return lists.some((list) => list !== undefined && pick(list.shown, marks, true).length > 0);
}

interface Difference {
  readonly gone: Uint32Array;
  readonly come: Uint32Array;
}

/** What a list comes to after tracks came and went. Cost: one look-up for each of these. */
export function changeTotals(reader: ReadDb, before: PlaylistTotals, { gone, come }: Difference): PlaylistTotals {
  const [less, more] = [readTrackTotals(reader, gone), readTrackTotals(reader, come)];
  const change = (key: keyof PlaylistTotals) => before[key] - less[key] + more[key];
  return {
    entryCount: change('entryCount'),
    missingCount: change('missingCount'),
    durationMs: change('durationMs'),
  };
}
