/** What is to be done with the files of one folder, given what the library knows of it. Pure. */
import type { FileMark, KnownFile, KnownIssue } from '../db/batch/folders.ts';
import type { WalkedFile } from './walked.ts';

export interface FolderDecision {
  /** New to the library, or unreadable last time and changed since. */
  readonly added: readonly WalkedFile[];
  /** Known, and not as it was. */
  readonly changed: readonly { readonly file: WalkedFile; readonly known: KnownFile }[];
  readonly unchangedCount: number;
  /** Known as missing, and there again as it was. */
  readonly returned: readonly KnownFile[];
  /** Known as present, and not there. */
  readonly gone: readonly KnownFile[];
  /** Problems of files that are not there any more, or are again as they were when they were read. */
  readonly settledIssues: readonly KnownIssue[];
}

// a file that cost a parser its life gets one more chance: the machine may have been short of memory
const MAX_KILLS = 2;

/** What the library knows of a folder. */
interface KnownThings {
  readonly files: readonly KnownFile[];
  readonly issues: readonly KnownIssue[];
}

/** Whether the files are just those that the library knows, all there and as they were. */
export function areAsKnown(
  files: readonly WalkedFile[],
  marks: readonly FileMark[],
  pathOf: (name: string) => string,
): boolean {
  if (files.length !== marks.length) return false;
  const known = new Map(marks.map((mark) => [mark[0], mark]));
  return files.every((file) => {
    const [, sizeBytes, mtimeUs, missingSince] = known.get(pathOf(file.name)) ?? [];
    return file.isGrowing !== true && missingSince === null && file.sizeBytes === sizeBytes && file.mtimeUs === mtimeUs;
  });
}

/**
 * Same path, same size, same time of change: the file is not opened, unless the scan is a deep one. `pathOf` gives a file's
 * path from its name. A file that grows is there, and no more is said of it.
 */
export function decideFolder(
  files: readonly WalkedFile[],
  { files: knownFiles, issues: knownIssues }: KnownThings,
  pathOf: (name: string) => string,
  isDeep = false,
): FolderDecision {
  const byPath = new Map(files.map((file) => [pathOf(file.name), file]));
  const rows = new Map<string, KnownFile>();
  // present rows come first, so that they take their path before a missing row that once had it
  for (const known of knownFiles) if (!rows.has(known.path)) rows.set(known.path, known);
  const issues = new Map(knownIssues.map((issue) => [issue.path, issue]));

  const added: WalkedFile[] = [];
  const changed: { file: WalkedFile; known: KnownFile }[] = [];
  const returned: KnownFile[] = [];
  const settledIssues = knownIssues.filter((issue) => !byPath.has(issue.path));
  let unchangedCount = 0;
  for (const [path, file] of byPath) {
    if (file.isGrowing === true) continue;
    const known = rows.get(path);
    const issue = issues.get(path);
    const isUnchanged = (known !== undefined && isSame(file, known)) || (issue !== undefined && isSame(file, issue));
    if (isUnchanged && !isDeep && !isWorthAnotherTry(file, issue)) {
      unchangedCount++;
      if (known !== undefined && issue !== undefined && isSame(file, known) && !isSame(file, issue)) {
        settledIssues.push(issue);
      }
      if (known !== undefined && known.missingSince !== null) returned.push(known);
    } else if (known === undefined) added.push(file);
    else changed.push({ file, known });
  }
  return {
    added,
    changed,
    unchangedCount,
    returned,
    gone: knownFiles.filter((known) => known.missingSince === null && !byPath.has(known.path)),
    settledIssues,
  };
}

function isSame(
  file: WalkedFile,
  known: { readonly sizeBytes: number | null; readonly mtimeUs: number | null },
): boolean {
  return file.sizeBytes === known.sizeBytes && file.mtimeUs === known.mtimeUs;
}

// permission and the state of a drive change without a trace on the file
const PASSING = new Set(['path-denied', 'volume-offline', 'internal']);

/** Whether an unchanged file may be readable now. A row of the file as it is says that it was. */
function isWorthAnotherTry(file: WalkedFile, issue: KnownIssue | undefined): boolean {
  if (issue === undefined || !isSame(file, issue)) return false;
  return PASSING.has(issue.code) || (issue.code.startsWith('parser-') && issue.killCount < MAX_KILLS);
}
