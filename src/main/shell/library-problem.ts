/** What the person is told when the library can't be opened: before there is a window, so in the system's dialog. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ErrorCode, ErrorData } from '../../shared/errors.ts';
import { exitCodeFor } from '../ports/exit-codes.ts';
import type { Labels } from './labels.ts';

export interface LibraryProblem {
  readonly message: string;
  readonly detail: string;
  /** As the command line's: 3 to 6 by code, 1 for the rest. */
  readonly exitCode: number;
}

/** The message for a failure to open; it names the library, its latest backup where there is one, and what was lost: nothing. */
export function describeLibraryProblem(
  error: ErrorData,
  labels: Labels,
  libraryPath: string,
  backupPath: string | undefined,
): LibraryProblem {
  const places = [`${labels.libraryAt} ${libraryPath}`];
  if (backupPath !== undefined) places.push(`${labels.backupAt} ${backupPath}`);
  return {
    message: labels.cannotOpen,
    detail: [sentenceFor(error.code, labels), '', ...places, '', labels.nothingDeleted, error.message].join('\n'),
    exitCode: exitCodeFor(error.code),
  };
}

function sentenceFor(code: ErrorCode, labels: Labels): string {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- opening fails in these ways; all else is one sentence
  switch (code) {
    case 'db-newer':
      return labels.dbNewer;
    case 'db-corrupt':
      return labels.dbCorrupt;
    case 'db-locked':
      return labels.dbLocked;
    case 'migration-failed':
      return labels.migrationFailed;
    case 'path-denied':
      return labels.pathDenied;
    case 'disk-full':
      return labels.diskFull;
    default:
      return labels.cannotOpenOther;
  }
}

/** The newest backup beside the library (`<library>.before-<step>-<time>.bak`); undefined where there is none. */
export function findLatestBackup(libraryPath: string): string | undefined {
  const folder = dirname(libraryPath);
  const prefix = `${basename(libraryPath)}.before-`;
  const backups = listNames(folder).filter((name) => name.startsWith(prefix) && name.endsWith('.bak'));
  // a step's name begins with its number and the time follows, so that the last name is the latest backup
  const latest = backups.toSorted().at(-1);
  return latest === undefined ? undefined : join(folder, latest);
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // where the folder itself can't be read there is no backup to name
    return [];
  }
}
