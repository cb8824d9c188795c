/** The cover inside an audio file. */
import { readAudioFile } from './audio-file.ts';
import { FileSource } from './file-source.ts';
import { readLimits } from './read-limits.ts';
import { imageType, type TagPicture } from './pictures.ts';

export interface CoverPicture {
  /** `image/jpeg`, `image/png`, `image/webp`, `image/gif` or `image/bmp`, by the bytes and not by what the tag says. */
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/**
 * The front cover, else the first picture of a known type; null without one.
 * Throws: errors of `node:fs`, and what a parser throws at a damaged file. Units: at most 32 MiB.
 */
export async function readPicture(path: string): Promise<CoverPicture | null> {
  const source = new FileSource(path);
  try {
    const { sets } = await readAudioFile(source);
    const loaders = sets.flatMap((set) => set.pictures).slice(0, readLimits.pictures);
    let first: CoverPicture | null = null;
    for (const load of loaders) {
      const found = load();
      const cover = found === undefined ? undefined : toCover(found);
      if (cover !== undefined && found?.isFront === true) return cover;
      first ??= cover ?? null;
    }
    return first;
  } finally {
    source.close();
  }
}

function toCover({ bytes }: TagPicture): CoverPicture | undefined {
  const mime = imageType(bytes);
  // a copy: the bytes may lie in a buffer that the next file uses again
  return mime === undefined ? undefined : { mime, bytes: new Uint8Array(bytes) };
}
