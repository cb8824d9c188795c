/** Whether what a root shows can be believed, though known files are not there any more. Pure. */

/** What a walk that came to its end shows of its root; a file that moved is there. */
export interface RootEvidence {
  /** Known files, and those of them that are not there. */
  readonly knownCount: number;
  readonly vanishedCount: number;
  /** Folders that files are known to lie in, and those of them that are there. */
  readonly knownFolderCount: number;
  readonly metFolderCount: number;
  /** Of a few known files taken from all over the root: how many there are, and how many are there. */
  readonly sampleCount: number;
  readonly sampleThereCount: number;
}

// fewer are a person's housekeeping, and cost little where they come back
const FEW_FILES = 50;
const SMALL_PART = 0.05;
const MOST_FOLDERS = 0.9;

/**
 * Whether a person must be asked before anything is taken as missing. Many files at once, more than a small part of all; or a
 * sample that shows another drive, where folders don't speak against it. A sample of few files is only believed where
 * none of them is there: of an album in ten that is deleted on purpose it would often show something.
 */
export function mustAsk(evidence: RootEvidence): boolean {
  const { knownCount, vanishedCount, knownFolderCount, metFolderCount, sampleCount, sampleThereCount } = evidence;
  if (vanishedCount === 0) return false;
  const isMany = vanishedCount > FEW_FILES;
  if (isMany && vanishedCount > knownCount * SMALL_PART) return true;
  if (sampleThereCount === sampleCount || metFolderCount >= knownFolderCount * MOST_FOLDERS) return false;
  return isMany || sampleThereCount === 0;
}

/** Whether what vanished is another matter than what was asked about: `freshCount` of it was not part of that question. */
export function isNews({ knownCount, vanishedCount }: RootEvidence, freshCount: number): boolean {
  return freshCount > 0 && (freshCount === vanishedCount || freshCount > Math.max(FEW_FILES, knownCount * SMALL_PART));
}
