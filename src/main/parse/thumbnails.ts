/** Makes thumbnails of untrusted picture bytes. Only what is re-encoded here ever leaves the core. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FastResizeFilter, ResizeFilterType, ResizeFit, Transformer } from '@napi-rs/image';
import type { ReadFailure } from '../metadata/track-facts.ts';
import { isOutOfSpace } from '../ports/file-errors.ts';
import { readPictureHeader, type PictureHeader } from './picture-header.ts';
import type { ArtTarget } from './protocol.ts';

/** A larger picture is refused by its header, before anything is decoded. */
export const pictureLimits = { bytes: 32 * 1024 * 1024, pixels: 50_000_000, sidePx: 16_384 } as const;

/** The fast resizer takes 15 bytes a pixel at its peak, the other 8; a parser process has 512 MiB. */
const MAX_FAST_PIXELS = 16_000_000;
const JPEG_QUALITY = 82;
/** Behind what is transparent: between the light and the dark background of the window. */
const BACKGROUND = 0x80;

/**
 * Null where every target is written; a picture that is over a limit, damaged or of another kind is a problem.
 * Shape: JPEG, upright, sides in proportion, never enlarged. Never throws.
 */
export async function writeThumbnails(bytes: Buffer, targets: readonly ArtTarget[]): Promise<ReadFailure | null> {
  const header = readPictureHeader(bytes);
  const refusal = refuse(bytes, header);
  if (header === undefined || refusal !== null) return refusal;
  const largestFirst = targets.toSorted((one, other) => other.maxSidePx - one.maxSidePx);
  let source = { bytes, width: header.width, height: header.height };
  for (const { path, maxSidePx } of largestFirst) {
    let jpeg: Buffer;
    try {
      source = await shrink(source, maxSidePx);
      jpeg = await new Transformer(source.bytes).jpeg(JPEG_QUALITY);
    } catch {
      return { code: 'bad-artwork', message: 'The picture is damaged' };
    }
    const problem = writeWhole(path, jpeg);
    if (problem !== null) return problem;
  }
  return null;
}

function refuse(bytes: Buffer, header: PictureHeader | undefined): ReadFailure | null {
  const problem = (message: string): ReadFailure => ({ code: 'bad-artwork', message });
  if (bytes.length > pictureLimits.bytes) return problem('The picture is larger than 32 MiB');
  if (header === undefined) return problem('The picture is not a JPEG, PNG, WebP or BMP file');
  if (header.kind === 'gif') return problem('The picture is a GIF file, which is not shown');
  const { width, height } = header;
  if (width < 1 || height < 1) return problem('The picture is empty');
  if (width * height > pictureLimits.pixels) return problem('The picture has more than 50 megapixels');
  return Math.max(width, height) > pictureLimits.sidePx
    ? problem('The picture is wider or taller than 16,384 pixels')
    : null;
}

interface Pixels {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Upright, opaque, and a BMP, which costs next to nothing to read again for the next size. */
async function shrink(source: Pixels, maxSidePx: number): Promise<Pixels> {
  const transformer = new Transformer(source.bytes).rotate();
  if (Math.max(source.width, source.height) > maxSidePx) {
    const box = { width: maxSidePx, height: maxSidePx, fit: ResizeFit.Inside };
    if (source.width * source.height > MAX_FAST_PIXELS)
      transformer.resize({ ...box, filter: ResizeFilterType.Lanczos3 });
    else transformer.fastResize({ ...box, filter: FastResizeFilter.Lanczos3 });
  }
  const bytes = await transformer.bmp();
  const { width, height } = await new Transformer(bytes).metadata();
  return { bytes: await flatten({ bytes, width, height }), width, height };
}

/** The same picture on grey. */
async function flatten({ bytes, width, height }: Pixels): Promise<Buffer> {
  // bits a pixel in the BMP header: only with 32 there is transparency
  if (bytes.readUInt16LE(28) !== 32) return bytes;
  const background = new Uint8Array(width * height * 4).fill(BACKGROUND);
  for (let at = 3; at < background.length; at += 4) background[at] = 0xff;
  return await Transformer.fromRgbaPixels(background, width, height).overlay(bytes, 0, 0).bmp();
}

/** Whole or not at all: two processes may make the same one, and each may be killed. */
function writeWhole(path: string, bytes: Buffer): ReadFailure | null {
  const temporaryPath = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporaryPath, bytes);
    renameSync(temporaryPath, path);
    return null;
  } catch (error) {
    if (existsSync(temporaryPath)) rmSync(temporaryPath, { force: true });
    return isOutOfSpace(error)
      ? { code: 'disk-full', message: 'There is no space for covers in the cache folder' }
      : { code: 'path-denied', message: 'The cache folder for covers can’t be written' };
  }
}
