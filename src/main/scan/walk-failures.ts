/** What is told of a folder that could not be seen. */
import type { ReadFailure } from '../metadata/track-facts.ts';
import type { WalkedFolder, WalkRoot } from './walked.ts';

// a folder's own: it may not be opened, its name is too long, or it went while it was looked for
const OWN = new Set(['EACCES', 'EPERM', 'ENAMETOOLONG', 'ELOOP', 'ENOENT', 'ENOTDIR']);

/** Whether this is the drive's failure: what it shows of anything can't be believed then. */
export function isFault(thrown: unknown): boolean {
  return !OWN.has(errnoOf(thrown));
}

/** A problem from what the system threw. */
export function failureOf(thrown: unknown): ReadFailure {
  const errno = errnoOf(thrown);
  return errno === 'EACCES' || errno === 'EPERM'
    ? { code: 'path-denied', message: 'Fonoteka may not open this folder' }
    : { code: 'unreadable-file', message: `This folder could not be listed (${errno})` };
}

/** A folder that could not be listed, and all that lies in it: nothing is known of them. */
export function failedFolder(root: WalkRoot, path: string, problem: ReadFailure): WalkedFolder {
  return { rootId: root.rootId, path, mtimeUs: 0, files: [], image: null, problem };
}

/** The system's name of what went wrong. */
export function errnoOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
}
