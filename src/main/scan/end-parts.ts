/** The step between the walk of parts and the rest: what lay in the folders that were listed, and does not any more. */
import { sep } from 'node:path';
import { indexFreeRows, withoutApart } from './free-rows.ts';
import type { ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import { takeRead } from './take-outcomes.ts';

/**
 * As `endWalk`, for a scan that saw parts of its roots only: nothing is known of what it did not list. A root that shows
 * nothing proves nothing. Runs in the caller's transaction.
 */
export function endParts(writes: ScanWrites, state: ScanState): void {
  for (const { rootId, path, subfolders } of state.listed) noteLostFolders(writes, state, { rootId, path, subfolders });
  for (const [trackId, { rootId }] of state.gone) {
    const root = state.roots.get(rootId);
    if (root !== undefined && (root.offlineReason !== null || root.isInterrupted)) state.gone.delete(trackId);
  }
  const ids = new Set([...state.gone.keys(), ...state.changedIds]);
  const missing = writes.candidates.listMissing();
  for (const { trackId } of missing) ids.delete(trackId);
  const free = [...missing, ...writes.candidates.listByIds([...ids])];
  state.freeRows = indexFreeRows(withoutApart(free, writes.candidates.listApart()));
  for (const item of state.postponed.splice(0)) takeRead(writes, state, item);
}

/** Known folders below a listed one whose way down from it begins with a folder that is not there. */
function noteLostFolders(
  writes: ScanWrites,
  state: ScanState,
  { rootId, path, subfolders }: ScanState['listed'][number],
) {
  const from = path.endsWith(sep) ? path.length : path.length + 1;
  for (const known of writes.folders.listBelow(path)) {
    const [child = ''] = known.path.slice(from).split(sep, 1);
    if (subfolders.has(child) || state.metFolders.has(known.id)) continue;
    for (const { trackId, missingSince } of writes.folders.listFiles(known.id)) {
      if (missingSince === null) state.gone.set(trackId, { rootId, groupKey: known.groupKey });
    }
    for (const issue of writes.folders.listIssues(known.id)) writes.folders.dropIssue(issue.id);
  }
  for (const issuePath of writes.issues.listFolders(path)) {
    const [child = ''] = issuePath.slice(from).split(sep, 1);
    if (!subfolders.has(child)) writes.issues.clear(issuePath);
  }
}
