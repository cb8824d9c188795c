/**
 * Whole orders kept between starts, one file each, in the cache: they can be made again, so neither the library nor its
 * copies grow by them. A file that is cut off, damaged or of other content is as good as none.
 */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import type { SharedTrackSort } from '../../../shared/contract/tracks.ts';
import type { TrackOrder } from './track-order.ts';

/** Header, in words of 32 bits: what it is, whose content (64 bits), where the nulls begin, how many, the sum of all entries. */
const HEADER_BYTES = 32;
const MAGIC = 0x3152_4f46;
const AT = { magic: 0, token: 8, nullsFrom: 16, count: 20, sum: 24 } as const;

export interface OrderFiles {
  /** Undefined where there is none of that very content. Cost: reads 4 bytes a track. */
  read(sort: SharedTrackSort, token: number): TrackOrder | undefined;
  /** Whether there is one that says it is of that content. Cost: reads a header. */
  has(sort: SharedTrackSort, token: number): boolean;
  /** Throws: what the file system has against it. */
  write(sort: SharedTrackSort, order: TrackOrder, token: number): void;
}

/** Orders in files of one folder, which is made when there is something to keep. */
export function openOrderFiles(folder: string): OrderFiles {
  const pathOf = (sort: SharedTrackSort) => join(folder, `${sort}.order`);
  return {
    read: (sort, token) => {
      const bytes = readIfThere(pathOf(sort));
      return bytes === undefined ? undefined : decode(bytes, token);
    },
    has: (sort, token) => {
      const header = readIfThere(pathOf(sort), HEADER_BYTES);
      return header !== undefined && isOfContent(header, token);
    },
    write: (sort, order, token) => {
      mkdirSync(folder, { recursive: true });
      const partial = `${pathOf(sort)}.part`;
      try {
        writeFileSync(partial, encode(order, token));
        renameSync(partial, pathOf(sort));
      } catch (thrown) {
        rmSync(partial, { force: true });
        throw thrown;
      }
    },
  };
}

function readIfThere(path: string, most?: number): Buffer | undefined {
  try {
    return most === undefined ? readFileSync(path) : readStart(path, most);
  } catch {
    // not there, or not to be read: it is made anew either way
    return undefined;
  }
}

function readStart(path: string, most: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

function isOfContent(bytes: Buffer, token: number): boolean {
  if (bytes.length < HEADER_BYTES) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  return header.getUint32(AT.magic, true) === MAGIC && header.getFloat64(AT.token, true) === token;
}

function encode({ entries, nullsFrom }: TrackOrder, token: number): Uint8Array {
  const body = toLittleEndian(new Uint8Array(entries.buffer, entries.byteOffset, entries.byteLength));
  const bytes = new Uint8Array(HEADER_BYTES + body.length);
  const header = new DataView(bytes.buffer, 0, HEADER_BYTES);
  header.setUint32(AT.magic, MAGIC, true);
  header.setFloat64(AT.token, token, true);
  header.setUint32(AT.nullsFrom, nullsFrom, true);
  header.setUint32(AT.count, entries.length, true);
  header.setUint32(AT.sum, crc32(body), true);
  bytes.set(body, HEADER_BYTES);
  return bytes;
}

function decode(bytes: Buffer, token: number): TrackOrder | undefined {
  if (!isOfContent(bytes, token)) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const count = header.getUint32(AT.count, true);
  const nullsFrom = header.getUint32(AT.nullsFrom, true);
  // an array of words must begin at a multiple of their size
  const body = Uint8Array.from(bytes.subarray(HEADER_BYTES));
  const isWhole =
    body.length === count * Uint32Array.BYTES_PER_ELEMENT &&
    nullsFrom <= count &&
    header.getUint32(AT.sum, true) === crc32(body);
  return isWhole ? { entries: new Uint32Array(toLittleEndian(body).buffer), nullsFrom } : undefined;
}

/** The same bytes on every machine that we run on today; turned in place on any other. */
function toLittleEndian(words: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(words);
  return endianness() === 'LE' ? bytes : new Uint8Array(Buffer.from(bytes.buffer).swap32());
}
