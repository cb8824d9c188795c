/** A process that owns a library until it is killed, though it keeps no hold of it: `node --expose-gc hold-library.ts FILE`. */
import { setImmediate } from 'node:timers/promises';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { stderrLog } from '../../../src/main/ports/log.ts';

function openAndForget(path: string): void {
  const library = openLibrary(path, { clock: systemClock, log: stderrLog(false) });
  library.writer.raw.exec(`INSERT INTO genre (name, name_key, created_at, updated_at) VALUES ('Held', 'held', 1, 1)`);
}

openAndForget(process.argv[2] ?? '');
await setImmediate();
globalThis.gc?.();
await setImmediate();
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
