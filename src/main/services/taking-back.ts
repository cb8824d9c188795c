/** Taking back what people did, with what must stand still meanwhile and what is due afterwards. */
import type { Undone } from '../../shared/contract/activity.ts';
import type { ActivityId, UserId } from '../../shared/ids.ts';
import { hasFolderChanges } from '../db/queries/activity.ts';
import { listFolderPaths } from '../db/queries/folders.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Changes } from './changes.ts';
import type { ScanService } from './scan.ts';

export interface TakingBack {
  /** Throws: not-found, conflict, not-allowed. */
  undo(userId: UserId, activityId: ActivityId): Promise<Undone>;
  /** Throws: not-found, conflict, not-allowed. */
  undoSince(userId: UserId, activityId: ActivityId): Promise<Undone>;
}

interface TakingBackParts {
  readonly reader: ReadDb;
  readonly changes: Pick<Changes, 'undo' | 'undoSince'>;
  readonly scans: Pick<ScanService, 'start' | 'aside'>;
}

/** Where folders of music come or go, a scan under way is put aside, and what came back is scanned. */
export function createTakingBack({ reader, changes, scans }: TakingBackParts): TakingBack {
  const foldersNow = () => listFolderPaths(reader);
  const around = async (isAboutFolders: boolean, run: () => Undone): Promise<Undone> => {
    if (!isAboutFolders) return run();
    const before = new Map(foldersNow().map(({ id, path }) => [id, path]));
    const undone = await scans.aside(run);
    const back = foldersNow()
      .filter(({ id, path }) => before.get(id) !== path)
      .map(({ id }) => id);
    // the problems of its files were forgotten, and something may have changed in between
    if (back.length > 0) await scans.start(back);
    return undone;
  };
  return {
    undo: (userId, activityId) =>
      around(hasFolderChanges(reader, userId, activityId, false), () => changes.undo(userId, activityId)),
    undoSince: (userId, activityId) =>
      around(hasFolderChanges(reader, userId, activityId, true), () => changes.undoSince(userId, activityId)),
  };
}
