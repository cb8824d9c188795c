/** Handlers of folders and scans. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { folders } from '../../shared/contract/folders.ts';
import type { scan } from '../../shared/contract/scan.ts';
import type { scanLog } from '../../shared/contract/scan-log.ts';
import type { FolderCare } from '../services/folder-care.ts';
import type { FoldersService } from '../services/folders.ts';
import type { ScanLogService } from '../services/scan-log.ts';
import type { ScanService } from '../services/scan.ts';

/** The calls of `folders`, served by its rules. */
export function foldersHandlers(service: FoldersService, care: FolderCare): HandlersOf<typeof folders> {
  return {
    list: () => service.list(),
    suggest: () => service.suggest(),
    browse: ({ path }) => service.browse(path),
    add: ({ path }, { userId }) => service.add(userId, path),
    answer: ({ folderId, answer }, { userId }) => care.answer(userId, folderId, answer),
    findMoved: ({ folderId }) => care.findMoved(folderId),
    relocate: ({ folderId, path }, { userId }) => care.relocate(userId, folderId, path),
    remove: ({ folderId }, { userId }) => service.remove(userId, folderId),
  };
}

/** The calls of `scan`, served by its rules. */
export function scanHandlers(service: ScanService): HandlersOf<typeof scan> {
  return {
    status: () => service.status(),
    start: ({ folderIds, isDeep }) => service.start(folderIds, isDeep),
    pause: () => service.pause(),
    resume: () => service.resume(),
    cancel: () => service.cancel(),
  };
}

/** The calls of `scanLog`, served by its rules. */
export function scanLogHandlers(service: ScanLogService): HandlersOf<typeof scanLog> {
  return {
    last: () => service.last(),
    runs: (wish) => service.runs(wish),
    ids: (wish) => service.ids(wish),
    rows: (wish) => service.rows(wish),
    takeApart: ({ changeIds }, { userId }) => service.takeApart(userId, changeIds),
  };
}
