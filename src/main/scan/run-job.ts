/** One scan with all that belongs to it: its record, its progress, its announcement. */
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { ScanProgress, ScanSummary } from '../../shared/contract/scan.ts';
import type { FolderWrites } from '../db/batch/folders.ts';
import { preparePlaylistFiles } from '../db/batch/playlist-files.ts';
import { prepareRuns } from '../db/batch/runs.ts';
import { thinScanLog } from '../db/batch/thin-scan-log.ts';
import { withDbErrors } from '../db/errors.ts';
import type { WriteDb } from '../db/handles.ts';
import type { ParserPool } from '../parse/pool.ts';
import type { Clock } from '../ports/clock.ts';
import { createGoneCheck } from '../ports/folders.ts';
import type { Log } from '../ports/log.ts';
import { gatherPlaylists } from './found-playlists.ts';
import { runScan, type ScanParts } from './run-scan.ts';
import type { ScanGate } from './scan-gate.ts';
import type { ScanManner } from './scan-state.ts';
import { prepareScanWrites } from './scan-writes.ts';
import { createTeller, type Voice } from './teller.ts';
import type { WalkedFile, WalkedFolder, WalkRoot } from './walked.ts';
import { startWalker, type Walker } from './walker.ts';
import { createWriteSize } from './write-size.ts';

export interface ScannerParts {
  readonly db: WriteDb;
  readonly pool: Pick<ParserPool, 'warm' | 'read' | 'digest'>;
  readonly walkerPath: string;
  /** One that has been started for the first walk already. */
  readonly walker?: Walker;
  readonly clock: Clock;
  readonly log: Log;
  readonly emit: (event: CoreEvent) => void;
  /** How often somebody has asked the core for anything. */
  readonly countCalls: () => number;
  /** Nobody can, as in a program that only scans. */
  readonly isAlone?: boolean;
}

/** What came of a scan. */
export interface JobOutcome {
  readonly summary: ScanSummary;
  /** Folders with files that may be copied just now: to be looked at again, soon. */
  readonly lookAgain: readonly string[];
}

export interface Job {
  readonly rootIds: readonly number[];
  /** The folders to look at alone, in place of roots; `changed` where the folders' own times are to tell. */
  readonly parts?: ReadonlyMap<number, readonly string[]> | 'changed';
  readonly isDeep: boolean;
  readonly voice: Voice;
}

function readsOf({ pool }: ScannerParts): Pick<ScanParts, 'read' | 'digest'> {
  return { read: (paths) => pool.read(paths), digest: async (path) => (await pool.digest(path)).digest };
}

