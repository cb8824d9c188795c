/** The calls about the program and where its music comes from: sources, scans, the demonstration library. */
import { demoHandlers } from '../ipc/demo.ts';
import { foldersHandlers, scanHandlers } from '../ipc/folders.ts';
import { appHandlers } from '../ipc/person.ts';
import { createStorageService } from '../services/storage.ts';
import type { CallParts } from './parts.ts';

/** Handlers by domain. */
export function programCalls({ config: { version, libraryPath }, art, demo, folders, scans }: CallParts) {
  return {
    app: appHandlers({ version, libraryPath, platform: process.platform }, createStorageService(libraryPath, art)),
    demo: demoHandlers(demo),
    folders: foldersHandlers(folders),
    scan: scanHandlers(scans),
  };
}
