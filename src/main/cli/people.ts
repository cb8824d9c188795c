/** `fonoteka people` and `fonoteka reset-password`: who has the library's file in hand needs no password to be told or helped. */
import { visibleText } from '../../shared/text/visible.ts';
import { existsSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { createCore } from '../core.ts';
import { openLibraryForReading } from '../db/open.ts';
import { listProfiles } from '../db/queries/profiles.ts';
import { forkParser } from '../parse/fork-parser.ts';
import { systemClock } from '../ports/clock.ts';
import { exitCodes } from '../ports/exit-codes.ts';
import type { Command } from './arguments.ts';
import { coreConfig, libraryPathOf, type Host } from './host.ts';

type ResetCommand = Extract<Command, { readonly name: 'reset-password' }>;

/** Prints each profile with its role. Returns the exit code. Throws: not-found, db-newer, db-corrupt, migration-failed. */
export function printPeople(host: Host, library: string | undefined): number {
  const opened = openLibraryForReading(libraryPathOf(library), { log: host.log });
  try {
    for (const { username, displayName, role, passwordHash } of listProfiles(opened.reader)) {
      const shown = displayName === null ? username : `${username} (${displayName})`;
      host.print(`${visibleText(shown)}, ${role}, ${passwordHash === null ? 'open' : 'with a password'}`);
    }
    return exitCodes.ok;
  } finally {
    opened.close();
  }
}

/** Opens the profile. Returns the exit code. Throws: not-found, db-locked where the app has the library open, db-newer, db-corrupt. */
export async function resetPassword(host: Host, { library, user }: ResetCommand): Promise<number> {
  const path = libraryPathOf(library);
  if (!existsSync(path)) throw new AppError('not-found', `There is no library at ${path}`);
  const { log, entries } = host;
  const core = await createCore(coreConfig(host, library), {
    startParser: forkParser(entries.parserPath, log),
    clock: systemClock,
    log,
  });
  try {
    const username = core.resetPassword(user);
    host.print(`The profile ${username} is open now and signed out everywhere; a new password can be set in it.`);
    return exitCodes.ok;
  } finally {
    await core.close();
  }
}
