/** What the person is told when the library can't be opened: before there is a window, so in the system's dialog. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ErrorData } from '../../shared/errors.ts';
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
  const { text, exitCode } = sentenceFor(error, labels);
  const places = [`${labels.libraryAt} ${libraryPath}`];
  if (backupPath !== undefined) places.push(`${labels.backupAt} ${backupPath}`);
  return {
    message: labels.cannotOpen,
    detail: [text, '', ...places, '', labels.nothingDeleted, error.message].join('\n'),
    exitCode,
  };
}

function sentenceFor({ code }: ErrorData, labels: Labels): { readonly text: string; readonly exitCode: number } {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- opening fails in these ways; all else is one sentence
  switch (code) {
    case 'db-newer':
      return { text: labels.dbNewer, exitCode: 3 };
    case 'db-corrupt':
      return { text: labels.dbCorrupt, exitCode: 4 };
    case 'db-locked':
      return { text: labels.dbLocked, exitCode: 5 };
    case 'migration-failed':
      return { text: labels.migrationFailed, exitCode: 6 };
    case 'path-denied':
      return { text: labels.pathDenied, exitCode: 1 };
    case 'disk-full':
      return { text: labels.diskFull, exitCode: 1 };
    default:
      return { text: labels.cannotOpenOther, exitCode: 1 };
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
