/** The calls about the program and where its music comes from: sources, scans, the demonstration library. */
import { demoHandlers } from '../ipc/demo.ts';
import { digestsHandlers } from '../ipc/digests.ts';
import { foldersHandlers, scanHandlers, scanLogHandlers } from '../ipc/folders.ts';
import { appHandlers } from '../ipc/person.ts';
import { watchHandlers } from '../ipc/watch.ts';
import { createFolderCare } from '../services/folder-care.ts';
import { createLibrarySwitches } from '../services/library-switches.ts';
import { createScanLogService } from '../services/scan-log.ts';
import { createStorageService } from '../services/storage.ts';
import type { CallParts } from './parts.ts';

/** Handlers by domain. */
export function programCalls(parts: CallParts) {
  const { config, art, demo, digests, folders, library, scans, changes, kinds, watching } = parts;
  const { version, libraryPath } = config;
  const care = createFolderCare({ ...library, changes, scans });
  const switches = createLibrarySwitches(changes);
  return {
    app: appHandlers(
      { version, libraryPath, platform: process.platform, isReadOnly: library.isReadOnly },
      createStorageService(libraryPath, art, library.reader),
    ),
    demo: demoHandlers(demo),
    digests: digestsHandlers(digests, switches),
    folders: foldersHandlers(folders, care),
    scan: scanHandlers(scans),
    scanLog: scanLogHandlers(createScanLogService({ ...library, scans, changes, kinds, clock: parts.clock })),
    watch: watchHandlers(watching, switches),
  };
}
