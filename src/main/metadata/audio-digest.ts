/**
 * The tag-blind digests: the same for a file before and after any change of its tags.
 *
 * The quick one, recipe `q1`, frozen. The digest is `q1:` and the hexadecimal SHA-256 over
 *   kind, a line feed, length as decimal digits, a line feed, the first 32 KiB of the sound
 * in ASCII and bytes. The sound, by kind:
 * - `mpeg`    MP1, MP2, MP3: from the first frame to the trailing tags, without a leading frame that only holds a Xing,
 *             Info or VBRI header (writers make it anew). Length: in bytes.
 * - `adts`    AAC: the same with ADTS frames; ADIF: the whole stream.
 * - `flac-md5` FLAC, native and in Ogg, whose STREAMINFO has the MD5 of the decoded sound: the 16 bytes of it. Length: 16.
 * - `flac`    native FLAC without it: the frames up to trailing tags. Length: in bytes.
 * - `vorbis`, `opus`, `speex`, `ogg-flac`  the packets behind the header packets, one after the other, without pages.
 *             Length: the clock at the stream's end (granule position), which paging does not touch.
 * - `mp4`     the samples of the first sound track in their order, wherever they lie, in fragments too. Length: of all
 *             samples in bytes.
 * - `matroska` the blocks of the first sound track behind their headers. Length: in whole seconds, as the file says it.
 * - `wave`, `aiff`, `dsf`, `dsdiff`, `asf`  the chunk or object that holds the sound, without its header. Length: in bytes.
 * - `ape`, `tta`, `wavpack`, `musepack`  all between leading and trailing tags, since no tag stands inside. Length: in bytes.
 * None have Matroska that does not say how long it is (recorded live), and MP4 of more fragments than a scan may read.
 *
 * The full one, recipe `f1`, frozen. The digest is `f1:` and the hexadecimal SHA-256 over
 *   kind, a line feed, length as decimal digits, a line feed, the whole sound
 * with kind, length and sound as above, but for FLAC with an MD5: native FLAC is always `flac`, its frames, and FLAC in Ogg
 * always `ogg-flac`, its packets (length 0 where no page has a clock). Sound that is not all there has none.
 *
 * A new recipe gets a new name beside these; see docs/adr/0003.
 */
import { createHash } from 'node:crypto';
import type { FileSource } from './file-source.ts';
import type { SoundStream } from './sound-stream.ts';

export const DIGEST_HEAD_BYTES = 32 * 1024;

/** What a digest is made of. Only made into one where everything else of the file could be read. */
export interface Payload {
  readonly kind: string;
  readonly length: number;
  /** At most the first 32 KiB. */
  readonly head: Buffer;
  /** What the full digest is made of. */
  readonly whole: () => WholeSound;
}

/** All of the sound, read only where it is asked for. */
export interface WholeSound {
  readonly kind: string;
  readonly length: number;
  /** Each piece is valid until the next. Throws: SoundLengthError where it is not all there. */
  readonly pieces: (stream: SoundStream) => Iterable<Buffer>;
}

interface SoundRange {
  readonly start: number;
  readonly end: number;
}

/** The sound between two offsets; undefined where it is empty. */
export function rangePayload(source: FileSource, kind: string, range: SoundRange | undefined): Payload | undefined {
  const length = range === undefined ? 0 : range.end - range.start;
  if (range === undefined || length <= 0) return undefined;
  const head = source.bytes(range.start, Math.min(length, DIGEST_HEAD_BYTES));
  return { kind, length, head, whole: () => wholeRange(kind, range) };
}

/** All between two offsets. */
export function wholeRange(kind: string, { start, end }: SoundRange): WholeSound {
  return { kind, length: Math.max(0, end - start), pieces: (stream) => stream.pieces(start, end) };
}

/** FLAC's MD5 of the decoded sound; undefined where the encoder left it out. */
export function md5Payload(md5: Buffer, whole: () => WholeSound): Payload | undefined {
  return md5.every((byte) => byte === 0) ? undefined : { kind: 'flac-md5', length: md5.length, head: md5, whole };
}

/** `q1:` and 64 hexadecimal digits; null without sound. */
export function quickDigest(payload: Payload | undefined): string | null {
  if (payload === undefined || payload.head.length === 0) return null;
  const hash = createHash('sha256').update(`${payload.kind}\n${payload.length}\n`).update(payload.head).digest('hex');
  return `q1:${hash}`;
}

/** `f1:` and 64 hexadecimal digits; null without sound. Throws: SoundLengthError. Cost: reads all of the sound. */
export function fullDigest({ kind, length, pieces }: WholeSound, stream: SoundStream): string | null {
  const hash = createHash('sha256').update(`${kind}\n${length}\n`);
  let isEmpty = true;
  for (const piece of pieces(stream)) {
    hash.update(piece);
    isEmpty = false;
  }
  return isEmpty ? null : `f1:${hash.digest('hex')}`;
}
