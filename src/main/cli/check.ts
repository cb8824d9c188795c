/** `fonoteka check`. */
import { checkLibrary } from '../db/check.ts';
import { exitCodeFor, exitCodes } from '../ports/exit-codes.ts';
import { libraryPathOf, type Host } from './host.ts';

/** Prints what is wrong with the library, or that nothing is. Returns the exit code. Throws: not-found, db-newer, db-corrupt. */
export function printCheck(host: Host, library: string | undefined): number {
  const path = libraryPathOf(library);
  const findings = checkLibrary(path);
  for (const { kind, text } of findings) host.print(`${kind}: ${text}`);
  if (findings.length === 0) host.print(`${path} is sound: integrity, references and schema.`);
  return findings.length === 0 ? exitCodes.ok : exitCodeFor('db-corrupt');
}
