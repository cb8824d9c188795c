/** Thumbnails of the picture inside an audio file, or of an image file. Runs in a parser process. */
import { readFileSync, statSync } from 'node:fs';
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
  const rawPath = toRawPath(path);
  // one byte over the limit is enough to be refused for it
  return statSync(rawPath).size > pictureLimits.bytes ? Buffer.alloc(pictureLimits.bytes + 1) : readFileSync(rawPath);
}
