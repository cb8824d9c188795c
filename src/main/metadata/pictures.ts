/** Pictures inside tags: taken out only when asked, since a scan needs to know no more than that there are some. */

import { readLimits } from './read-limits.ts';

export interface TagPicture {
  readonly isFront: boolean;
  readonly bytes: Buffer;
}

/** Reads the picture; undefined where it is damaged. */
export type LoadPicture = () => TagPicture | undefined;

/** ID3 and FLAC number the kinds of pictures alike. */
const FRONT = 3;

/** The body of an `APIC` or `PIC` frame: encoding, type of the image, kind, description, image. */
export function id3Picture(data: Buffer | undefined, isShort: boolean): TagPicture | undefined {
  if (data === undefined || data.length < 8) return undefined;
  const isWide = data[0] === 1 || data[0] === 2;
  const kindAt = isShort ? 4 : data.indexOf(0, 1) + 1;
  if (kindAt === 0) return undefined;
  const textAt = kindAt + 1;
  const end = isWide ? wideZeroAfter(data, textAt) : data.indexOf(0, textAt);
  if (end === -1) return undefined;
  return picture(data[kindAt] === FRONT, data.subarray(end + (isWide ? 2 : 1)));
}

function wideZeroAfter(data: Buffer, from: number): number {
  for (let at = from; at + 1 < data.length; at += 2) if (data[at] === 0 && data[at + 1] === 0) return at;
  return -1;
}

/** FLAC's picture block: kind, type of the image, description, four measures, length, image. */
export function flacPicture(data: Buffer): TagPicture | undefined {
  if (data.length < 32) return undefined;
  const descriptionAt = 8 + data.readUInt32BE(4);
  if (descriptionAt + 4 > data.length) return undefined;
  const imageAt = descriptionAt + 4 + data.readUInt32BE(descriptionAt) + 20;
  if (imageAt > data.length) return undefined;
  const image = data.subarray(imageAt, imageAt + data.readUInt32BE(imageAt - 4));
  return picture(data.readUInt32BE(0) === FRONT, image);
}

/** An APEv2 item: a file name, NUL, the image. */
export function apePicture(key: string, data: Buffer): TagPicture | undefined {
  const end = data.indexOf(0);
  return picture(key.toUpperCase().includes('FRONT'), data.subarray(end > 0 && end < 512 ? end + 1 : 0));
}

/** `WM/Picture`: kind, length, type of the image and description as wide texts, image. */
export function asfPicture(data: Buffer): TagPicture | undefined {
  if (data.length < 9) return undefined;
  const typeEnd = wideZeroAfter(data, 5);
  const textEnd = typeEnd === -1 ? -1 : wideZeroAfter(data, typeEnd + 2);
  return textEnd === -1 ? undefined : picture(data[0] === FRONT, data.subarray(textEnd + 2));
}

/** An image as it is. */
export function picture(isFront: boolean, bytes: Buffer): TagPicture | undefined {
  return bytes.length === 0 || bytes.length > readLimits.pictureBytes ? undefined : { isFront, bytes };
}

/** The type by the first bytes; undefined for all that the app does not show, whatever the tag calls it. */
export function imageType(bytes: Buffer): string | undefined {
  if (bytes.length < 16) return undefined;
  const start = bytes.toString('latin1', 0, 12);
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'image/gif';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp';
  // a bitmap's header has its reserved bytes zero
  return start.startsWith('BM') && bytes.readUInt32LE(6) === 0 ? 'image/bmp' : undefined;
}