/** Runs a job to its end, records it and announces what it did. Throws: disk-full, internal. */
export async function runJob(
  parts: ScannerParts,
  job: Job,
  gate: ScanGate,
  show: (progress: ScanProgress) => void,
): Promise<JobOutcome> {
  const { db, clock, log, emit } = parts;
  const runs = prepareRuns(db.raw);
  const unsettledSince = runs.findUnsettledSince();
  const scope = job.parts === undefined ? 'whole' : 'parts';
  const startedAt = clock.now();
  const now = notBefore(startedAt, clock);
  const runId = withDbErrors(() => runs.start(startedAt, scope));
  const teller = createTeller({ clock, gate, voice: job.voice, show, emit });
  let outcome: ScanSummary['outcome'] = 'failed';
  let hasChanged = true;
  const playlists = gatherPlaylists(scope === 'whole');
  try {
    const writes = prepareScanWrites(db, now, runId);
    // all that the walk finds will be new
    if (scope === 'whole' && writes.tracks.lastId() === 0) parts.pool.warm();
    const state = await runScan({
      writes,
      roots: writes.roots.list(job.rootIds),
      unsettledSince,
      walk: (walkRoots) => playlists.watch(walkJob(parts, job, partsOf(job, writes.folders, walkRoots))),
      ...readsOf(parts),
      isGone: createGoneCheck(),
      gate,
      manner: { scope, isDeep: job.isDeep, patientSinceUs: patientSinceUs(scope, clock) },
      now,
      writeSize: createWriteSize(parts.countCalls, () => clock.monotonicMs(), parts.isAlone),
      onStep: ({ counts }, phase) => teller.step(counts, phase),
    });
    outcome = gate.isCancelled ? 'cancelled' : 'finished';
    if (outcome === 'finished' && notePlaylists(db, playlists, now())) {
      emit({ type: 'library.changed', topics: ['playlistFiles'] });
    }
    if (outcome === 'finished' && scope === 'whole') await thinLog(db);
    const inTrouble = [...state.roots.values()].filter(({ troubleReason }) => troubleReason !== null);
    const isTold = state.hasSettled || state.counts.failed > 0 || inTrouble.length > 0;
    hasChanged = scope === 'whole' || outcome !== 'finished' || isTold;
    return { summary: teller.summary(outcome), lookAgain: [...state.lookAgain] };
  } catch (thrown) {
    log.error('scan failed', thrown);
    throw thrown;
  } finally {
    const summary = teller.summary(outcome);
    try {
      runs.finish(runId, summary, clock.now());
      if (!hasChanged) runs.drop(runId);
    } catch (thrown) {
      // a full drive ends a scan and may refuse its log too; a run without an outcome counts as cut off
      log.error('the end of a scan was not recorded', thrown);
    }
    emit({ type: 'scan.finished', summary, isQuiet: job.voice.isQuiet });
    if (hasChanged) {
      emit({ type: 'library.changed', topics: ['albums', 'tracks', 'folders', 'problems', 'doubts'] });
    }
  }
}

/** Whether any of the playlist files between the music is otherwise than it was. */
function notePlaylists({ raw }: WriteDb, playlists: ReturnType<typeof gatherPlaylists>, now: number): boolean {
  const writes = preparePlaylistFiles(raw);
  return withDbErrors(() => raw.transaction(() => playlists.note(writes, now)).immediate()) > 0;
}

/** In steps, between which others have their turn. */
async function thinLog({ raw }: WriteDb): Promise<void> {
  while (withDbErrors(() => raw.transaction(() => thinScanLog(raw)).immediate())) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

// what was written to within this time may be written to still; less than a look waits after the last change, so that a
// file that is done is read by the first look
const GROWING_FOR_MS = 300;
// so long a file that is copied may rest; what can't be read for longer has a problem
const COPIED_WITHIN_MS = 60_000;

function patientSinceUs(scope: ScanManner['scope'], clock: Clock): number | null {
  return scope === 'parts' ? (clock.now() - COPIED_WITHIN_MS) * 1000 : null;
}

/** The roots, with what is to be looked at of them. */
function partsOf({ parts }: Job, folders: FolderWrites, roots: readonly WalkRoot[]): readonly WalkRoot[] {
  if (parts === undefined) return roots;
  if (parts === 'changed') return roots.map((root) => ({ ...root, known: folders.listTimes(root.rootId) }));
  return roots.map((root) => ({ ...root, parts: parts.get(root.rootId) ?? [] }));
}

/** The walk of whole roots, or of the parts that the job names. */
async function* walkJob(
  { walkerPath, walker = startWalker(walkerPath), clock }: ScannerParts,
  { parts }: Job,
  roots: readonly WalkRoot[],
): AsyncGenerator<readonly WalkedFolder[]> {
  if (parts === undefined) {
    yield* walker.walk(roots);
    return;
  }
  for await (const folders of walker.walk(roots)) {
    const growingSinceUs = (clock.now() - GROWING_FOR_MS) * 1000;
    const isGrowing = ({ mtimeUs }: WalkedFile) => mtimeUs > growingSinceUs && mtimeUs < clock.now() * 1000;
    yield folders.map((folder) => ({
      ...folder,
      files: folder.files.map((file) => (isGrowing(file) ? { ...file, isGrowing: true } : file)),
    }));
  }
}

/** What a cut-off scan read is known by its time: a clock that is set back must not put it before the scan's beginning. */
function notBefore(startedAt: number, clock: Clock): () => number {
  return () => Math.max(clock.now(), startedAt);
}
