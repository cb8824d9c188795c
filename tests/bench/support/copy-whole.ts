/** A library to be timed, with nothing left that the core would do by itself meanwhile. */
import { copyFileSync } from 'node:fs';
import { openLibrary } from '../../../src/main/db/open.ts';
import { fillSearchPiece } from '../../../src/main/db/search-fill.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { stderrLog } from '../../../src/main/ports/log.ts';

/** A copy at the newest schema with its search index whole, so that nothing of that is timed. */
export function copyWhole(from: string, to: string): void {
  copyFileSync(from, to);
  const library = openLibrary(to, { clock: systemClock, log: stderrLog(false) });
  while (fillSearchPiece(library.writer) !== undefined);
  library.close();
}
