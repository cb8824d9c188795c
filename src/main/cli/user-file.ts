/** `fonoteka export-user`: it looks only, and may do so while the app is open. */
import { AppError } from '../../shared/errors.ts';
import { openLibraryForReading } from '../db/open.ts';
import { findPerson } from '../db/queries/user-file/find-person.ts';
import { iterateUserFile } from '../db/queries/user-file/write-file.ts';
import { systemClock } from '../ports/clock.ts';
import { exitCodes } from '../ports/exit-codes.ts';
import type { Command } from './arguments.ts';
import { libraryPathOf, type Host } from './host.ts';

type ExportCommand = Extract<Command, { readonly name: 'export-user' }>;

/** Prints a person's file. Returns the exit code. Throws: not-found, db-newer, db-corrupt, migration-failed. */
export function exportUser(host: Host, { library, user }: ExportCommand): number {
  const opened = openLibraryForReading(libraryPathOf(library), { log: host.log });
  try {
    const { raw } = opened.reader;
    const person = findPerson(opened.reader, user);
    if (person === undefined) throw new AppError('not-found', `There is no profile called ${user ?? 'anything'}`);
    // one state of the library, whatever the app writes meanwhile
    raw.exec('begin');
    const made = { app: host.entries.version, at: systemClock.now() };
    for (const line of iterateUserFile(opened.reader, person, made)) host.print(line);
    raw.exec('commit');
    return exitCodes.ok;
  } finally {
    opened.close();
  }
}
