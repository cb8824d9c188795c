/**
 * The quick tag-blind digest: the same for a file before and after any change of its tags.
 *
 * Recipe `q1`, frozen. The digest is `q1:` and the hexadecimal SHA-256 over
 *   kind, a line feed, length as decimal digits, a line feed, the first 32 KiB of the sound
 * in ASCII and bytes. The sound, by kind:
 * - `mpeg`    MP1, MP2, MP3: from the first frame to the trailing tags, without a leading frame that only holds a Xing,
 *             Info or VBRI header (writers make it anew). Length: in bytes.
 * - `adts`    AAC: the same with ADTS frames; ADIF: the whole stream.
 * - `flac-md5` FLAC, native and in Ogg, whose STREAMINFO has the MD5 of the decoded sound: the 16 bytes of it. Length: 16.
 * - `flac`    native FLAC without it: the frames up to trailing tags. Length: in bytes.
 * - `vorbis`, `opus`, `speex`, `ogg-flac`  the packets behind the header packets, one after the other, without pages.
 *             Length: the clock at the stream's end (granule position), which paging does not touch.
 * - `mp4`     the samples of the first sound track in their order, wherever they lie. Length: of all samples in bytes.
 * - `wave`, `aiff`, `dsf`, `dsdiff`, `asf`  the chunk or object that holds the sound, without its header. Length: in bytes.
 * - `ape`, `tta`, `wavpack`, `musepack`  all between leading and trailing tags, since no tag stands inside. Length: in bytes.
 * Others (Matroska, fragmented MP4) have none: what a rewrite keeps there can't be told without reading everything.
 *
 * A new recipe gets a new name beside this one; see docs/adr/0003.
 */
import { createHash } from 'node:crypto';
import type { FileSource } from './file-source.ts';

export const DIGEST_HEAD_BYTES = 32 * 1024;

/** What a digest is made of. Only made into one where everything else of the file could be read. */
export interface Payload {
  readonly kind: string;
  readonly length: number;
  /** At most the first 32 KiB. */
  readonly head: Buffer;
}

/** The sound between two offsets; undefined where it is empty. */
export function rangePayload(
  source: FileSource,
  kind: string,
  range: { readonly start: number; readonly end: number } | undefined,
): Payload | undefined {
  const length = range === undefined ? 0 : range.end - range.start;
  if (range === undefined || length <= 0) return undefined;
  return { kind, length, head: source.bytes(range.start, Math.min(length, DIGEST_HEAD_BYTES)) };
}

/** FLAC's MD5 of the decoded sound; undefined where the encoder left it out. */
export function md5Payload(md5: Buffer): Payload | undefined {
  return md5.every((byte) => byte === 0) ? undefined : { kind: 'flac-md5', length: md5.length, head: md5 };
}

/** `q1:` and 64 hexadecimal digits; null without sound. */
export function quickDigest(payload: Payload | undefined): string | null {
  if (payload === undefined || payload.head.length === 0) return null;
  const hash = createHash('sha256').update(`${payload.kind}\n${payload.length}\n`).update(payload.head).digest('hex');
  return `q1:${hash}`;
}
