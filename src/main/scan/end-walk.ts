/** The step between the walk and the rest: everything that is there has been seen, so it is known what is not. */
import { sep } from 'node:path';
import { indexFreeRows } from './free-rows.ts';
import type { RootState, ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import { takeRead } from './take-outcomes.ts';

/**
 * Notes which rows may have moved, and writes the files that were held back until that was known and resemble none.
 * A folder that is away, empty all at once or could not be listed proves nothing of what lay in it.
 * Runs in the caller's transaction.
 */
export function endWalk(writes: ScanWrites, state: ScanState): void {
  for (const root of state.roots.values()) {
    if (isAway(writes, root)) {
      root.isUnreachable = true;
      dropGone(state, root.row.id);
    } else noteUnmetFolders(writes, state, root);
  }
  const ids = new Set([...state.gone.keys(), ...state.changedIds]);
  const missing = writes.candidates.listMissing();
  for (const { trackId } of missing) ids.delete(trackId);
  state.freeRows = indexFreeRows([...missing, ...writes.candidates.listByIds([...ids])]);
  for (const item of state.postponed.splice(0)) takeRead(writes, state, item);
}

/** An unplugged drive may leave an empty folder where it was mounted. */
function isAway(writes: ScanWrites, root: RootState): boolean {
  return root.isUnreachable || (root.fileCount === 0 && writes.roots.hasTracks(root.row.id));
}

function dropGone(state: ScanState, rootId: number): void {
  for (const [trackId, gone] of state.gone) if (gone.rootId === rootId) state.gone.delete(trackId);
}

/** Folders that the library knows and the walk did not meet are gone with all that lay in them. */
function noteUnmetFolders(writes: ScanWrites, state: ScanState, { row, unknownPaths }: RootState): void {
  for (const { id, path, groupKey } of writes.folders.listIds(row.id)) {
    if (
      state.metFolders.has(id) ||
      unknownPaths.some((unknown) => path === unknown || path.startsWith(unknown + sep))
    ) {
      continue;
    }
    for (const { trackId, missingSince } of writes.folders.listFiles(id)) {
      if (missingSince === null) state.gone.set(trackId, { rootId: row.id, groupKey });
    }
    for (const issue of writes.folders.listIssues(id)) writes.folders.dropIssue(issue.id);
  }
  // a folder that could not be listed once, and is not there any more
  for (const path of writes.issues.listFolders(row.path)) {
    if (!unknownPaths.some((unknown) => path === unknown || path.startsWith(unknown + sep))) writes.issues.clear(path);
  }
}
