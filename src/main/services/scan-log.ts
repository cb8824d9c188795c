/** What scans changed, as a person reviews it. */
import type { FolderId } from '../../shared/ids.ts';
import type { ScanChange, ScanChangeKind, ScanRunCard } from '../../shared/contract/scan-log.ts';
import { branded } from '../db/queries/branded.ts';
import {
  listLastScanRuns,
  listScanChangeIds,
  listScanChanges,
  listScanRuns,
  type ScanChangeWish,
} from '../db/queries/scan-log.ts';
import type { ReadDb } from '../db/handles.ts';
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
  last(): Promise<readonly { readonly folderId: FolderId; readonly run: ScanRunCard }[]>;
  runs(wish: RunsWish): Promise<readonly ScanRunCard[]>;
  ids(wish: ScanChangeWish): Uint32Array;
  rows(wish: RowsWish): readonly ScanChange[];
}

/** Of the scans it asks whether one runs: what has no end else was cut off. */
export function createScanLogService(db: ReadDb, scans: Pick<ScanService, 'status'>): ScanLogService {
  const isScanning = async () => (await scans.status()).progress.phase !== 'idle';
  return {
    last: async () =>
      [...listLastScanRuns(db, await isScanning())].map(([folderId, run]) => ({
        folderId: branded<FolderId>(folderId),
        run,
      })),
    runs: async (wish) => listScanRuns(db, wish, await isScanning()),
    ids: (wish) => listScanChangeIds(db, wish),
    rows: (wish) => listScanChanges(db, wish),
  };
}
