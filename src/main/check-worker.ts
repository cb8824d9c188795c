/** Entry of the thread that looks a library through for damage, once, by a connection of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../shared/errors.ts';
import { listFindingsByTable } from './db/care.ts';
import { openLibraryForReading } from './db/open.ts';
import { stderrLog } from './ports/log.ts';
import type { CheckAnswer, CheckThreadData } from './care/library-care.ts';

const data: CheckThreadData = workerData;
const port = parentPort;
if (port === null) throw new AppError('internal', 'a library is checked in a thread only');
port.postMessage(check());

function check(): CheckAnswer {
  try {
    const library = openLibraryForReading(data.libraryPath, { log: stderrLog(false) });
    try {
      return { findings: listFindingsByTable(library.reader.raw).map(({ text }) => text) };
    } finally {
      library.close();
    }
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'db-corrupt') return { findings: [thrown.message] };
    return { failure: String(thrown) };
  }
}
