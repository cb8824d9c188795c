/** Duels of a user file: each is a change of an activity, about two things, of which either may still have to be found. */
import type { DuelRow } from '../../db/queries/duels.ts';
import { findWaitingChange } from '../../db/queries/user-file/waiting.ts';
import type { ImportRow } from '../../db/queries/user-file/row-store.ts';
import type { Records } from '../../user-file/records.ts';
import type { ImportRun } from './import-run.ts';
import type { KnownThing, KnownThings } from './known-things.ts';

type Side = 'winnerId' | 'loserId';

/** As an activity keeps it, but that a side which is not here is null. */
export interface DuelChange {
  readonly table: 'duel';
  readonly id: number;
  readonly before: OpenDuel | null;
  readonly after: OpenDuel | null;
}

type OpenDuel = Omit<DuelRow, Side> & { readonly [One in Side]: number | null };

export interface ReadDuel {
  readonly change: DuelChange;
  readonly unknown: readonly { readonly side: Side; readonly thing: KnownThing['unknown'] }[];
}

const kindOf = { track: 'tracks', album: 'albums', artist: 'artists' } as const;

/** Undefined where it names what the file does not have. */
export function readDuel(
  things: KnownThings,
  { of, winner, loser, isEqual, createdAt, before, after }: Records['duel'],
  id: number | undefined,
): ReadDuel | undefined {
  const won = things.find(of, winner);
  const lost = things.find(of, loser);
  if (id === undefined || won === undefined || lost === undefined) return undefined;
  const duel = { kind: kindOf[of], winnerId: won.id, loserId: lost.id, isEqual, createdAt };
  const sides = [
    { side: 'winnerId', thing: won },
    { side: 'loserId', thing: lost },
  ] as const;
  return {
    change: { table: 'duel', id, before: before ? duel : null, after: after ? duel : null },
    unknown: sides.flatMap(({ side, thing }) => (thing.id === null ? [{ side, thing: thing.unknown }] : [])),
  };
}

/** Makes the result what the change left of it: changes come in the order in which they were made. */
export function putDuel(run: ImportRun, { id, after }: DuelChange): void {
  if (after === null) return run.remove({ table: 'duel', id });
  const { winnerId, loserId, isEqual } = after;
  if (winnerId === null || loserId === null || winnerId === loserId || run.read('duel', id) !== null) return;
  run.put(null, { table: 'duel', id }, { ...after, isEqual: Number(isEqual) });
}

/** Keeps it under each side that is not here, until the last of them is. */
export function waitForDuel(run: ImportRun, { change, unknown }: ReadDuel, key: string): void {
  for (const { side, thing } of unknown) run.wait('change', thing, { key, value: { ...change, side } });
}

/** One side was found. What the change is then; undefined while the other side still waits. */
export function takeUpDuel(run: ImportRun, key: string, waiting: ImportRow, id: number): DuelChange | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by waitForDuel alone
  const { side, ...change } = waiting as unknown as DuelChange & { readonly side: Side };
  const found = (duel: OpenDuel | null) => duel && { ...duel, [side]: id };
  const became = { ...change, before: found(change.before), after: found(change.after) };
  const other = findWaitingChange(run.db, key);
  if (other === undefined) return became;
  const row = run.read('awaiting_record', other.id);
  const record = JSON.stringify({ ...became, side: side === 'winnerId' ? 'loserId' : 'winnerId' });
  if (row !== null) run.put(null, { table: 'awaiting_record', id: other.id }, { ...row, record });
  return undefined;
}
