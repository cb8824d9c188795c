/** The step between the walk and the rest: everything that is there has been seen, so it is known what is not. */
import { indexFreeRows, withoutApart } from './free-rows.ts';
import type { RootState, ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import { takeRead } from './take-outcomes.ts';
import { isInside } from './walk-paths.ts';

/**
 * Notes which rows may have moved, and writes the files that were held back until that was known and resemble none.
 * A folder that is away, empty all at once or could not be listed proves nothing of what lay in it, and a drive that failed
 * in the middle nothing at all. Runs in the caller's transaction.
 */
export function endWalk(writes: ScanWrites, state: ScanState): void {
  for (const root of state.roots.values()) {
    if (isEmpty(writes, root)) root.offlineReason ??= 'empty';
    noteUnmetFolders(writes, state, root);
    if (root.isInterrupted) noteUnseen(writes, state, root.row.id);
    if (root.offlineReason !== null || root.isInterrupted) dropGone(state, root.row.id);
  }
  const ids = new Set([...state.gone.keys(), ...state.changedIds]);
  const missing = writes.candidates.listMissing();
  for (const { trackId } of missing) ids.delete(trackId);
  const free = [...missing, ...writes.candidates.listByIds([...ids])];
  state.freeRows = indexFreeRows(withoutApart(free, writes.candidates.listApart()));
  for (const item of state.postponed.splice(0)) takeRead(writes, state, item);
}

/** An unplugged drive may leave an empty folder where it was mounted. */
function isEmpty(writes: ScanWrites, { row, drive, fileCount }: RootState): boolean {
  return drive?.isEmpty !== false && fileCount === 0 && writes.roots.hasTracks(row.id);
}

function dropGone(state: ScanState, rootId: number): void {
  for (const [trackId, gone] of state.gone) if (gone.rootId === rootId) state.gone.delete(trackId);
}

/** The sounds of what the walk did not get to. */
function noteUnseen({ candidates }: ScanWrites, { gone, unseenDigests }: ScanState, rootId: number): void {
  const ids = [...gone].flatMap(([trackId, place]) => (place.rootId === rootId ? [trackId] : []));
  for (const { audioDigest } of candidates.listByIds(ids)) if (audioDigest !== null) unseenDigests.add(audioDigest);
}

/** Folders that the library knows and the walk did not meet are gone with all that lay in them. */
function noteUnmetFolders(writes: ScanWrites, state: ScanState, root: RootState): void {
  const { row, unknownPaths, leftOutPaths, offlineReason } = root;
  if (offlineReason !== null) return;
  const isUnknown = (path: string) => !root.isInterrupted && unknownPaths.some((unknown) => isInside(path, unknown));
  for (const { id, path, groupKey } of writes.folders.listIds(row.id)) {
    if (state.metFolders.has(id) || isUnknown(path)) continue;
    const present = writes.folders.listFiles(id).filter(({ missingSince }) => missingSince === null);
    for (const { trackId } of present) state.gone.set(trackId, { rootId: row.id, groupKey });
    root.knownCount += present.length;
    if (present.length > 0) root.knownFolderCount++;
    if (root.isInterrupted) continue;
    for (const issue of writes.folders.listIssues(id)) writes.folders.dropIssue(issue.id);
  }
  if (root.isInterrupted) return;
  // a folder that could not be listed once, and is not there any more
  for (const path of writes.issues.listFolders(row.path)) {
    if (!isUnknown(path) && !leftOutPaths.has(path)) writes.issues.clear(path);
  }
}
