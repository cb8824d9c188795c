/** The last steps of a scan: what is gone, what moved, and the lists that depend on all of it. */
import { judgeRoots } from './judge-roots.ts';
import { findMoves, writeMoves } from './resolve-moves.ts';
import type { ScanState } from './scan-state.ts';
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
    state.hasSettled = true;
  }
}

/** Marks as missing what was not there and gives moved files their rows back. Runs in the caller's transaction, after `endWalk`. */
export function finishScan(writes: ScanWrites, state: ScanState, now: number): void {
  const moves = findMoves(state);
  judgeRoots(writes, state, moves.taken, now);
  writeMoves(writes, state, moves, now);
  for (const [trackId, { rootId, groupKey }] of state.gone) {
    writes.folders.markMissing(trackId, now);
    writes.log.missing(rootId, trackId);
    state.touchedGroups.add(groupKey);
    state.counts.missing++;
  }
  settleTouched(writes, state);
  writes.log.met([...state.roots.keys()]);
  if (state.hasSettled) writes.roots.settleArtistGenres();
}

/** Ends a scan that was cut short: what is gone or moved can't be told. Runs in the caller's transaction. */
export function abandonScan(writes: ScanWrites, state: ScanState): void {
  // not written at all: the next scan reads them again and sees the whole
  state.postponed.length = 0;
  settleTouched(writes, state);
}
