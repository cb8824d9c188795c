/** Work in pieces, between which whoever else asked the core has a turn. */
import { AppError } from '../../shared/errors.ts';
import type { ReadDb } from '../db/handles.ts';
import { readDataStamp } from '../db/queries/data-stamp.ts';
import { atOnce, type Pieces } from '../db/queries/pieces.ts';

// while a scan writes there is no longer moment without a change
const MAX_TRIES = 3;

/**
 * What the pieces make, as of one moment: where anything is written while they read, they begin anew, at last without a rest.
 * Throws: cancelled, where the library is closed meanwhile.
 */
export async function inTurns<T>(reader: ReadDb, make: () => Pieces<T>): Promise<T> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const stamp = readDataStamp(reader);
    const pieces = make();
    let piece = pieces.next();
    for (; piece.done !== true; piece = pieces.next()) {
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
      if (!reader.raw.open) throw new AppError('cancelled', 'The library is closed');
      if (piece.value === 'reading' && readDataStamp(reader) !== stamp) break;
    }
    if (piece.done === true) return piece.value;
  }
  return atOnce(make());
}
