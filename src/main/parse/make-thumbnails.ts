/** Thumbnails of the picture inside an audio file, or of an image file. Runs in a parser process. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { readPicture } from '../metadata/read-picture.ts';
import type { ReadFailure } from '../metadata/track-facts.ts';
import { toRawPath } from '../ports/paths.ts';
import type { ArtTask } from './protocol.ts';
import { pictureLimits, writeThumbnails } from './thumbnails.ts';

/** Null where all targets are written. `unreadable-file` where it may be back another day. Never throws. */
export async function makeThumbnails({ source, targets }: ArtTask): Promise<ReadFailure | null> {
  let bytes: Buffer | undefined;
  try {
    bytes = source.kind === 'file' ? readImageFile(source.path) : await readEmbedded(source.path);
  } catch (error) {
    const isOfSystem = error instanceof Error && 'syscall' in error;
    return isOfSystem
      ? { code: 'unreadable-file', message: 'The file with the picture can’t be read' }
      : { code: 'bad-artwork', message: 'The file with the picture is damaged' };
  }
  if (bytes === undefined) return { code: 'bad-artwork', message: 'There is no picture in the file' };
  return await writeThumbnails(bytes, targets);
}

async function readEmbedded(path: string): Promise<Buffer | undefined> {
  const picture = await readPicture(path);
  if (picture === null) return undefined;
  const { buffer, byteOffset, byteLength } = picture.bytes;
  return Buffer.from(buffer, byteOffset, byteLength);
}

function readImageFile(path: string): Buffer {
  // the scan saw a file of that name, but by now a pipe may have its place, which would hold up the opening
  const fd = openSync(toRawPath(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw new AppError('bad-artwork', 'The picture is not a file');
    // one byte over the limit is enough to be refused for it
    return stat.size > pictureLimits.bytes ? Buffer.alloc(pictureLimits.bytes + 1) : readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}
