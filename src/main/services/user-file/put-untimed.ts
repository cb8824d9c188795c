/** Rows of which nothing tells which is newer. */
import type { ImportConflict } from '../../../shared/contract/user-data.ts';
import type { ImportRow } from '../../db/queries/user-file/row-store.ts';
import type { ImportRun } from './import-run.ts';

const untimed = { ours: null, theirs: null, oursAt: null, theirsAt: null, winner: 'ours' } as const;

/** Puts what both are together, and tells where the file has it otherwise. */
export function putUntimed(
  run: ImportRun,
  {
    kind,
    table,
  }: { readonly kind: ImportConflict['kind']; readonly table: 'user' | 'user_profile' | 'user_preferences' },
  { ours, theirs, merged }: { readonly ours: ImportRow | null; readonly theirs: ImportRow; readonly merged: ImportRow },
): void {
  const isOther = Object.entries(theirs).some(([name, value]) => value !== null && merged[name] !== value);
  if (ours !== null && isOther) run.conflict({ kind, name: '', ...untimed }, { table, id: '', row: theirs });
  run.put(kind, { table, id: '' }, merged);
}
