/** One open file, read with few large synchronous reads: a promise a read costs more than the reads themselves. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { toRawPath } from '../ports/paths.ts';

const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 4 * 1024;
/** So much that the first frames behind a large picture and the digest's 32 KiB come in one read. */
const BLOCK_BYTES = 48 * 1024;
/** Of one file, all reads together (docs/adr/0002-parsers-in-killable-processes.md). */
const BUDGET_BYTES = 64 * 1024 * 1024;

/** Opening a named pipe would wait for a writer; Windows has neither the pipe nor the flag. */
const OPEN_FLAGS = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** A file asks for more than a scan grants. What was read until then is kept. */
export class ReadLimitError extends Error {}

/** Heads of files that are closed, to be used again: a scan would otherwise allocate 64 KiB a file. */
const idleHeads: Buffer[] = [];

export class FileSource {
  readonly path: string;
  readonly size: number;
  readonly #fd: number;
  readonly #head: Buffer;
  readonly #headBytes: number;
  #tail: Buffer | undefined;
  #block: Buffer | undefined;
  #blockAt = 0;
  #spentBytes = 0;

  /** Opens and reads the head. Throws: errors of `node:fs`. */
  constructor(path: string) {
    this.path = path;
    this.#fd = openSync(toRawPath(path), OPEN_FLAGS);
    this.#head = idleHeads.pop() ?? Buffer.allocUnsafeSlow(HEAD_BYTES);
    try {
      const stat = fstatSync(this.#fd);
      this.#headBytes = stat.isFile() ? readSync(this.#fd, this.#head, 0, HEAD_BYTES, 0) : 0;
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
   * Throws: ReadLimitError where the file has asked for too much.
   */
  bytes(at: number, length: number, readAhead = BLOCK_BYTES): Buffer {
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

  /** Idempotent for the head; call it once. */
  close(): void {
    closeSync(this.#fd);
    if (idleHeads.length < 4) idleHeads.push(this.#head);
  }

  #read(at: number, length: number): Buffer {
    this.#spentBytes += length;
    if (this.#spentBytes > BUDGET_BYTES) throw new ReadLimitError('The file asks for more than 64 MiB to be read');
    const into = Buffer.allocUnsafe(length);
    let have = 0;
    while (have < length) {
      const got = readSync(this.#fd, into, have, length - have, at + have);
      if (got === 0) break;
      have += got;
    }
    return into.subarray(0, have);
  }
}
