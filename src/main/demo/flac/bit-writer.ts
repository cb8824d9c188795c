/** Writes numbers of any width below 33 bits, highest bit first, into a buffer that grows. */
export interface BitWriter {
  /** The lowest `width` bits of `value`; a negative value goes as its two's complement. */
  write(value: number, width: number): void;
  /** So many zeros and a one. */
  writeUnary(zeros: number): void;
  /** Each number folded, its upper bits as so many zeros and a one, its lowest `parameter` bits as they are. */
  writeRice(values: Int32Array, parameter: number): void;
  /** Zeros up to the next whole byte. */
  align(): void;
  /** What was written so far; whole bytes only. Valid until the next write. */
  bytes(): Uint8Array;
  reset(): void;
}

/** Signs go into the lowest bit: 0, -1, 1, -2, … */
export function fold(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}

const START_BYTES = 1 << 16;

/** A writer that is empty. */
export function createBitWriter(): BitWriter {
  return new GrowingWriter();
}

// a class, since its fields are reached faster than what a closure keeps
class GrowingWriter implements BitWriter {
  #buffer = new Uint8Array(START_BYTES);
  #length = 0;
  /** Bits that do not fill a byte yet: at most seven between calls. */
  #pending = 0;
  #pendingBits = 0;

  write(value: number, width: number): void {
    // seven pending bits and sixteen new ones stay well within a 32-bit number
    if (width > 16) {
      this.#writeShort(value >> 16, width - 16);
      this.#writeShort(value, 16);
    } else {
      this.#writeShort(value, width);
    }
  }

  writeUnary(zeros: number): void {
    let left = zeros;
    for (; left >= 16; left -= 16) this.#writeShort(0, 16);
    this.#writeShort(1, left + 1);
  }

  writeRice(values: Int32Array, parameter: number): void {
    const mask = (1 << parameter) - 1;
    // the one that ends the zeros stands before the low bits
    const one = 1 << parameter;
    for (let at = 0; at < values.length; at++) {
      const folded = fold(values[at] ?? 0);
      const zeros = folded >>> parameter;
      if (zeros + parameter < 24) {
        this.#writeShort(one | (folded & mask), zeros + 1 + parameter);
      } else {
        this.writeUnary(zeros);
        this.#writeShort(folded, parameter);
      }
    }
  }

  align(): void {
    if (this.#pendingBits > 0) this.#writeShort(0, 8 - this.#pendingBits);
  }

  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  reset(): void {
    this.#length = 0;
    this.#pending = 0;
    this.#pendingBits = 0;
  }

  #writeShort(value: number, width: number): void {
    const bits = (this.#pending << width) | (value & ((1 << width) - 1));
    let left = this.#pendingBits + width;
    if (this.#length + 4 > this.#buffer.length) this.#grow();
    while (left >= 8) {
      left -= 8;
      this.#buffer[this.#length++] = bits >>> left;
    }
    this.#pending = bits & ((1 << left) - 1);
    this.#pendingBits = left;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#buffer.length * 2);
    larger.set(this.#buffer);
    this.#buffer = larger;
  }
}
