/** What a person did elsewhere, as the history of this library: what is known is left, what is new follows the import. */
import type { Records } from '../../user-file/records.ts';
import { findActivityIds, nextId } from '../../db/queries/user-file/import-queries.ts';
import type { ApplyParts } from './apply-records.ts';
import type { ImportRun } from './import-run.ts';
import type { KnownThing } from './known-things.ts';

/** What the activities of one file were so far. */
export interface History {
  /** Rows by the numbers in the file. */
  readonly ids: Map<number, number>;
  /** How often the file had this moment, type and subject already: two alike are two. */
  readonly met: Map<string, number>;
  /** New rows by the number of the activity that took them back. */
  readonly undoneBy: Map<number, number[]>;
}

/** Of a file of which nothing was read yet. */
export function startHistory(): History {
  return { ids: new Map(), met: new Map(), undoneBy: new Map() };
}

/** Returns the changes that name a thing which the file does not have, by their place. */
export function applyActivity(
  { run, things }: ApplyParts,
  activity: Records['activity'],
  changes: readonly Records['change'][],
  history: History,
): readonly number[] {
  const { ref, type, at, subject, undoneBy } = activity;
  const alike = `${at} ${type} ${subject}`;
  const nth = history.met.get(alike) ?? 0;
  history.met.set(alike, nth + 1);
  const known = findActivityIds(run.db, run.userId, { type, at, subject })[nth];
  if (known !== undefined) {
    history.ids.set(ref, known);
    run.count('activity', 'unchanged');
    return [];
  }
  const read = changes.map((change) => ({ change, thing: things.find(change.of, change.ref) }));
  // it comes first, so that what is done in this library later is told from its history
  const importedBy = run.activity();
  const id = nextId(run.db, 'user_activity') + (run.isDry ? history.ids.size : 0);
  const here = read.flatMap(({ change, thing }) => (thing?.id == null ? [] : [toRowChange(change, thing.id)]));
  const row = { type, at, subject, payload: JSON.stringify(here), undoneBy: null, importedBy };
  run.put('activity', { table: 'user_activity', id }, row);
  for (const [position, { change, thing }] of read.entries())
    if (thing?.id === null) waitForChange(run, { change, thing, key: `${id}:${position}` });
  history.ids.set(ref, id);
  link(run, history, ref);
  if (undoneBy !== null) history.undoneBy.set(undoneBy, [...(history.undoneBy.get(undoneBy) ?? []), id]);
  return read.flatMap(({ thing }, position) => (thing === undefined ? [position] : []));
}

/** The activity that took others back is here. */
function link(run: ImportRun, { ids, undoneBy }: History, ref: number): void {
  for (const id of undoneBy.get(ref) ?? []) {
    const row = run.read('user_activity', id);
    if (row !== null) run.put(null, { table: 'user_activity', id }, { ...row, undoneBy: ids.get(ref) });
  }
  undoneBy.delete(ref);
}

function tableOf({ what, of }: Records['change']): string {
  return what === 'like' ? 'user_like' : `${of}_score`;
}

function toRowChange(change: Records['change'], id: number): object {
  return { table: tableOf(change), id, before: change.before, after: change.after };
}

function waitForChange(
  run: ImportRun,
  { change, thing, key }: { readonly change: Records['change']; readonly thing: KnownThing; readonly key: string },
): void {
  const { before, after } = change;
  run.wait('change', thing.unknown, { key, value: { table: tableOf(change), before, after } });
}
