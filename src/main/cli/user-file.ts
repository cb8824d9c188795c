/** `fonoteka export-user`, which looks only and may do so while the app is open, and `fonoteka import-user`. */
import { createReadStream } from 'node:fs';
import type { ImportReport } from '../../shared/contract/user-data.ts';
import type { UserId } from '../../shared/ids.ts';
import { createCore } from '../core.ts';
import { forkParser } from '../parse/fork-parser.ts';
import { ask } from './ask.ts';
import { importSummary } from './import-summary.ts';
import { coreConfig } from './host.ts';
import { AppError } from '../../shared/errors.ts';
import { openLibraryForReading } from '../db/open.ts';
import { findPerson } from '../db/queries/user-file/find-person.ts';
import type { FilePerson } from '../db/queries/user-file/write-file.ts';
import type { ReadDb } from '../db/handles.ts';
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
    const person = getPerson(opened.reader, user);
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

type ImportCommand = Extract<Command, { readonly name: 'import-user' }>;

/**
 * Takes a person's file in, or tells what would come of it. Returns the exit code: 1 where not all of the file could be
 * used. Throws: not-found, db-locked where the app has the library open, invalid-input, disk-full.
 */
export async function importUser(host: Host, command: ImportCommand): Promise<number> {
  const core = await createCore(coreConfig(host, command.library), {
    startParser: forkParser(host.entries.parserPath, host.log),
    clock: systemClock,
    log: host.log,
  });
  try {
    const userId = command.user === undefined ? undefined : findUserId(host, command);
    const { importId } = await ask(core, 'userData.beginImport', {}, userId);
    for await (const text of readText(command.file)) await ask(core, 'userData.addPart', { importId, text }, userId);
    const method = command.isDryRun ? 'userData.checkImport' : 'userData.applyImport';
    const report = await ask(core, method, { importId }, userId);
    host.print(command.isJson ? JSON.stringify(report) : importSummary(report, command.isDryRun));
    return isAllUsed(report) ? exitCodes.ok : exitCodes.failed;
  } finally {
    await core.close();
  }
}

function isAllUsed({ wholeness, problemCount }: ImportReport): boolean {
  return wholeness === 'whole' && problemCount === 0;
}

/** Whose name that is. Throws: not-found. */
export function findUserId(
  host: Host,
  { library, user }: { readonly library: string | undefined; readonly user: string | undefined },
): UserId {
  const opened = openLibraryForReading(libraryPathOf(library), { log: host.log });
  try {
    return getPerson(opened.reader, user).userId;
  } finally {
    opened.close();
  }
}

function getPerson(reader: ReadDb, user: string | undefined): FilePerson {
  const person = findPerson(reader, user);
  if (person === undefined) throw new AppError('not-found', `There is no profile called ${user ?? 'anything'}`);
  return person;
}

const PART_BYTES = 64 * 1024;

/** Throws: not-found. */
async function* readText(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: PART_BYTES });
  let isFirst = true;
  try {
    for await (const text of stream) {
      // some editors put a mark of the byte order first
      yield String(text).slice(isFirst && String(text).startsWith('\uFEFF') ? 1 : 0);
      isFirst = false;
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('not-found', `${path} can’t be read`, { cause });
  }
}
