/** `fonoteka check` and `fonoteka reindex`. */
import { visibleText } from '../../shared/text/visible.ts';
import { existsSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { checkLibrary } from '../db/check.ts';
import { openLibrary } from '../db/open.ts';
import { dropSearch, fillSearchPiece } from '../db/search-fill.ts';
import { systemClock } from '../ports/clock.ts';
import { exitCodeFor, exitCodes } from '../ports/exit-codes.ts';
import { libraryPathOf, type Host } from './host.ts';

/** Prints what is wrong with the library, or that nothing is. Returns the exit code. Throws: not-found, db-newer, db-corrupt. */
export function printCheck(host: Host, library: string | undefined): number {
  const path = libraryPathOf(library);
  const findings = checkLibrary(path);
  for (const { kind, text } of findings) host.print(`${kind}: ${visibleText(text)}`);
  if (findings.length === 0) host.print(`${path} is sound: integrity, references, schema and search index.`);
  return findings.length === 0 ? exitCodes.ok : exitCodeFor('db-corrupt');
}

/** Makes the search index of the library anew. Returns the exit code. Throws: db-locked where the app has it open, db-newer, db-corrupt, disk-full. */
export function reindexLibrary(host: Host, named: string | undefined): number {
  const path = libraryPathOf(named);
  if (!existsSync(path)) throw new AppError('not-found', `There is no library at ${path}`);
  const library = openLibrary(path, { clock: systemClock, log: host.log });
  try {
    dropSearch(library.writer);
    let count = 0;
    for (let filled: number | undefined = 0; filled !== undefined; filled = fillSearchPiece(library.writer))
      count += filled;
    host.print(`${path}: the search index holds ${count} names.`);
    return exitCodes.ok;
  } finally {
    library.close();
  }
}
