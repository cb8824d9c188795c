/** The step at the end of a scan that gives files of unknown origin their rows back. */
import { sortKey } from '../../shared/text/fold.ts';
import type { Candidate } from '../db/batch/candidates.ts';
import { chooseMoved, chooseReplaced, type Suspect } from './identity.ts';
import { pathFacts } from './path-facts.ts';
import type { Postponed, ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import { insertTrack, moveTrack, updateTrack } from './take-outcomes.ts';

/** A postponed file, and the row that it turns out to belong to. */
interface Case extends Suspect {
  readonly item: Postponed;
  movedFrom: number | undefined;
}

/**
 * Writes the postponed files. A row may be taken where its file is gone, or where its path now holds
 * another recording. Runs in the caller's transaction. Cost: an index look-up or three a postponed file.
 */
export function resolveMoves(writes: ScanWrites, state: ScanState, now: number): void {
  const cases = state.postponed.splice(0).map(toCase);
  const taken = matchCases(writes, state, cases);
  // two rows must not hold one path at once while they change places
  for (const trackId of taken) writes.folders.markMissing(trackId, now);
  for (const { item, movedFrom } of cases) {
    const own = item.known !== null && !taken.has(item.known.trackId) ? item.known.trackId : undefined;
    if (movedFrom !== undefined) {
      // the file that lay here was moved over: its row keeps this as the last path it was known at
      if (own !== undefined) writes.folders.markMissing(own, now);
      leavePlace(state, movedFrom);
      moveTrack(writes, state, item, movedFrom);
    } else if (own !== undefined) updateTrack(writes, state, item, own);
    else insertTrack(writes, state, item);
  }
}

/** Finds for each case the row that moved there. Returns the rows that were found. */
function matchCases(writes: ScanWrites, state: ScanState, cases: readonly Case[]): ReadonlySet<number> {
  const { candidates } = writes;
  const { maxTrackId } = state;
  const taken = new Set<number>();
  const overwritten = new Set(cases.flatMap(({ item }) => (item.known === null ? [] : [item.known.trackId])));
  const isGone = ({ trackId, missingSince }: Candidate) => missingSince !== null || state.gone.has(trackId);
  const isFree = (row: Candidate) => !taken.has(row.trackId) && (isGone(row) || overwritten.has(row.trackId));
  const take = (it: Case, row: Candidate | undefined) => {
    if (row === undefined) return;
    it.movedFrom = row.trackId;
    taken.add(row.trackId);
  };
  const withSameAudio = ({ facts }: Case) =>
    facts.audioDigest === null ? [] : candidates.listByDigest(facts.audioDigest, maxTrackId).filter(isFree);

  // the surest first: a copy with other tags must not take the row of the file that moved with its own
  for (const it of cases) {
    take(
      it,
      chooseMoved(
        it,
        withSameAudio(it).filter(({ name }) => name === it.name),
      ),
    );
  }
  for (const it of cases) if (it.movedFrom === undefined) take(it, chooseMoved(it, withSameAudio(it)));
  for (const it of cases) {
    if (it.movedFrom !== undefined || it.item.known !== null) continue;
    const { mbRecordingId, titleSort } = it.facts;
    const isLeft = (row: Candidate) => isGone(row) && !taken.has(row.trackId);
    const byMbid = mbRecordingId === null ? [] : candidates.listByMbid(mbRecordingId, maxTrackId);
    const byTitle = candidates.listByTitle(sortKey(titleSort ?? it.name), maxTrackId);
    take(it, chooseReplaced(it, byMbid.filter(isLeft), byTitle.filter(isLeft)));
  }
  return taken;
}

/** The row is not gone after all; the album it left must be counted again. */
function leavePlace(state: ScanState, trackId: number): void {
  const left = state.gone.get(trackId);
  if (left !== undefined) state.touchedGroups.add(left.groupKey);
  state.gone.delete(trackId);
}

function toCase(item: Postponed): Case {
  const { facts, file } = item;
  const name = facts.title ?? pathFacts(file.rootPath, file.path).title;
  return { item, facts, path: file.path, name, movedFrom: undefined };
}
