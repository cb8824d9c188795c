/** Pictures given by hand: how large they are kept, and whether bytes from a file may be one of them. */
import { createHash } from 'node:crypto';
import { readPictureHeader } from '../parse/picture-header.ts';

/** Of the longer side: enough for any screen's page, small enough for a library that is backed up daily. */
export const PICTURE_SIDE_PX = 1600;
/** In a user file, where a picture is one line of base64. */
export const MAX_PICTURE_BYTES = 700_000;

/** The number that an art key has for a picture's version. */
export function pictureVersion(bytes: Uint8Array): number {
  return createHash('sha256').update(bytes).digest().readUIntBE(0, 6);
}

/** Whether it is a JPEG of our size by its header, and its key is that of its bytes. */
export function isKeptPicture({ key, bytes }: { readonly key: string; readonly bytes: string }): boolean {
  const read = Buffer.from(bytes, 'base64');
  // base64 is read past whatever is none
  if (read.length > MAX_PICTURE_BYTES || read.toString('base64') !== bytes) return false;
  const header = readPictureHeader(read);
  if (header?.kind !== 'jpeg' || !isSide(header.width) || !isSide(header.height)) return false;
  return key.slice(key.indexOf('v') + 1) === pictureVersion(read).toString(36);
}

function isSide(px: number): boolean {
  return px > 0 && px <= PICTURE_SIDE_PX;
}
