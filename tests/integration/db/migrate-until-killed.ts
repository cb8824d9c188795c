/** Opens a library with a long second step: `node migrate-until-killed.ts FILE`. Says `step` once that has begun. */
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { longSteps } from './long-steps.ts';

// the backup is told first, then the step runs
const log = { info: () => process.stdout.write('step\n'), warn: () => undefined, error: () => undefined };
openLibrary(process.argv[2] ?? '', { clock: systemClock, log, migrations: longSteps }).close();
process.stdout.write('done\n');
