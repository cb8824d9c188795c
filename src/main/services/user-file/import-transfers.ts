/** User files on their way in: parts gathered into a store, looked through, taken in or dropped. One a person at a time. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { ImportReport } from '../../../shared/contract/user-data.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import { openScratchStore, type ScratchStore } from '../../db/queries/user-file/scratch-store.ts';
import type { Clock } from '../../ports/clock.ts';
import { importFile } from './import-file.ts';
import { createFileReader, type FileRead, type FileReader } from './read-file.ts';

export interface ImportTransfers {
  /** Throws: disk-full, conflict. */
  begin(userId: UserId): Promise<{ readonly importId: string }>;
  /** Throws: not-found, conflict, disk-full. */
  add(userId: UserId, importId: string, text: string): null;
  /** What would come of it. Throws: not-found, conflict, invalid-input. */
  check(userId: UserId, importId: string): Promise<ImportReport>;
  /** Throws: not-found, conflict, invalid-input, disk-full. */
  apply(userId: UserId, importId: string): Promise<ImportReport>;
  drop(userId: UserId, importId: string): null;
  close(): void;
}

export interface ImportTransferParts {
  readonly writer: WriteDb;
  readonly folder: string;
  readonly clock: Clock;
  readonly turn: () => Promise<void>;
  /** When the folder may be written to. */
  readonly ready: Promise<unknown>;
  /** One import at a time writes. */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>;
}

interface Transfer {
  readonly userId: UserId;
  readonly store: ScratchStore;
  readonly reader: FileReader;
  length: number;
  file: FileRead | undefined;
  isBusy: boolean;
}

function addText(transfer: Transfer, text: string): null {
  if (transfer.file !== undefined) throw new AppError('conflict', 'The file was read to its end already');
  transfer.length += text.length;
  if (transfer.length > MAX_LENGTH) throw new AppError('invalid-input', 'The file is too large');
  transfer.reader.push(text);
  return null;
}

const MAX_LENGTH = 4 * 1024 ** 3;

/** None under way. */
export function createImportTransfers(parts: ImportTransferParts): ImportTransfers {
  const transfers = new Map<string, Transfer>();
  const find = (userId: UserId, importId: string) => {
    const found = transfers.get(importId);
    if (found?.userId !== userId) throw new AppError('not-found', 'There is no such file');
    if (found.isBusy) throw new AppError('conflict', 'The file is being read');
    return found;
  };
  const drop = (importId: string) => {
    const found = transfers.get(importId);
    transfers.delete(importId);
    found?.store.close();
  };
  const run = async (userId: UserId, importId: string, isDry: boolean): Promise<ImportReport> => {
    const transfer = find(userId, importId);
    transfer.isBusy = true;
    try {
      const file = (transfer.file ??= transfer.reader.end());
      const { writer: db, clock, turn } = parts;
      const given = { db, userId, store: transfer.store, file, isDry, now: clock.now(), turn };
      return await parts.alone(() => importFile(given));
    } finally {
      transfer.isBusy = false;
    }
  };
  return {
    begin: async (userId) => {
      await parts.ready;
      for (const [importId, other] of transfers) {
        if (other.userId !== userId) continue;
        if (other.isBusy) throw new AppError('conflict', 'Another file is being read');
        drop(importId);
      }
      const importId = randomUUID();
      const store = openScratchStore(join(parts.folder, `${importId}.db`));
      const reader = createFileReader(store);
      transfers.set(importId, { userId, store, reader, length: 0, file: undefined, isBusy: false });
      return { importId };
    },
    add: (userId, importId, text) => addText(find(userId, importId), text),
    check: (userId, importId) => run(userId, importId, true),
    apply: async (userId, importId) => {
      const report = await run(userId, importId, false);
      drop(importId);
      return report;
    },
    drop: (userId, importId) => {
      find(userId, importId);
      drop(importId);
      return null;
    },
    close: () => {
      for (const importId of transfers.keys()) drop(importId);
    },
  };
}
