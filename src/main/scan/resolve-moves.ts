/** The step at the end of a scan that gives files of unknown origin their rows back. */
import { isHeld } from './hold.ts';
import { matchMoves, type MatchedMoves, type MovedSuspect } from './match-moves.ts';
import { insertTrack } from './new-tracks.ts';
import { pathFacts } from './path-facts.ts';
import { rootIdOf, type Postponed, type ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import { moveTrack, updateTrack } from './take-outcomes.ts';

interface Case extends MovedSuspect {
  readonly item: Postponed;
}

/** The postponed files, and which rows they belong to. */
export interface Moves {
  readonly cases: readonly Case[];
  readonly matches: ReadonlyMap<Case, number>;
  /** Rows that a new file resembles too little to be theirs. */
  readonly doubts: MatchedMoves<Case>['doubts'];
  /** The rows whose files turned up elsewhere. */
  readonly taken: ReadonlySet<number>;
}

/**
 * Finds whose rows the postponed files are. A row may be taken where its file is gone, or where its path now holds
 * another recording. Cost: a look-up or three in memory a postponed file.
 */
export function findMoves(state: ScanState): Moves {
  const cases = state.postponed.splice(0).map((item) => toCase(state, item));
  const { rows: matches, doubts } = matchMoves(
    cases,
    state.freeRows,
    (row) => row.missingSince !== null || state.gone.has(row.trackId),
  );
  return { cases, matches, doubts, taken: new Set(matches.values()) };
}

/** Writes the postponed files, but for those that are held. Runs in the caller's transaction. */
export function writeMoves(writes: ScanWrites, state: ScanState, moves: Moves, now: number): void {
  const { cases, matches, doubts, taken } = moves;
  // two rows must not hold one path at once while they change places
  for (const trackId of taken) writes.folders.markMissing(trackId, now);
  for (const it of cases) {
    const own = it.ownId !== undefined && !taken.has(it.ownId) ? it.ownId : undefined;
    const movedFrom = matches.get(it);
    if (movedFrom !== undefined) {
      // the file that lay here was moved over: its row keeps this as the last path it was known at
      if (own !== undefined) {
        writes.folders.markMissing(own, now);
        writes.log.missing(rootIdOf(state, it.item.file.rootPath), own);
      }
      leavePlace(state, movedFrom);
      moveTrack(writes, state, it.item, movedFrom);
      keepDigest(writes, it, movedFrom);
    } else if (isHeld(state, it.item)) continue;
    else if (own !== undefined) updateTrack(writes, state, it.item, own);
    else {
      const trackId = insertTrack(writes, state, it.item);
      keepDigest(writes, it, trackId);
      for (const row of doubts.get(it) ?? []) writes.doubts.put(trackId, row.trackId, row.reason);
    }
  }
}

/** What was read to settle a tie need not be read again. */
function keepDigest({ fullDigests }: ScanWrites, { fullDigest, item }: Case, trackId: number): void {
  if (fullDigest !== null) fullDigests.put(trackId, fullDigest, item.file);
}

/** The row is not gone after all; the album it left must be counted again. */
function leavePlace(state: ScanState, trackId: number): void {
  const left = state.gone.get(trackId);
  if (left !== undefined) state.touchedGroups.add(left.groupKey);
  state.gone.delete(trackId);
}

function toCase({ fullDigests }: ScanState, item: Postponed): Case {
  const { facts, file, known } = item;
  const name = facts.title ?? pathFacts(file.rootPath, file.path).title;
  const fullDigest = fullDigests.get(file.path) ?? null;
  return { item, facts, path: file.path, name, fullDigest, ownId: known?.trackId };
}
