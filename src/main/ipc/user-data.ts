/** Handlers of a person's own data as a file: each about the one who asks, and nobody else. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { userData } from '../../shared/contract/user-data.ts';
import type { UserDataService } from '../services/user-data.ts';

/** The calls of `userData`, for the one who asks. */
export function userDataHandlers(service: UserDataService): HandlersOf<typeof userData> {
  const { exports, imports } = service;
  return {
    prepareExport: (_input, { userId }) => exports.prepare(userId),
    readExport: ({ exportId, from }, { userId }) => exports.read(userId, exportId, from),
    beginImport: (_input, { userId }) => imports.begin(userId),
    addPart: ({ importId, text }, { userId }) => imports.add(userId, importId, text),
    checkImport: ({ importId }, { userId }) => imports.check(userId, importId),
    applyImport: ({ importId }, { userId }) => imports.apply(userId, importId),
    dropImport: ({ importId }, { userId }) => imports.drop(userId, importId),
    waiting: (_input, { userId }) => service.waiting(userId),
  };
}
