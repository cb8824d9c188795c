/** A process that opens and closes a library when told to: `fork('racer.ts', [FILE])`. Answers with what came of it. */
import { openLibrary, type Library } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { stderrLog } from '../../../src/main/ports/log.ts';

let library: Library | undefined;

function open(): string {
  try {
    library = openLibrary(process.argv[2] ?? '', { clock: systemClock, log: stderrLog(false) });
    return 'opened';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
  }
}

process.on('message', (message) => {
  if (message === 'open') process.send?.(open());
  else {
    library?.close();
    library = undefined;
    process.send?.('closed');
  }
});
process.on('disconnect', () => process.exit(0));
