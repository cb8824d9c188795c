/** Files that are better read again by a later scan than written by this one. */
import { rootOf, type Postponed, type ReadItem, type ScanState } from './scan-state.ts';

/** Whether the file must wait until it is known whose drive this is: not one of a sample of known files was there. */
export function mustWait(state: ScanState, { file, known }: ReadItem): boolean {
  return known === null && rootOf(state, file.rootPath).isStrange;
}

/**
 * Whether a file that belongs to no row as far as is known is not to be written: it lies on what may be another drive, or
 * it may have come from where the walk did not get. As a new track it would stand beside its own row for ever.
 */
export function isHeld(state: ScanState, { file, known, facts }: Postponed): boolean {
  const root = rootOf(state, file.rootPath);
  if (root.isStrange && root.troubleReason === 'vanished' && known === null) return true;
  if (root.isInterrupted && known !== null) return true;
  return facts.audioDigest !== null && state.unseenDigests.has(facts.audioDigest);
}
