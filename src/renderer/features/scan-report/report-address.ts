import type { FolderId } from '../../../shared/ids.ts';

/** Of one scan, in one folder of music or in all; without a scan the last one. */
export function reportAddress(runId: number | undefined, folderId: FolderId | undefined): string {
  return `/sources/scans/${runId ?? 'last'}${folderId === undefined ? '' : `/${folderId}`}`;
}
