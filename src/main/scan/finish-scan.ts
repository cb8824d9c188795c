/** The last steps of a scan: what is gone, what moved, and the lists that depend on all of it. */
import { sep } from 'node:path';
import { resolveMoves } from './resolve-moves.ts';
import type { RootState, ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import { settleAlbums } from './settle-albums.ts';

/** Settles the albums of the touched places, or of those that are ready. Runs in the caller's transaction. */
export function settleTouched(
  writes: ScanWrites,
  state: ScanState,
  isReady: (groupKey: string) => boolean = () => true,
): void {
  for (const groupKey of state.touchedGroups) {
    if (!isReady(groupKey)) continue;
    settleAlbums(writes, groupKey);
    state.touchedGroups.delete(groupKey);
  }
}

/**
 * Marks as missing what was not there and gives moved files their rows back. Only for a walk that met everything:
 * a folder that is away, empty all at once or could not be listed proves nothing. Runs in the caller's transaction.
 */
export function finishScan(writes: ScanWrites, state: ScanState, now: number): void {
  for (const root of state.roots.values()) {
    if (isAway(writes, root)) {
      writes.roots.setOffline(root.row.id);
      dropGone(state, root.row.id);
    } else {
      noteUnmetFolders(writes, state, root);
      writes.roots.setScanned(root.row.id, now);
    }
  }
  resolveMoves(writes, state, now);
  for (const [trackId, { groupKey }] of state.gone) {
    writes.folders.markMissing(trackId, now);
    state.touchedGroups.add(groupKey);
    state.counts.missing++;
  }
  settleTouched(writes, state);
  writes.roots.settleArtistGenres();
}

/** Gives postponed files rows where the walk was cut short: they are new or changed as far as anyone can tell. */
export function abandonScan(writes: ScanWrites, state: ScanState): void {
  // not written at all: the next scan reads them again and sees the whole
  state.postponed.length = 0;
  settleTouched(writes, state);
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
}
