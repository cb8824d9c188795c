import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, test } from 'vitest';
import { AppError } from '../../../src/shared/errors.ts';
import type { ActivityId } from '../../../src/shared/ids.ts';
import { openPlaylists, type PlaylistsLibrary } from '../../support/playlists-library.ts';

/** As reliability has it. Most are short, so that they cost a minute and no more; `PLAYLIST_SEQUENCES` makes them others. */
const SEQUENCES = Number(process.env['PLAYLIST_SEQUENCES'] ?? 20_000);
const TRACKS = 6;

type Step =
  /** What a window shows: all of it, some of it, or all in another order. Until it looks again it shows that. */
  | { readonly do: 'look'; readonly as: 'whole' | 'even' | 'odd' | 'turned' }
  /** A scan finds no file of a track any more, or finds it again: nothing of any list changes. */
  | { readonly do: 'scan'; readonly track: number; readonly isMissing: boolean }
  /** Its copy is what it is, and leaves it so. */
  | { readonly do: 'copy' }
  | { readonly do: 'add'; readonly tracks: readonly number[]; readonly before: number | null }
  | { readonly do: 'move'; readonly chosen: readonly number[]; readonly before: number | null }
  | { readonly do: 'remove'; readonly chosen: readonly number[] }
  | { readonly do: 'sort'; readonly isDescending: boolean }
  | { readonly do: 'name'; readonly name: string }
  /** Into the first folder, into the one that lies in it, or out of both. */
  | { readonly do: 'place'; readonly folder: 0 | 1 | null }
  | { readonly do: 'delete' }
  | { readonly do: 'undo'; readonly back: number };

