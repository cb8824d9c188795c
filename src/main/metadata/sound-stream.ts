/** Reads on through the sound of an open file, in pieces of one size: a file may be larger than memory. */
import type { FileSource } from './file-source.ts';

/** A piece is used before the next one is read: they share their memory. */
const PIECE_BYTES = 1024 * 1024;

/** There is more sound than there is file, or less than was said. */
export class SoundLengthError extends Error {}

export class SoundStream {
  readonly size: number;
  readonly #source: FileSource;
  readonly #onPiece: () => void;
  readonly #block = Buffer.allocUnsafeSlow(PIECE_BYTES);
  #blockAt = 0;
  #blockBytes = 0;
  #leftBytes: number;

  /** `onPiece` is called before each read of the disk. */
  constructor(source: FileSource, onPiece: () => void) {
    this.#source = source;
    this.#onPiece = onPiece;
    this.size = source.size;
    // tables may point at the same place as often as they like; sound that is all there reads the file once, and paging overlaps
    this.#leftBytes = 2 * source.size + PIECE_BYTES;
  }

  /** At most a piece at an offset; fewer bytes where the file ends before. Valid until the next call. Throws: SoundLengthError. */
  bytes(at: number, length: number): Buffer {
    const start = Math.max(0, at);
    const end = Math.min(this.size, at + Math.min(length, PIECE_BYTES));
    if (!(start < end)) return this.#block.subarray(0, 0);
    if (start < this.#blockAt || end > this.#blockAt + this.#blockBytes) this.#readBlock(start);
    return this.#block.subarray(start - this.#blockAt, Math.min(end - this.#blockAt, this.#blockBytes));
  }

  /** All between two offsets, each piece valid until the next. Throws: SoundLengthError where the file ends before. */
  *pieces(start: number, end: number): Generator<Buffer> {
    for (let at = start; at < end;) {
      const piece = this.bytes(at, end - at);
      if (piece.length === 0) throw new SoundLengthError('The file ends before its sound does');
      yield piece;
      at += piece.length;
    }
  }

  #readBlock(at: number): void {
    this.#onPiece();
    this.#blockAt = at;
    this.#blockBytes = this.#source.readAt(this.#block, at);
    this.#leftBytes -= this.#blockBytes;
    if (this.#leftBytes < 0) throw new SoundLengthError('The file says that it has more sound than it has');
  }
}
