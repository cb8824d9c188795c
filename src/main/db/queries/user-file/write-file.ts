/** One person's whole user file, line by line (docs/user-file.md). */
import type { UserId } from '../../../../shared/ids.ts';
import { FORMAT_NAME, FORMAT_VERSION, type Header } from '../../../user-file/records.ts';
import { createSeal } from '../../../user-file/seal.ts';
import type { ReadDb } from '../../handles.ts';
import { iterateActivities } from './activities.ts';
import { countRecords, iterateRecords } from './records.ts';
import { iterateThings } from './things.ts';

export interface FilePerson {
  readonly userId: UserId;
  /** As they are called. */
  readonly name: string;
}

/**
 * The lines without their ends. The handle must show one state of the library from the first line to the last.
 * Cost: streams; a line, an activity and the ids of the tracks in memory at a time. Throws: db-corrupt.
 */
export function* iterateUserFile(
  db: ReadDb,
  person: FilePerson,
  made: { readonly app: string; readonly at: number },
): Generator<string> {
  const seal = createSeal();
  for (const part of iterateParts(db, person, made)) {
    const line = JSON.stringify(part);
    seal.add(line);
    yield line;
  }
  yield JSON.stringify(seal.end());
}

function* iterateParts(
  db: ReadDb,
  { userId, name }: FilePerson,
  { app, at }: { readonly app: string; readonly at: number },
): Generator<object> {
  const counts = countRecords(db, userId);
  yield {
    kind: 'header',
    format: FORMAT_NAME,
    version: FORMAT_VERSION,
    app,
    madeAt: at,
    name,
    counts,
  } satisfies Header;
  yield* iterateThings(db, userId);
  yield* iterateRecords(db, userId);
  yield* iterateActivities(db, userId);
}
