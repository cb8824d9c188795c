/** The step that says of each root whether it is online, and takes what may not be missing out of what is gone. */
import type { RootReason } from '../db/batch/roots.ts';
import { isNews, mustAsk, type RootEvidence } from './believe.ts';
import type { RootState, ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';

/**
 * Notes the state of the roots. What is left in `state.gone` is missing: it lay in a root that was looked through whole and
 * is believed. `movedIds` are rows whose files turned up elsewhere. Runs in the caller's transaction.
 */
export function judgeRoots(writes: ScanWrites, state: ScanState, movedIds: ReadonlySet<number>, now: number): void {
  const vanished = new Map<number, number[]>();
  for (const [trackId, { rootId }] of state.gone) {
    if (movedIds.has(trackId)) continue;
    // what left a folder that this scan does not walk is its own scan's to tell, unless it turned up here
    if (!state.roots.has(rootId)) state.gone.delete(trackId);
    else vanished.set(rootId, [...(vanished.get(rootId) ?? []), trackId]);
  }
  for (const root of state.roots.values())
    judge(writes, state, { root, vanished: vanished.get(root.row.id) ?? [], now });
}

interface Case {
  readonly root: RootState;
  readonly vanished: readonly number[];
  readonly now: number;
}

function judge(writes: ScanWrites, state: ScanState, it: Case): void {
  const { root, vanished, now } = it;
  const { id, state: stateBefore } = root.row;
  const isPart = state.manner.scope === 'parts';
  if (isPart) root.knownCount = writes.roots.countTracks(id);
  // parts can't take a trouble away, and while there is one nothing is missing
  const isStill = isPart && stateBefore !== 'online';
  root.troubleReason = troubleOf(root) ?? (!isStill && isDoubted(writes, it) ? 'vanished' : null);
  if (isStill || root.troubleReason !== null) for (const trackId of vanished) state.gone.delete(trackId);
  if (root.troubleReason !== null) writes.roots.setTrouble(id, root.troubleReason);
  else if (!isPart) {
    writes.questions.drop(id);
    writes.roots.setScanned(id, now, root.drive ?? null);
  }
}

function troubleOf({ offlineReason, isInterrupted }: RootState): RootReason | null {
  return offlineReason ?? (isInterrupted ? 'interrupted' : null);
}

/** Whether a person has not said yet that what vanished is gone; asks where that was not asked. */
function isDoubted({ questions }: ScanWrites, { root, vanished, now }: Case): boolean {
  const evidence = evidenceOf(root, vanished);
  if (!mustAsk(evidence)) return false;
  const rootId = root.row.id;
  const record = { rootId, trackIds: vanished, knownCount: root.knownCount, isOtherDrive: isOtherDrive(root) };
  const asked = questions.find(rootId);
  const known = asked === undefined ? new Set<number>() : questions.listTracks(rootId);
  const freshCount = vanished.filter((trackId) => !known.has(trackId)).length;
  if (asked === undefined || isNews(evidence, freshCount)) questions.ask(record, now);
  else if (asked.answer === 'gone') return false;
  else questions.update(record);
  return true;
}

function evidenceOf(root: RootState, vanished: readonly number[]): RootEvidence {
  const lost = new Set(vanished);
  return {
    knownCount: root.knownCount,
    vanishedCount: vanished.length,
    knownFolderCount: root.knownFolderCount,
    metFolderCount: root.metFolderCount,
    sampleCount: root.sample.length,
    sampleThereCount: root.sample.filter(({ trackId }) => !lost.has(trackId)).length,
  };
}

/** By what stays when a drive is mounted again; the number of a device does not. */
function isOtherDrive({ row, drive }: RootState): boolean {
  const now = drive?.fileSystem ?? null;
  return row.fileSystem !== null && now !== null && row.fileSystem !== now;
}
