/** music-metadata's view of a `FileSource`: every read is a copy from memory or one synchronous read. */
import { AbstractTokenizer, EndOfStreamError, type IReadChunkOptions } from 'strtok3';
import type { FileSource } from './file-source.ts';

/**
 * A parser that asks more often is in a loop, or in a list that is an attack: four hours of clusters without an index need
 * less, and the parser takes the square of the time for many tags.
 */
const MAX_READS = 60_000;
/** From cluster to cluster there is nothing to be read but their headers. */
const READ_AHEAD_BYTES = 4096;
/** One value; no tag or header needs more. */
const MAX_BUFFER_BYTES = 48 * 1024 * 1024;

export class SourceTokenizer extends AbstractTokenizer {
  readonly fileInfo: { readonly size: number; readonly mimeType: string };
  readonly #source: FileSource;
  readonly #start: number;
  #readCount = 0;

  /** `mimeType` chooses the parser, which sees the range as the whole file. */
  constructor(source: FileSource, mimeType: string, range: { readonly start: number; readonly end: number }) {
    super({ maxBufferSize: MAX_BUFFER_BYTES });
    this.#source = source;
    this.#start = range.start;
    this.fileInfo = { size: range.end - range.start, mimeType };
  }

  override supportsRandomAccess(): boolean {
    return true;
  }

  setPosition(position: number): void {
    this.position = position;
  }

  /** An element of unknown length, as live recordings have, claims 2^56 bytes: it goes to the end. */
  override async ignore(length: number): Promise<number> {
    return await super.ignore(Math.min(length, Math.max(0, this.fileInfo.size - this.position)));
  }

  override async readBuffer(target: Uint8Array, options?: IReadChunkOptions): Promise<number> {
    const at = options?.position ?? this.position;
    const copied = await this.peekBuffer(target, options);
    this.position = at + copied;
    return copied;
  }

  // async, so that a throw becomes a rejection
  override async peekBuffer(target: Uint8Array, options?: IReadChunkOptions): Promise<number> {
    const { position, length, mayBeLess } = this.normalizeOptions(target, options);
    if (++this.#readCount > MAX_READS) this.#source.passed.add('frames');
    // a parser that takes less than it asked for might ask for ever
    if (this.#readCount > MAX_READS || this.#source.passed.has('time')) throw new EndOfStreamError();
    const wanted = Math.max(0, Math.min(length, this.fileInfo.size - position));
    const copied = this.#source.bytes(this.#start + position, wanted, READ_AHEAD_BYTES).copy(target);
    if (copied < length && mayBeLess !== true) throw new EndOfStreamError();
    return copied;
  }
}
