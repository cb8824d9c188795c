/** A process that owns a library until it is killed: `node hold-library.ts FILE`. */
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { stderrLog } from '../../../src/main/ports/log.ts';

const library = openLibrary(process.argv[2] ?? '', { clock: systemClock, log: stderrLog(false) });
library.writer.raw.exec(`INSERT INTO genre (name, name_key, created_at, updated_at) VALUES ('Held', 'held', 1, 1)`);
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
