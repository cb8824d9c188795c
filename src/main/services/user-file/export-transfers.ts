/** User files on their way to a front: written whole, then read in parts, then deleted. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { ReadDb } from '../../db/handles.ts';
import { findPersonById } from '../../db/queries/user-file/find-person.ts';
import { iterateUserFile } from '../../db/queries/user-file/write-file.ts';
import type { Clock } from '../../ports/clock.ts';
import { createTextFile, readTextPart, removeTextFile } from '../../ports/text-file.ts';

export interface ExportTransfers {
  /** Throws: conflict, disk-full. */
  prepare(userId: UserId): Promise<{ readonly exportId: string; readonly fileName: string; readonly length: number }>;
  /** Throws: not-found. */
  read(userId: UserId, exportId: string, from: number): { readonly text: string; readonly next: number | null };
  /** Deletes what nobody has fetched. */
  close(): void;
}

export interface ExportParts {
  /** A connection of its own, which shows one state of the library however long the writing takes. */
  readonly openReader: () => { readonly reader: ReadDb; close(): void };
  readonly folder: string;
  /** When the folder may be written to. */
  readonly ready: Promise<unknown>;
  readonly version: string;
  readonly clock: Clock;
  readonly turn: () => Promise<void>;
}

interface Prepared {
  readonly userId: UserId;
  readonly path: string;
}

const PART_BYTES = 200_000;
const LINES_A_TURN = 500;

/** None under way. */
export function createExportTransfers(parts: ExportParts): ExportTransfers {
  const prepared = new Map<string, Prepared>();
  let isWriting = false;
  const drop = (exportId: string) => {
    const found = prepared.get(exportId);
    prepared.delete(exportId);
    if (found !== undefined) removeTextFile(found.path);
  };
  return {
    prepare: async (userId) => {
      await parts.ready;
      if (isWriting) throw new AppError('conflict', 'A file is being written already');
      for (const [exportId, other] of prepared) if (other.userId === userId) drop(exportId);
      isWriting = true;
      try {
        const exportId = randomUUID();
        const path = join(parts.folder, `${exportId}.jsonl`);
        prepared.set(exportId, { userId, path });
        const { name, length } = await writeUserFile(parts, userId, path);
        return { exportId, length, fileName: `fonoteka-${fileName(name)}-${day(parts.clock.now())}.jsonl` };
      } finally {
        isWriting = false;
      }
    },
    read: (userId, exportId, from) => {
      const found = prepared.get(exportId);
      if (found?.userId !== userId) throw new AppError('not-found', 'There is no such file');
      const part = readTextPart(found.path, from, PART_BYTES);
      if (part.next === null) drop(exportId);
      return part;
    },
    close: () => {
      for (const exportId of prepared.keys()) drop(exportId);
    },
  };
}

async function writeUserFile(
  { openReader, version, clock, turn }: ExportParts,
  userId: UserId,
  path: string,
): Promise<{ readonly name: string; readonly length: number }> {
  const opened = openReader();
  const file = createTextFile(path);
  try {
    const person = findPersonById(opened.reader, userId);
    if (person === undefined) throw new AppError('not-found', 'There is no such person');
    let lines: string[] = [];
    for (const line of iterateUserFile(opened.reader, person, { app: version, at: clock.now() })) {
      lines.push(line, '\n');
      if (lines.length < 2 * LINES_A_TURN) continue;
      file.append(lines.join(''));
      lines = [];
      await turn();
    }
    file.append(lines.join(''));
    return { name: person.name, length: file.length };
  } finally {
    file.close();
    opened.close();
  }
}

/** A name as part of a file's name, on any system. */
function fileName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return plain.slice(0, 40) || 'me';
}

function day(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
