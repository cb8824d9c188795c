/** One open file, read with few large synchronous reads: a promise a read costs more than the reads themselves. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';
import { toRawPath } from '../ports/paths.ts';
import { readLimits, type PassedLimit } from './read-limits.ts';

const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 4 * 1024;
/** So much that the first frames behind a large picture and the digest's 32 KiB come in one read. */
const BLOCK_BYTES = 48 * 1024;
/** Asking the clock costs more than a read from memory. */
const READS_A_LOOK = 64;
/** A short text of one letter again and again is no bomb. */
const MIN_INFLATED_BYTES = 4096;

/** Work, not waiting: a drive that has to wake up first says nothing against the file. */
function workOfThisThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Opening a named pipe would wait for a writer; Windows has neither the pipe nor the flag. */
const OPEN_FLAGS = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** What a person is told of a pipe, a socket or a device. */
export const NOT_A_FILE = 'This is not a file but a pipe, a socket or a device';

/** Heads of files that are closed, to be used again: a scan would otherwise allocate 64 KiB a file. */
const idleHeads: Buffer[] = [];

export class FileSource {
  readonly path: string;
  readonly size: number;
  /** Limits that the file went over. */
  readonly passed = new Set<PassedLimit>();
  readonly #fd: number;
  readonly #head: Buffer;
  readonly #headBytes: number;
  #tail: Buffer | undefined;
  #block: Buffer | undefined;
  #blockAt = 0;
  #spentBytes = 0;
  #inflatedBytes = 0;
  #readsToLook = READS_A_LOOK;
  readonly #workedMs: () => number;
  readonly #workedBeforeMs: number;

  /** Opens and reads the head. Throws: errors of `node:fs`. */
  constructor(path: string, workedMs: () => number = workOfThisThread) {
    this.path = path;
    this.#workedMs = workedMs;
    this.#workedBeforeMs = workedMs();
    this.#fd = openSync(toRawPath(path), OPEN_FLAGS);
    this.#head = idleHeads.pop() ?? Buffer.allocUnsafeSlow(HEAD_BYTES);
    try {
      const stat = fstatSync(this.#fd);
      if (!stat.isFile()) throw new AppError('unreadable-file', NOT_A_FILE);
      this.#headBytes = readSync(this.#fd, this.#head, 0, HEAD_BYTES, 0);
      // a file that grows or shrinks meanwhile: what could be read counts
      this.size = this.#headBytes < HEAD_BYTES ? this.#headBytes : stat.size;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** The first bytes, at most 64 KiB. Valid until the source is closed. */
  get head(): Buffer {
    return this.#head.subarray(0, this.#headBytes);
  }

  /**
   * The bytes at an offset; fewer, possibly none, where the file ends before. Valid until the source is closed.
   * Small reads take what follows with them: `readAhead` is to be small where a parser hops through a file.
   * A file that has asked for too much, or taken too long, seems to end: what is cut off there is kept as of a file
   * that really is, and `passed` tells.
   */
  bytes(at: number, length: number, readAhead = BLOCK_BYTES): Buffer {
    this.#lookAtTime(1);
    if (this.passed.has('time')) return this.#head.subarray(0, 0);
    const start = Math.max(0, at);
    const end = Math.min(this.size, at + length);
    if (!(start < end)) return this.#head.subarray(0, 0);
    if (end <= this.#headBytes) return this.#head.subarray(start, end);
    const tailAt = Math.max(this.#headBytes, this.size - TAIL_BYTES);
    if (start >= tailAt) {
      this.#tail ??= this.#read(tailAt, this.size - tailAt);
      return this.#tail.subarray(start - tailAt, end - tailAt);
    }
    const block = this.#block;
    if (block !== undefined && start >= this.#blockAt && end <= this.#blockAt + block.length)
      return block.subarray(start - this.#blockAt, end - this.#blockAt);
    if (end - start > readAhead) return this.#read(start, end - start);
    this.#blockAt = start;
    this.#block = this.#read(start, Math.min(readAhead, this.size - start));
    return this.#block.subarray(0, end - start);
  }

  /** Fills the buffer from an offset on, as far as the file goes; how much it was. Outside all limits: for sound alone. */
  readAt(into: Buffer, at: number): number {
    return this.#fill(into, at);
  }

  /** Idempotent for the head; call it once. */
  close(): void {
    closeSync(this.#fd);
    if (idleHeads.length < 4) idleHeads.push(this.#head);
  }

  /** The bytes unpacked; undefined where they are damaged, or a bomb. Counts for all of the file together. */
  inflate(packed: Buffer): Buffer | undefined {
    const left = readLimits.inflatedBytes - this.#inflatedBytes;
    const most = Math.min(left, Math.max(packed.length * readLimits.inflatedRatio, MIN_INFLATED_BYTES));
    try {
      const whole = inflateSync(packed, { maxOutputLength: Math.max(1, most) });
      this.#inflatedBytes += whole.length;
      return whole;
    } catch (error) {
      const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      // unpacking up to there was work too
      if (isTooMuch) this.#inflatedBytes += most;
      if (isTooMuch) this.passed.add('inflated');
      return undefined;
    }
  }

  #lookAtTime(reads: number): void {
    this.#readsToLook -= reads;
    if (this.#readsToLook > 0) return;
    this.#readsToLook = READS_A_LOOK;
    if (this.#workedMs() - this.#workedBeforeMs > readLimits.softMs) this.passed.add('time');
  }

  #read(at: number, length: number): Buffer {
    this.#lookAtTime(READS_A_LOOK / 8);
    // a smaller wish may still be granted
    if (this.#spentBytes + length > readLimits.readBytes) this.passed.add('bytes');
    if (this.#spentBytes + length > readLimits.readBytes || this.passed.has('time')) return Buffer.alloc(0);
    this.#spentBytes += length;
    const into = Buffer.allocUnsafe(length);
    return into.subarray(0, this.#fill(into, at));
  }

  #fill(into: Buffer, at: number): number {
    let have = 0;
    while (have < into.length) {
      const got = readSync(this.#fd, into, have, into.length - have, at + have);
      if (got === 0) break;
      have += got;
    }
    return have;
  }
}
