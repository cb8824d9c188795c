/** Takes back a change too large for one payload: row by row, each only where it is still as the change left it. */
import type { Undone } from '../../../shared/contract/activity.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ActivityId, UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import {
  addActivityPart,
  addLargeActivity,
  countActivityParts,
  findActivityPart,
} from '../../db/queries/user-file/import-queries.ts';
import { readImportRow, writeImportRow, type ImportChange } from '../../db/queries/user-file/rows.ts';
import { isSameRow } from './import-run.ts';

/** Inside the caller's transaction. Cost: a part in memory at a time. Throws: conflict where nothing is left to put back. */
export function undoLarge(
  db: WriteDb,
  userId: UserId,
  activity: { readonly id: ActivityId; readonly subject: string },
  at: number,
): Undone & { readonly activityId: ActivityId } {
  const undoId = addLargeActivity(db, { userId, type: 'undo', at, subject: activity.subject });
  let changedCount = 0;
  let keptCount = 0;
  for (let part = countActivityParts(db, activity.id); part > 0; part--) {
    const undone: ImportChange[] = [];
    // the last first: what hangs on a row goes before the row
    for (const { table, id, before, after } of (findActivityPart(db, activity.id, part) ?? []).toReversed()) {
      // what did not win was only noted
      if (isSameRow(before, after)) continue;
      const now = readImportRow(db, userId, table, id);
      if (isSameRow(now, after)) {
        writeImportRow(db, userId, { table, id }, before);
        undone.push({ table, id, before: now, after: before });
      } else keptCount++;
    }
    if (undone.length > 0) addActivityPart(db, undoId, undone);
    changedCount += undone.length;
  }
  if (changedCount === 0) throw new AppError('conflict', 'It was changed again since; nothing is left to undo');
  return { activityId: undoId, changedCount, keptCount };
}
