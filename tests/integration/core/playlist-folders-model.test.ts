import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, test } from 'vitest';
import { AppError } from '../../../src/shared/errors.ts';
import type { ActivityId } from '../../../src/shared/ids.ts';
import { openPlaylists } from '../../support/playlists-library.ts';

const SEQUENCES = 1000;
const FOLDERS = 4;
const LISTS = 3;

type Step =
  | { readonly do: 'place'; readonly what: number; readonly into: number | null }
  | { readonly do: 'delete'; readonly what: number }
  | { readonly do: 'undo'; readonly back: number };

const what = fc.nat(FOLDERS + LISTS - 1);
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('place' as const),
      what,
      into: fc.option(fc.nat(FOLDERS - 1), { freq: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), what }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.oneof(fc.constant(0), fc.nat(4)) }) },
);

/** Where each lies, by its id; what is gone is not in it. */
type Tree = ReadonlyMap<number, number | null>;

const library = openPlaylists(2);
afterAll(() => library.close());

test('folders moved into each other and deleted never hold themselves, lose nothing, and each step back is whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 10, size: 'max' }), async (all) => {
      const folders = Array.from({ length: FOLDERS }, () => library.makeFolder());
      const ids = [...folders, ...Array.from({ length: LISTS }, () => library.make([0, 1]))];
      const treeOf = (): Tree =>
        new Map(
          ids.flatMap((id) => {
            const state = library.stateOf(id);
            return state === null ? [] : [[id, state.folderId] as const];
          }),
        );
      const done: { readonly activityId: ActivityId; readonly before: Tree }[] = [];
      for (const step of all) {
        const before = treeOf();
        const undone = step.do === 'undo' ? done.at(-1 - step.back) : undefined;
        if (step.do === 'undo' && undone === undefined) continue;
        const result = await take(step, { ids, folders, activityId: undone?.activityId });
        const after = treeOf();
        assertTree(after);
        if (result instanceof AppError) deepEqual(after, before);
        else if (step.do === 'undo') {
          if (step.back === 0) deepEqual(after, undone?.before);
        } else deepEqual(after, expected(before, step, { ids, folders }));
        if (!(result instanceof AppError) && result !== null) done.push({ activityId: result, before });
      }
      library.clear();
    }),
    { numRuns: SEQUENCES, seed: 6 },
  );
}, 600_000);

interface Things {
  readonly ids: readonly number[];
  readonly folders: readonly number[];
}

async function take(
  step: Step,
  { ids, folders, activityId }: Things & { readonly activityId: ActivityId | undefined },
) {
  try {
    if (step.do === 'undo') return (await library.act(0, { do: 'undo', activityId: activityId! })).activityId;
    const id = ids[step.what]!;
    if (step.do === 'delete') return (await library.act(id, step)).activityId;
    const folder = step.into === null ? null : folders[step.into]!;
    return (await library.act(id, { do: 'place', folder })).activityId;
  } catch (thrown) {
    if (thrown instanceof AppError) {
      ok(['conflict', 'not-found'].includes(thrown.code));
      return thrown;
    }
    throw thrown;
  }
}

/** What lies in a folder that goes lies where the folder lay. */
function expected(before: Tree, step: Exclude<Step, { readonly do: 'undo' }>, { ids, folders }: Things): Tree {
  const id = ids[step.what]!;
  if (step.do === 'place') return new Map(before).set(id, step.into === null ? null : folders[step.into]!);
  const above = before.get(id) ?? null;
  return new Map(
    [...before].filter(([other]) => other !== id).map(([other, parent]) => [other, parent === id ? above : parent]),
  );
}

/** Every way up ends outside of all. */
function assertTree(tree: Tree): void {
  for (const id of tree.keys()) {
    const seen = new Set<number>();
    for (let at: number | null = id; at !== null; at = tree.get(at) ?? null) {
      ok(!seen.has(at));
      ok(tree.has(at));
      seen.add(at);
    }
  }
}
