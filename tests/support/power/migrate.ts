/** Opens a library, which brings it up to date, and closes it: `node migrate.ts FILE`. */
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { keptLog } from '../kept-log.ts';

openLibrary(process.argv[2] ?? '', { clock: systemClock, log: keptLog() }).close();
