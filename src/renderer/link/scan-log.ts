/** What scans changed, as the window asks for it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FolderId } from '../../shared/ids.ts';
import type { ScanChangeKind } from '../../shared/contract/scan-log.ts';
import { call } from './client.ts';

// what a scan changed is told with its folders
const KEY = 'folders';

export function useLastScanRuns() {
  return useQuery({ queryKey: [KEY, 'scan-log', 'last'], queryFn: () => call('scanLog.last', {}) });
}

/** The newest of a folder, or of all; as many as one goes back to. */
export function useScanRuns(folderId: FolderId | undefined) {
  return useQuery({
    queryKey: [KEY, 'scan-log', 'runs', folderId],
    queryFn: () => call('scanLog.runs', { limit: 200, ...(folderId === undefined ? {} : { folderId }) }),
  });
}

export interface ScanChangesWish {
  readonly runId: number;
  readonly folderId?: FolderId;
  readonly kind: ScanChangeKind;
  readonly text?: string;
}

export function useScanChangeIds(wish: ScanChangesWish) {
  return useQuery({
    queryKey: [KEY, 'scan-log', 'ids', wish.runId, wish.folderId, wish.kind, wish.text ?? ''],
    queryFn: () => call('scanLog.ids', wish),
    structuralSharing: false,
    gcTime: 5000,
  });
}

/** One page of them. */
export function useScanChanges(runId: number, kind: ScanChangeKind, ids: readonly number[]) {
  return useQuery({
    queryKey: [KEY, 'scan-log', 'rows', runId, kind, ids],
    queryFn: () => call('scanLog.rows', { runId, kind, ids: [...ids] }),
    placeholderData: keepPreviousData,
    gcTime: 5000,
  });
}
