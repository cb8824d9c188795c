/** The step at the end of a scan that gives files of unknown origin their rows back. */
import { sortKey } from '../../shared/text/fold.ts';
import type { Candidate } from '../db/batch/candidates.ts';
import { chooseMoved, chooseReplaced, type Suspect } from './identity.ts';
import { pathFacts } from './path-facts.ts';
import type { Postponed, ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import { insertTrack, updateTrack } from './take-outcomes.ts';

interface Case extends Suspect {
  readonly item: Postponed;
}

/**
 * Writes the postponed files. A row is free to be taken where its file is gone, or where its path now holds
 * another recording. Runs in the caller's transaction.
 */
export function resolveMoves(writes: ScanWrites, state: ScanState, now: number): void {
  const cases = state.postponed.splice(0).map(toCase);
  const replaced = new Set(cases.flatMap(({ item }) => (item.known === null ? [] : [item.known.trackId])));
  const taken = new Map<Case, number>();
  const takenIds = new Set<number>();
  const isFree = ({ trackId, missingSince }: Candidate) =>
    !takenIds.has(trackId) && (missingSince !== null || state.gone.has(trackId) || replaced.has(trackId));
  const take = (it: Case, row: Candidate | undefined) => {
    if (row === undefined || taken.has(it)) return;
    taken.set(it, row.trackId);
    takenIds.add(row.trackId);
  };

  const sameAudio = (it: Case) => free(it.facts.audioDigest, writes.candidates.listByDigest, state).filter(isFree);
  // the surest first: a copy with other tags must not take the row of the file that moved with its own
  for (const it of cases)
    take(
      it,
      chooseMoved(
        it,
        sameAudio(it).filter(({ name }) => name === it.name),
      ),
    );
  for (const it of cases) if (!taken.has(it)) take(it, chooseMoved(it, sameAudio(it)));
  for (const it of cases) {
    if (taken.has(it) || it.item.known !== null) continue;
    const isGone = (row: Candidate) => isFree(row) && !replaced.has(row.trackId);
    const byMbid = free(it.facts.mbRecordingId, writes.candidates.listByMbid, state).filter(isGone);
    const byTitle = free(sortKey(it.facts.titleSort ?? it.name), writes.candidates.listByTitle, state).filter(isGone);
    take(it, chooseReplaced(it, byMbid, byTitle));
  }

  // two rows must not hold one path at once while they change places
  for (const trackId of takenIds) writes.folders.markMissing(trackId, now);
  const stillOwn = (it: Case) => it.item.known !== null && !takenIds.has(it.item.known.trackId);
  for (const it of cases) {
    const { item } = it;
    const known = item.known;
    if (known === null || taken.has(it) || stillOwn(it)) continue;
    insertTrack(writes, state, { ...item, known: null });
  }
  for (const it of cases) {
    const rowId = taken.get(it) ?? (stillOwn(it) ? it.item.known?.trackId : undefined);
    const old = it.item.known;
    // the file that lay here was moved over: its row keeps this as the last path it was known at
    if (taken.has(it) && old !== null && !takenIds.has(old.trackId)) writes.folders.markMissing(old.trackId, now);
    if (rowId !== undefined) moveTrack(writes, state, it.item, rowId, taken.has(it));
    else if (old === null) insertTrack(writes, state, it.item);
  }
}

function moveTrack(writes: ScanWrites, state: ScanState, item: Postponed, trackId: number, isMoved: boolean): void {
  const left = state.gone.get(trackId);
  if (left !== undefined) state.touchedGroups.add(left.groupKey);
  state.gone.delete(trackId);
  updateTrack(writes, state, item, trackId, isMoved);
}

function free(
  value: string | null,
  list: (value: string, maxTrackId: number) => readonly Candidate[],
  { maxTrackId }: ScanState,
): readonly Candidate[] {
  return value === null || value === '' ? [] : list(value, maxTrackId);
}

function toCase(item: Postponed): Case {
  const { facts, file } = item;
  return { item, facts, path: file.path, name: facts.title ?? pathFacts(file.rootPath, file.path).title };
}
