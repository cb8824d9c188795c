/** The step from read files to rows. */
import { dirname } from 'node:path';
import { sortKey } from '../../shared/text/fold.ts';
import type { ReadOutcome } from '../metadata/track-facts.ts';
import { addFreeRow, type FreeRows } from './free-rows.ts';
import { mustWait } from './hold.ts';
import { holdTrack, insertTrack, writeHeldTracks } from './new-tracks.ts';
import { noteRead } from './note-read.ts';
import { pathFacts } from './path-facts.ts';
import { rootIdOf, type Postponed, type ReadItem, type ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import { toRecord } from './to-record.ts';

/** Files that were read together, with what was found in each. */
export interface ReadBatch {
  readonly items: readonly ReadItem[];
  readonly outcomes: readonly ReadOutcome[];
}

/** Writes what was read; files that may be known under another path wait for the end. Runs in the caller's transaction. */
export function takeBatches(writes: ScanWrites, state: ScanState, batches: readonly ReadBatch[]): void {
  for (const batch of batches) takeOutcomes(writes, state, batch);
  writeHeldTracks(writes, state);
}

function takeOutcomes(writes: ScanWrites, state: ScanState, { items, outcomes }: ReadBatch): void {
  for (const [at, item] of items.entries()) {
    const outcome = outcomes[at];
    if (outcome === undefined) continue;
    state.counts.read++;
    settlePending(state, item.groupKey);
    const { facts, problem } = outcome;
    if (problem !== null && isPerhapsCopied(state, item.file.mtimeUs, problem.code))
      state.lookAgain.add(dirname(item.file.path));
    else if (facts === null) takeFailure(writes, state, item, problem);
    else takeRead(writes, state, { ...item, facts, problem }, holdTrack);
  }
}

/** Writes one read file, or postpones it where an older row resembles it. Runs in the caller's transaction. */
export function takeRead(
  writes: ScanWrites,
  state: ScanState,
  item: Postponed,
  onNew: (writes: ScanWrites, state: ScanState, item: Postponed) => void = insertTrack,
): void {
  if (mustWait(state, item) || mayBeElsewhere(writes, state, item)) {
    if (item.known !== null) noteChanged(writes, state, item.known.trackId);
    state.postponed.push(item);
  } else if (item.known === null) onNew(writes, state, item);
  else updateTrack(writes, state, item, item.known.trackId);
}

/** The path of a row holds another recording, though nothing but a deep scan could see it: the row may have moved. */
function noteChanged(writes: ScanWrites, { changedIds, freeRows }: ScanState, trackId: number): void {
  if (changedIds.has(trackId)) return;
  changedIds.add(trackId);
  if (freeRows === undefined) return;
  for (const row of writes.candidates.listByIds([trackId])) addFreeRow(freeRows, row);
}

function settlePending(state: ScanState, groupKey: string): void {
  const left = (state.pendingByGroup.get(groupKey) ?? 1) - 1;
  if (left === 0) state.pendingByGroup.delete(groupKey);
  else state.pendingByGroup.set(groupKey, left);
}

function takeFailure(
  writes: ScanWrites,
  state: ScanState,
  { file, known, groupKey }: ReadItem,
  problem: ReadOutcome['problem'],
): void {
  state.counts.failed++;
  writes.issues.put({
    path: file.path,
    folderId: file.folderId,
    trackId: known?.trackId ?? null,
    code: problem?.code ?? 'internal',
    message: problem?.message ?? 'The parser gave no answer for this file',
    sizeBytes: file.sizeBytes,
    mtimeUs: file.mtimeUs,
  });
  const rootId = rootIdOf(state, file.rootPath);
  writes.log.problem(rootId, known?.trackId ?? null, { path: file.path, code: problem?.code ?? 'internal' });
  // it is there, if broken; what the library knew of it stays
  if (known !== null && known.missingSince !== null) {
    writes.folders.markPresent(known.trackId);
    writes.log.returned(rootId, known.trackId, file.path);
  }
  // the files beside it may have been written by a scan that was cut off before their albums were settled
  state.touchedGroups.add(groupKey);
}

/** What cost a parser its life is not tried again and again. */
function isPerhapsCopied({ manner }: ScanState, mtimeUs: number, code: string): boolean {
  return manner.patientSinceUs !== null && mtimeUs > manner.patientSinceUs && !code.startsWith('parser-');
}

/** Whether the file may belong to another row of before this scan than its path's, or that row to another file. Cost: up to three look-ups. */
function mayBeElsewhere(writes: ScanWrites, state: ScanState, { file, known, facts }: Postponed): boolean {
  if (state.maxTrackId === 0) return false;
  const { audioDigest, mbRecordingId } = facts;
  if (audioDigest !== null && state.unseenDigests.has(audioDigest)) return true;
  // the same recording, tagged anew; or no way to tell
  const isSameSound =
    known !== null && (audioDigest === null || known.audioDigest === null || audioDigest === known.audioDigest);
  if (isSameSound) return false;
  // what lay here may turn up elsewhere and want its row; only the end of the scan knows
  if (known !== null) return true;
  const { candidates } = writes;
  const { freeRows, maxTrackId } = state;
  const has = {
    digest: freeRows === undefined ? (key: string) => candidates.hasDigest(key, maxTrackId) : keyIn(freeRows.byDigest),
    mbid: freeRows === undefined ? (key: string) => candidates.hasMbid(key, maxTrackId) : keyIn(freeRows.byMbid),
    title: freeRows === undefined ? (key: string) => candidates.hasTitle(key, maxTrackId) : keyIn(freeRows.byTitle),
  };
  if (audioDigest !== null && has.digest(audioDigest)) return true;
  const title = facts.titleSort ?? facts.title ?? pathFacts(file.rootPath, file.path).title;
  if ((mbRecordingId !== null && has.mbid(mbRecordingId)) || has.title(sortKey(title))) return true;
  return audioDigest !== null && freeRows !== undefined && hasLeftUnseen(writes, state, audioDigest, freeRows);
}

/**
 * Whether a file with this sound is there no more, though this scan did not see that: it lay in a folder of music that is not
 * walked now, or was moved from behind the walk to before it.
 */
function hasLeftUnseen(writes: ScanWrites, state: ScanState, audioDigest: string, freeRows: FreeRows): boolean {
  const left = writes.candidates.listPresent(audioDigest).filter(({ path, rootPath }) => state.isGone(path, rootPath));
  for (const row of left) {
    state.gone.set(row.trackId, { rootId: row.rootId, groupKey: row.groupKey });
    addFreeRow(freeRows, row);
  }
  return left.length > 0;
}

function keyIn(index: ReadonlyMap<string, unknown>): (key: string) => boolean {
  return (key) => index.has(key);
}

/** A track whose file changed: its row, and what people made of it, stays. */
export function updateTrack(writes: ScanWrites, state: ScanState, item: Postponed, trackId: number): void {
  rewriteTrack(writes, state, item, trackId);
  state.counts.updated++;
}

/** A track whose file lies elsewhere now: its row, and what people made of it, stays. */
export function moveTrack(writes: ScanWrites, state: ScanState, item: Postponed, trackId: number): void {
  rewriteTrack(writes, state, item, trackId);
  state.counts.moved++;
}

function rewriteTrack(writes: ScanWrites, state: ScanState, item: Postponed, trackId: number): void {
  const before = writes.log.look(trackId);
  writes.tracks.update(toRecord(trackId, item.file, item, { names: writes.names, rules: writes.corrections.rules() }));
  const rootId = rootIdOf(state, item.file.rootPath);
  const isBack = item.known?.trackId === trackId && item.known.missingSince !== null;
  if (isBack) writes.log.cameBack(rootId, trackId, before);
  else writes.log.rewritten(rootId, trackId, before);
  state.touchedGroups.add(item.groupKey);
  noteRead(writes, state, item, trackId);
}
