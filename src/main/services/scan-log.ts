/** What scans changed, as a person reviews it. */
import type { Changed } from '../../shared/contract/activity.ts';
import { AppError } from '../../shared/errors.ts';
import type { FolderId, UserId } from '../../shared/ids.ts';
import type { LastScan, ScanChange, ScanChangeKind, ScanRunCard } from '../../shared/contract/scan-log.ts';
import type { RowChange } from '../db/queries/change-rows.ts';
import { branded } from '../db/queries/branded.ts';
import {
  listLastScanRuns,
  listScanChangeIds,
  listScanChanges,
  listScanRuns,
  type ScanChangeWish,
} from '../db/queries/scan-log.ts';
import { nextJoinId } from '../db/queries/track-joins.ts';
import { listJoinedByScan, nextTrackId } from '../db/queries/track-splits.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';
import type { ChangeKinds } from './change-kinds.ts';
import type { Changes } from './changes.ts';
import type { ScanService } from './scan.ts';

interface RunsWish {
  readonly folderId?: FolderId | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

interface RowsWish {
  readonly runId: number;
  readonly kind: ScanChangeKind;
  readonly ids: readonly number[];
}

export interface ScanLogService {
  last(): Promise<readonly LastScan[]>;
  runs(wish: RunsWish): Promise<readonly ScanRunCard[]>;
  ids(wish: ScanChangeWish): Uint32Array;
  rows(wish: RowsWish): readonly ScanChange[];
  /** Throws: conflict. */
  takeApart(userId: UserId, changeIds: readonly number[]): Promise<Changed>;
}

interface ScanLogParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly scans: Pick<ScanService, 'status' | 'aside'>;
  readonly changes: Pick<Changes, 'perform'>;
  readonly kinds: Pick<ChangeKinds, 'track_split'>;
  readonly clock: Clock;
}

/** Of the scans it asks whether one runs: what has no end else was cut off. */
export function createScanLogService(parts: ScanLogParts): ScanLogService {
  const { reader: db, scans } = parts;
  const isScanning = async () => (await scans.status()).progress.phase !== 'idle';
  return {
    last: async () => {
      const isRunning = await isScanning();
      const changed = listLastScanRuns(db, isRunning, true);
      return [...listLastScanRuns(db, isRunning)].map(([id, run]) => ({
        folderId: branded<FolderId>(id),
        run,
        changed: changed.get(id) ?? null,
      }));
    },
    runs: async (wish) => listScanRuns(db, wish, await isScanning()),
    ids: (wish) => listScanChangeIds(db, wish),
    rows: (wish) => listScanChanges(db, wish),
    takeApart: async (userId, changeIds) => {
      // it holds rows in its hands
      const { activityId, changedCount } = await scans.aside(() =>
        parts.changes.perform(userId, 'track-apart', () => splitAll(parts, userId, changeIds)),
      );
      return { activityId, changedCount };
    },
  };
}

/** More than the contract lets through at once. */
const SPLITS_AN_ACTIVITY = 128;

/** Inside the change's transaction. */
function splitAll({ writer, kinds, clock }: ScanLogParts, userId: UserId, changeIds: readonly number[]) {
  const joined = listJoinedByScan(writer, changeIds);
  if (joined.length < new Set(changeIds).size)
    throw new AppError('conflict', 'One of the files lies elsewhere by now, or was taken apart already');
  const first = nextJoinId(writer);
  const changes = joined.map(({ id: changeId, trackId, pathBefore }, at): RowChange => {
    const row = { trackId, newTrackId: nextTrackId(writer), pathBefore, changeId, splitAt: clock.now() };
    // one activity splits many: the ids of the others are below zero, where none that comes alone is
    const id = at === 0 ? first : -(first * SPLITS_AN_ACTIVITY + at);
    kinds.track_split.write(userId, id, row);
    return { table: 'track_split', id, before: null, after: row };
  });
  return { changes, subject: joined[0]?.name ?? '' };
}
