/** What is one person's own, on its way out of the library and into it. */
import { join } from 'node:path';
import type { CoreEvent, Topic } from '../../shared/contract/events.ts';
import type { ImportReport, WaitingThing } from '../../shared/contract/user-data.ts';
import type { UserId } from '../../shared/ids.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { countWaitingThings, listWaitingThings } from '../db/queries/user-file/waiting.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { removeFolderTree } from '../ports/storage.ts';
import { createExportTransfers, type ExportParts, type ExportTransfers } from './user-file/export-transfers.ts';
import { createImportTransfers, type ImportTransfers } from './user-file/import-transfers.ts';
import { nameOfThing, placeOfThing } from './user-file/known-things.ts';
import { takeUpWaiting } from './user-file/take-up.ts';

export interface UserDataService {
  readonly exports: Omit<ExportTransfers, 'close'>;
  readonly imports: Omit<ImportTransfers, 'close'>;
  waiting(userId: UserId): { readonly thingCount: number; readonly things: readonly WaitingThing[] };
  /** Takes up what waited for what a scan has found. Resolves when it is done; never rejects. */
  takeUp(): Promise<void>;
  /** Ends what is under way after its slice, and drops what was not fetched or taken in. */
  close(): Promise<void>;
}

export interface UserDataParts extends Pick<ExportParts, 'openReader' | 'version'> {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly cachePath: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly emit: (event: CoreEvent) => void;
}

const MAX_LISTED = 100;
const CHANGED: readonly Topic[] = ['activity', 'opinions', 'people', 'playlists', 'plays', 'settings'];

/** An idle one; what an earlier process left in its folder is deleted. */
export function createUserDataService(parts: UserDataParts): UserDataService {
  const { reader, writer, clock, log, emit } = parts;
  const folder = join(parts.cachePath, 'user-files');
  const cleared = removeFolderTree(folder).catch((thrown: unknown) =>
    log.warn('old user files were not deleted', thrown),
  );
  let isClosed = false;
  const turn = async () => {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    if (isClosed) throw new Error('the library is closing');
  };
  let last: Promise<unknown> = cleared;
  const alone = <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(run);
    last = done.catch(() => undefined);
    return done;
  };
  const exports = createExportTransfers({ ...parts, folder, ready: cleared, turn });
  const imports = createImportTransfers({ writer, folder, ready: cleared, clock, turn, alone });
  const announced = async (report: Promise<ImportReport>) => {
    const done = await report;
    if (done.activityId !== null) emit({ type: 'library.changed', topics: CHANGED });
    return done;
  };
  return {
    exports,
    imports: { ...imports, apply: (...given) => announced(imports.apply(...given)) },
    waiting: (userId) => ({
      thingCount: countWaitingThings(reader, userId),
      things: listWaitingThings(reader, userId, 0, MAX_LISTED).map(({ kind, identity, refused }) => ({
        kind,
        name: nameOfThing(identity),
        place: placeOfThing(identity),
        reason: refused === '[]' ? 'not-here' : 'ambiguous',
      })),
    }),
    takeUp: async () => {
      try {
        const count = await alone(() => takeUpWaiting(writer, { now: clock.now(), turn }));
        if (count > 0) emit({ type: 'library.changed', topics: CHANGED });
      } catch (thrown) {
        if (!isClosed) log.error('what waited for music could not be taken up', thrown);
      }
    },
    close: async () => {
      isClosed = true;
      await last;
      exports.close();
      imports.close();
    },
  };
}