const placeAt = fc.option(fc.nat(9), { freq: 3 });
const chosenAt = fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('look' as const),
      as: fc.constantFrom<'whole' | 'even' | 'odd' | 'turned'>('whole', 'even', 'odd', 'turned'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      tracks: fc.array(fc.nat(TRACKS - 1), { maxLength: 3 }),
      before: placeAt,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move' as const), chosen: chosenAt, before: placeAt }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), chosen: chosenAt }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sort' as const), isDescending: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('name' as const), name: fc.constantFrom('One', 'Two') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('scan' as const),
      track: fc.nat(TRACKS - 1),
      isMissing: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('place' as const), folder: fc.constantFrom<0 | 1 | null>(0, 1, null) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const) }) },
  // the newest most often
  { weight: 5, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.oneof(fc.constant(0), fc.nat(5)) }) },
);
const stepOf = fc.tuple(fc.constantFrom<0 | 1>(0, 1), steps);
const sequence = fc.record({
  /** As an import leaves them: no gaps, so that room has to be made at once. */
  isTight: fc.boolean(),
  steps: fc.oneof(
    { weight: 12, arbitrary: fc.array(stepOf, { minLength: 1, maxLength: 4, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(stepOf, { maxLength: 25, size: 'max' }) },
  ),
});

/** The plain model: a name, and entries in their order. */
interface List {
  readonly name: string;
  readonly folderId: number | null;
  readonly entries: readonly Entry[];
}
interface Entry {
  readonly id: number;
  /** Null where none is known for it. */
  readonly track: number | null;
  readonly addedAt: number;
}
type State = List | null;

interface Done {
  readonly id: ActivityId;
  readonly step: Step;
  readonly before: State;
  readonly after: State;
}

const library = openPlaylists(TRACKS);
const bystanderId = library.make([0, 1, null, 2]);
const bystander = library.stateOf(bystanderId);
const outer = library.makeFolder();
const inner = library.makeFolder();
const folders = [outer, inner] as const;
const kept = [bystanderId, ...folders];
afterAll(() => library.close());

test('any edits from two windows with any views, and undos of them, leave what a plain list would be', async () => {
  await fc.assert(
    fc.asyncProperty(sequence, async ({ isTight, steps: all }) => {
      const run = startRun(library, isTight);
      for (const [window, next] of all) await take(run, window, next);
      deepEqual(library.stateOf(bystanderId), bystander);
      library.clear(kept);
    }),
    { numRuns: SEQUENCES, seed: 6 },
  );
}, 3_600_000);

interface Run {
  readonly playlistId: number;
  readonly isTight: boolean;
  state: State;
  readonly views: [readonly number[], readonly number[]];
  readonly done: Done[];
}

function startRun({ make, stateOf, tighten }: PlaylistsLibrary, isTight: boolean): Run {
  const playlistId = make([0, 1, null, 2, 3, 1]);
  if (isTight) tighten(playlistId);
  const state = stateOf(playlistId);
  const ids = idsOf(state);
  return { playlistId, isTight, state, views: [ids, ids], done: [] };
}

async function take(run: Run, window: 0 | 1, step: Step): Promise<void> {
  const view = run.views[window];
  if (step.do === 'look') {
    run.views[window] = look(run, step.as);
    return;
  }
  if (step.do === 'scan' || step.do === 'copy') {
    if (step.do === 'scan') library.setMissing(step.track, step.isMissing);
    else if (run.state !== null) deepEqual(tracksOf(library.copyOf(run.playlistId)), tracksOf(run.state));
    deepEqual(library.stateOf(run.playlistId), run.state);
    return;
  }
  const before = run.state;
  const undone = step.do === 'undo' ? run.done[run.done.length - 1 - step.back] : undefined;
  if (step.do === 'undo' && undone === undefined) return;
  const answer = await act(run, step, view, undone);
  const after = library.stateOf(run.playlistId);
  if (answer instanceof AppError) {
    deepEqual(after, before);
    ok(['not-found', 'conflict'].includes(answer.code));
    if (step.do !== 'undo') ok(mayRefuse(step, view, before));
    // what was done last can always be taken back
    else ok(step.back > 0);
    return;
  }
  if (undone === undefined) deepEqual(bare(after), bare(expected(before, step, view, after)));
  else if (step.do === 'undo' && step.back === 0) deepEqual(after, undone.before);
  else checkLateUndo(run, undone, before, after);
  // noted where something changed, and only there
  equal(answer !== null, JSON.stringify(after) !== JSON.stringify(before) || step.do === 'undo');
  run.state = after;
  if (answer !== null) run.done.push({ id: answer, step, before, after });
}

/** The new activity's id, null where there was nothing to do, or the refusal. */
async function act(run: Run, step: Step, view: readonly number[], undone: Done | undefined) {
  try {
    return (await library.act(run.playlistId, toWish(step, view, undone?.id))).activityId;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

function toWish(step: Step, view: readonly number[], activityId: ActivityId | undefined) {
  switch (step.do) {
    case 'add':
      return { do: step.do, tracks: step.tracks, before: at(view, step.before) } as const;
    case 'move':
      return { do: step.do, entries: pick(view, step.chosen), before: at(view, step.before) } as const;
    case 'remove':
      return { do: step.do, entries: pick(view, step.chosen) } as const;
    case 'undo':
      return { do: step.do, activityId: activityId! } as const;
    case 'place':
      return { do: step.do, folder: step.folder === null ? null : folders[step.folder] } as const;
    case 'sort':
    case 'name':
    case 'delete':
      return step;
    case 'look':
    case 'scan':
    case 'copy':
    default:
      throw new Error('nothing to do');
  }
}

function look({ state, playlistId }: Run, as: 'whole' | 'even' | 'odd' | 'turned'): readonly number[] {
  if (as === 'whole') return idsOf(state);
  if (as === 'turned') return idsOf(state).toReversed();
  const tracks = as === 'even' ? [0, 2, 4] : [1, 3, 5];
  const found = library.filtered(playlistId, tracks);
  const wanted = (state?.entries ?? []).filter(({ track }) => track !== null && tracks.includes(track));
  deepEqual(found, idsOf(state === null ? null : { ...state, entries: wanted }));
  return found;
}

function at(view: readonly number[], place: number | null): number | null {
  return place === null || view.length === 0 ? null : (view[place % view.length] ?? null);
}

function pick(view: readonly number[], chosen: readonly number[]): readonly number[] {
  return [...new Set(chosen.flatMap((no) => at(view, no) ?? []))];
}

/** It is gone, or the entry that it should stand before is. */
function mayRefuse(step: Step, view: readonly number[], state: State): boolean {
  if (state === null) return true;
  if (step.do !== 'add' && step.do !== 'move') return false;
  const before = at(view, step.before);
  return before !== null && !idsOf(state).includes(before);
}

function expected(state: State, step: Step, view: readonly number[], after: State): State {
  if (state === null) return null;
  const { entries } = state;
  const there = new Map(entries.map((entry) => [entry.id, entry]));
  switch (step.do) {
    case 'name':
      return { ...state, name: step.name };
    case 'place':
      return { ...state, folderId: step.folder === null ? null : folders[step.folder] };
    case 'delete':
      return null;
    case 'remove': {
      const gone = new Set(pick(view, step.chosen));
      return { ...state, entries: entries.filter(({ id }) => !gone.has(id)) };
    }
    case 'sort': {
      const turn = step.isDescending ? -1 : 1;
      return { ...state, entries: entries.toSorted((a, b) => inOrder(a.track, b.track, turn)) };
    }
    case 'add': {
      const made = (after?.entries ?? []).filter(({ id }) => !there.has(id));
      deepEqual(
        made.map(({ track }) => track),
        step.tracks,
      );
      return { ...state, entries: insert(entries, made, at(view, step.before)) };
    }
    case 'move': {
      const moved = pick(view, step.chosen).flatMap((id) => there.get(id) ?? []);
      if (moved.length === 0) return state;
      return { ...state, entries: insert(entries, moved, at(view, step.before)) };
    }
    case 'look':
    case 'scan':
    case 'copy':
    case 'undo':
    default:
      throw new Error('never here');
  }
}

/** What no track is known for stands last, whichever way it is sorted. */
function inOrder(a: number | null, b: number | null, turn: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return turn * (a - b);
}

function tracksOf(state: List): readonly (number | null)[] {
  return state.entries.map(({ track }) => track);
}

/** In front of the entry, or of the next that stays where it is that one moves too. */
function insert(entries: readonly Entry[], moved: readonly Entry[], before: number | null): readonly Entry[] {
  const leaving = new Set(moved.map(({ id }) => id));
  const from = before === null ? entries.length : entries.findIndex(({ id }) => id === before);
  const next = entries.slice(from).find(({ id }) => !leaving.has(id));
  const rest = entries.filter(({ id }) => !leaving.has(id));
  const to = next === undefined ? rest.length : rest.indexOf(next);
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
}

/** An undo of what was followed by other changes: the thing is as before, and nothing else is otherwise. */
function checkLateUndo(run: Run, undone: Done, before: State, after: State): void {
  if (before === null || after === null || undone.before === null || undone.after === null) return;
  const [added, removed] = [minus(undone.after, undone.before), minus(undone.before, undone.after)];
  const isOrder = undone.step.do === 'move' || undone.step.do === 'sort';
  const touched = new Set([...added, ...removed, ...(isOrder || undone.step.do === 'undo' ? idsOf(undone.after) : [])]);
  for (const id of added) ok(!idsOf(after).includes(id));
  for (const id of removed) ok(idsOf(after).includes(id));
  const rest = (state: State) => idsOf(state).filter((id) => !touched.has(id));
  // making room sets neighbours apart, and taking that back may pass what came between
  const [restBefore, restAfter] = [rest(before), rest(after)];
  if (run.isTight) deepEqual(new Set(restAfter), new Set(restBefore));
  else deepEqual(restAfter, restBefore);
}

function minus(state: List, other: List): readonly number[] {
  const ids = new Set(idsOf(other));
  return idsOf(state).filter((id) => !ids.has(id));
}

function idsOf(state: State): readonly number[] {
  return state?.entries.map(({ id }) => id) ?? [];
}

function bare(state: State) {
  return state === null ? null : { name: state.name, folderId: state.folderId, ids: idsOf(state) };
}
