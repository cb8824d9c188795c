/** What a read file leaves in the problem list, beside its row. */
import { rootIdOf, type Postponed, type ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';

/** Lists what is wrong with the file, or takes away what was. Runs in the caller's transaction, after the track is written. */
export function noteRead(
  writes: ScanWrites,
  state: ScanState,
  { file, problem, hasIssue }: Postponed,
  trackId: number,
): void {
  if (problem === null && hasIssue) writes.issues.clear(file.path);
  if (problem !== null) {
    const { folderId, sizeBytes, mtimeUs, path } = file;
    writes.issues.put({ path, folderId, trackId, ...problem, sizeBytes, mtimeUs });
    writes.log.problem(rootIdOf(state, file.rootPath), trackId, { path, code: problem.code });
  }
}
