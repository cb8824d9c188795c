/** `fonoteka problems`: it looks only, and may do so while the app is open. */
import { visibleText } from '../../shared/text/visible.ts';
import { countProblems, listProblems } from '../db/queries/problems.ts';
import { openLibraryForReading } from '../db/open.ts';
import type { ReadDb } from '../db/handles.ts';
import { exitCodes } from '../ports/exit-codes.ts';
import { libraryPathOf, type Host } from './host.ts';
import { toJsonLine } from './output.ts';

const PAGE = 1000;

/** Prints every problem, as JSON or for people. Returns the exit code. Throws: not-found, db-newer, db-corrupt, migration-failed. */
export async function printProblems(host: Host, library: string | undefined, isJsonl: boolean): Promise<number> {
  const opened = openLibraryForReading(libraryPathOf(library), { log: host.log });
  try {
    await printPages(host, opened.reader, isJsonl);
    return exitCodes.ok;
  } finally {
    opened.close();
  }
}

async function printPages(host: Host, reader: ReadDb, isJsonl: boolean): Promise<void> {
  const total = await countProblems(reader);
  for (let offset = 0; offset < total; offset += PAGE) {
    for (const { path, code, message, sizeBytes, firstSeenAt, lastSeenAt } of await listProblems(
      reader,
      offset,
      PAGE,
    )) {
      host.print(
        isJsonl
          ? toJsonLine({ filepath: path, code, message, sizeBytes, firstSeenAt, lastSeenAt })
          : `${visibleText(path)}\n  ${message}`,
      );
    }
  }
  if (total === 0 && !isJsonl) host.print('No problems: every file could be read.');
}
