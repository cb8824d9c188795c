/** Entry of the thread that takes care of a library: one task, by a connection of its own, so that nobody waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../shared/errors.ts';
import type { CareAnswer, CareThreadData } from './care/care-thread.ts';
import { tidyLibrary } from './care/tidy-library.ts';
import { listFindingsByTable } from './db/care.ts';
import { openLibraryBeside, openLibraryForReading } from './db/open.ts';
import { stderrLog } from './ports/log.ts';

const { libraryPath, task, stop }: CareThreadData = workerData;
const port = parentPort;
if (port === null) throw new AppError('internal', 'a library is taken care of in a thread only');
const log = stderrLog(false);
port.postMessage(await answer());

async function answer(): Promise<CareAnswer> {
  try {
    return task === 'check' ? check() : await tidy();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'db-corrupt') return { task, findings: [thrown.message] };
    return { task, failure: String(thrown) };
  }
}

function check(): CareAnswer {
  const library = openLibraryForReading(libraryPath, { log });
  try {
    return { task: 'check', findings: listFindingsByTable(library.reader.raw).map(({ text }) => text) };
  } finally {
    library.close();
  }
}

async function tidy(): Promise<CareAnswer> {
  const library = openLibraryBeside(libraryPath, { log });
  try {
    return { task: 'tidy', ...(await tidyLibrary(library.writer, new Int32Array(stop))) };
  } finally {
    library.close();
  }
}
