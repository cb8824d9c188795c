/** Thumbnails of the picture inside an audio file, or of an image file. Runs in a parser process. */
import { readFileSync, statSync } from 'node:fs';
import { readPicture } from '../metadata/read-picture.ts';
import type { ReadFailure } from '../metadata/track-facts.ts';
import { toRawPath } from '../ports/paths.ts';
import type { ArtSource, ArtTask } from './protocol.ts';
import { pictureLimits, writeThumbnails } from './thumbnails.ts';

/** Null where all targets are written. Never throws. */
export async function makeThumbnails({ source, targets }: ArtTask): Promise<ReadFailure | null> {
  const bytes = await findPicture(source);
  if (bytes === undefined) return { code: 'bad-artwork', message: 'There is no picture that could be read' };
  return await writeThumbnails(bytes, targets);
}

async function findPicture({ kind, path }: ArtSource): Promise<Buffer | undefined> {
  if (kind === 'file') return readImageFile(path);
  const picture = await readPicture(path);
  return picture === null ? undefined : Buffer.from(picture.bytes);
}

function readImageFile(path: string): Buffer | undefined {
  try {
    const rawPath = toRawPath(path);
    // one byte over the limit is enough to be refused for it
    return statSync(rawPath).size > pictureLimits.bytes ? Buffer.alloc(pictureLimits.bytes + 1) : readFileSync(rawPath);
  } catch {
    // gone or not to be read; the caller treats all such pictures alike
    return undefined;
  }
}
