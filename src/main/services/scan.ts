/** Scans as people ask for them. */
import type { ScanStatus, ScanSummary } from '../../shared/contract/scan.ts';
import { AppError } from '../../shared/errors.ts';
import { listFolderPaths } from '../db/queries/folders.ts';
import { findLastRun } from '../db/queries/scan-runs.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Log } from '../ports/log.ts';
import type { Scanner } from '../scan/controller.ts';

export interface ScanService {
  status(): Promise<ScanStatus>;
  /** Starts and does not wait. Throws: library-read-only. */
  start(folderIds: readonly number[] | undefined, isDeep?: boolean): Promise<ScanStatus>;
  pause(): Promise<ScanStatus>;
  resume(): Promise<ScanStatus>;
  cancel(): Promise<ScanStatus>;
  /** Makes a change with no scan under way; one that was goes on by itself. */
  aside<T>(change: () => T): Promise<T>;
  /** Scans and waits. Throws: disk-full, library-read-only, internal. */
  run(folderIds: readonly number[], isDeep?: boolean): Promise<ScanSummary>;
}

/** The scan as a front steers it; failures of one that nobody waits for go to the log. */
export function createScanService(
  { reader, isReadOnly }: { readonly reader: ReadDb; readonly isReadOnly: boolean },
  scanner: Scanner,
  log: Log,
): ScanService {
  const assertWritable = () => {
    if (isReadOnly) throw new AppError('library-read-only', 'A library that can only be read is not scanned');
  };
  const status = async () => ({ progress: scanner.progress(), last: (await findLastRun(reader)) ?? null });
  return {
    status,
    start: async (folderIds, isDeep = false) => {
      assertWritable();
      const ids = folderIds ?? listFolderPaths(reader).map(({ id }) => id);
      // its failure is announced with scan.finished
      scanner.scan(ids, { isDeep }).catch((thrown: unknown) => log.warn('a scan ended early', thrown));
      return await status();
    },
    pause: () => {
      scanner.pause();
      return status();
    },
    resume: () => {
      scanner.resume();
      return status();
    },
    cancel: async () => {
      await scanner.cancel();
      return await status();
    },
    aside: (change) => scanner.aside(change),
    run: async (folderIds, isDeep = false) => {
      assertWritable();
      return await scanner.scan(folderIds, { isDeep });
    },
  };
}
