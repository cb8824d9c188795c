/** What a person did elsewhere, as the history of this library: what is known is left, what is new follows the import. */
import type { Records } from '../../user-file/records.ts';
import { findActivityIds, nextId } from '../../db/queries/user-file/import-queries.ts';
import type { ApplyParts } from './apply-records.ts';
import type { ImportRun } from './import-run.ts';
import { putDuel, readDuel, waitForDuel, type ReadDuel } from './apply-duel.ts';
import type { KnownThing, KnownThings } from './known-things.ts';

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

export type ChangeLine = Records['change'] | Records['duel'];

/** Returns the changes that name a thing which the file does not have, by their place. */
export function applyActivity(
  { run, things }: ApplyParts,
  activity: Records['activity'],
  changes: readonly ChangeLine[],
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
  // it comes first, so that what is done in this library later is told from its history
  const importedBy = run.activity();
  const id = nextId(run.db, 'user_activity') + (run.isDry ? history.ids.size : 0);
  history.ids.set(ref, id);
  const read = changes.map((line) => readChange(things, line, history));
  const here = read.flatMap((one) => (one === undefined || one.unknown.length > 0 ? [] : [one.change]));
  const row = { type, at, subject, payload: JSON.stringify(here), undoneBy: null, importedBy };
  run.put('activity', { table: 'user_activity', id }, row);
  for (const [position, one] of read.entries()) if (one !== undefined) follow(run, one, `${id}:${position}`);
  link(run, history, ref);
  if (undoneBy !== null) history.undoneBy.set(undoneBy, [...(history.undoneBy.get(undoneBy) ?? []), id]);
  return read.flatMap((one, position) => (one === undefined ? [position] : []));
}

interface ReadOpinion {
  readonly line: Records['change'];
  readonly change: object;
  readonly unknown: readonly KnownThing[];
}

function readChange(things: KnownThings, line: ChangeLine, { ids }: History): ReadOpinion | ReadDuel | undefined {
  if (line.kind === 'duel') return readDuel(things, line, ids.get(line.duel));
  const thing = things.find(line.of, line.ref);
  if (thing === undefined) return undefined;
  const { before, after } = line;
  return {
    line,
    change: { table: tableOf(line), id: thing.id, before, after },
    unknown: thing.id === null ? [thing] : [],
  };
}

/** What becomes of a change beside its place in the activity. */
function follow(run: ImportRun, read: ReadOpinion | ReadDuel, key: string): void {
  if ('line' in read) for (const thing of read.unknown) waitForChange(run, { change: read.line, thing, key });
  else if (read.unknown.length > 0) waitForDuel(run, read, key);
  else putDuel(run, read.change);
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

function waitForChange(
  run: ImportRun,
  { change, thing, key }: { readonly change: Records['change']; readonly thing: KnownThing; readonly key: string },
): void {
  const { before, after } = change;
  run.wait('change', thing.unknown, { key, value: { table: tableOf(change), before, after } });
}
