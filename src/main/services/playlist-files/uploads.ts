/** Playlist files on their way in: parts gathered in a file of our own, read by a parser process, kept until they are of no more use. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { ParserPool } from '../../parse/pool.ts';
import { playlistFileLimits, type FileRefusal, type PlaylistFile } from '../../playlist-files/file-types.ts';
import type { EntryMatch } from '../../playlist-files/match-types.ts';
import { appendToFile, removeTextFile } from '../../ports/text-file.ts';

/** A file that was read and matched. */
export interface ReadUpload {
  readonly name: string;
  readonly folder: string | null;
  /** The playlist file between the music that it is a copy of; null for one that was sent. */
  readonly foundId: number | null;
  readonly file: PlaylistFile;
  /** One an entry of the file. */
  readonly matches: readonly EntryMatch[];
}

export interface Uploads {
  /** Throws: conflict, disk-full. */
  begin(userId: UserId, name: string, folder: string | null, foundId?: number): Promise<{ readonly fileId: string }>;
  /** Throws: not-found, conflict, invalid-input, disk-full. */
  add(userId: UserId, fileId: string, bytes: Buffer): void;
  /** Throws: not-found, conflict, invalid-input. */
  read(userId: UserId, fileId: string): Promise<ReadUpload>;
  /** One that was read. Throws: not-found. */
  get(userId: UserId, fileId: string): ReadUpload;
  drop(userId: UserId, fileId: string): void;
  close(): void;
}

interface UploadParts {
  readonly folder: string;
  /** When the folder may be written to. */
  readonly ready: Promise<unknown>;
  readonly pool: Pick<ParserPool, 'readPlaylist'>;
  match(file: PlaylistFile, folder: string | null): Promise<readonly EntryMatch[]>;
}

interface Upload {
  readonly userId: UserId;
  readonly name: string;
  readonly folder: string | null;
  readonly foundId: number | null;
  readonly path: string;
  sizeBytes: number;
  reading: Promise<ReadUpload> | undefined;
  read: ReadUpload | undefined;
}

/** Files a person at once, over which the oldest is forgotten: nobody looks through so many. */
const MAX_FILES = 200;

/** None yet. */
export function createUploads(parts: UploadParts): Uploads {
  const uploads = new Map<string, Upload>();
  const find = (userId: UserId, fileId: string) => {
    const found = uploads.get(fileId);
    if (found?.userId !== userId) throw new AppError('not-found', 'There is no such file');
    return found;
  };
  const drop = (fileId: string) => {
    const found = uploads.get(fileId);
    uploads.delete(fileId);
    if (found !== undefined) removeTextFile(found.path);
  };
  return {
    begin: async (userId, name, folder, foundId) => {
      await parts.ready;
      const own = [...uploads].filter(([, upload]) => upload.userId === userId);
      if (own.length >= MAX_FILES) drop(own[0]?.[0] ?? '');
      const fileId = randomUUID();
      const path = join(parts.folder, fileId);
      appendToFile(path, Buffer.alloc(0));
      uploads.set(fileId, {
        userId,
        name,
        folder,
        foundId: foundId ?? null,
        path,
        sizeBytes: 0,
        reading: undefined,
        read: undefined,
      });
      return { fileId };
    },
    add: (userId, fileId, bytes) => {
      const upload = find(userId, fileId);
      if (upload.reading !== undefined) throw new AppError('conflict', 'The file was read already');
      upload.sizeBytes += bytes.length;
      if (upload.sizeBytes > playlistFileLimits.itunesBytes) throw refused('too-large');
      appendToFile(upload.path, bytes);
    },
    read: async (userId, fileId) => {
      const upload = find(userId, fileId);
      upload.reading ??= readUpload(parts, upload);
      return (upload.read = await upload.reading);
    },
    get: (userId, fileId) => {
      const { read } = find(userId, fileId);
      if (read === undefined) throw new AppError('not-found', 'The file was not looked at yet');
      return read;
    },
    drop: (userId, fileId) => {
      if (uploads.get(fileId)?.userId === userId) drop(fileId);
    },
    close: () => {
      for (const fileId of uploads.keys()) drop(fileId);
    },
  };
}

async function readUpload(parts: UploadParts, { path, name, folder, foundId }: Upload): Promise<ReadUpload> {
  const outcome = await parts.pool.readPlaylist({ path, name });
  // what is in it was read; the bytes are of no more use
  removeTextFile(path);
  if ('code' in outcome) throw new AppError('invalid-input', outcome.message, { details: { refusal: outcome.code } });
  if (outcome.file === null) throw refused(outcome.refusal);
  return { name, folder, foundId, file: outcome.file, matches: await parts.match(outcome.file, folder) };
}

const REFUSALS: Readonly<Record<FileRefusal, string>> = {
  'too-large': 'The file is larger than a playlist may be',
  binary: 'The file is no text',
  'unknown-format': 'The file is no playlist that Fonoteka knows',
  'has-entities': 'The file declares entities, which are not read',
  damaged: 'The file is damaged',
  'too-slow': 'Reading the file took too long',
};

function refused(refusal: FileRefusal): AppError {
  return new AppError('invalid-input', REFUSALS[refusal], { details: { refusal } });
}
