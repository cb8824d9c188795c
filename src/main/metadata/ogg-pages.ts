/** The paging of Ogg (RFC 3533): pages, and the packets of one stream put together from them. */
import type { FileSource } from './file-source.ts';

/** What pages are read from: a file, or its sound from one end to the other. */
type Bytes = Pick<FileSource, 'bytes' | 'size'>;

export interface OggPage {
  readonly at: number;
  readonly serial: number;
  readonly isFirst: boolean;
  /** Position of the stream's clock after the page; negative where no packet ends in it. */
  readonly granule: number;
  readonly lacing: Buffer;
  readonly bodyAt: number;
  readonly end: number;
}

const HEADER_BYTES = 27;
/** A page is never longer: 255 segments of 255 bytes and its header. */
const MAX_PAGE_BYTES = HEADER_BYTES + 255 + 255 * 255;
/** Bytes searched for the next page where one is damaged. */
const MAX_RESYNC_BYTES = 1024 * 1024;

/** The page at an offset; undefined where there is none. */
export function oggPageAt(source: Bytes, at: number): OggPage | undefined {
  const header = source.bytes(at, HEADER_BYTES + 255);
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, 4) !== 'OggS') return undefined;
  const segments = header[26] ?? 0;
  const lacing = Buffer.from(header.subarray(HEADER_BYTES, HEADER_BYTES + segments));
  const bodyAt = at + HEADER_BYTES + segments;
  const length = lacing.reduce((sum, value) => sum + value, 0);
  return {
    at,
    serial: header.readUInt32LE(14),
    isFirst: ((header[5] ?? 0) & 2) !== 0,
    granule: Number(header.readBigInt64LE(6)),
    lacing,
    bodyAt,
    end: bodyAt + length,
  };
}

/** The next page at or behind an offset; searches where a page is damaged. */
function nextPage(source: Bytes, from: number): OggPage | undefined {
  const page = oggPageAt(source, from);
  if (page !== undefined) return page;
  const step = 16 * 1024;
  for (let at = from; at < Math.min(source.size, from + MAX_RESYNC_BYTES); at += step - 3) {
    const found = source.bytes(at, step).indexOf('OggS');
    if (found !== -1) return oggPageAt(source, at + found);
  }
  return undefined;
}

/** Packets of the stream with a serial, in order, from an offset on. */
export class OggPackets {
  readonly #source: Bytes;
  readonly #serial: number;
  #page: OggPage | undefined;
  #segment = 0;
  #at = 0;
  #nextAt: number;

  constructor(source: Bytes, serial: number, from: number) {
    this.#source = source;
    this.#serial = serial;
    this.#nextAt = from;
  }

  /** The next packet, at most `limit` bytes of it; undefined at the end. */
  next(limit: number): Buffer | undefined {
    const parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      const page = this.#currentPage();
      if (page === undefined) return parts.length === 0 ? undefined : Buffer.concat(parts, length);
      const start = this.#at;
      const isEnded = this.#skipSegments(page);
      const wanted = Math.min(this.#at - start, limit - length);
      if (wanted > 0) {
        const part = this.#source.bytes(start, wanted);
        if (isEnded && parts.length === 0) return part;
        parts.push(part);
        length += part.length;
      }
      if (isEnded) return Buffer.concat(parts, length);
    }
  }

  /** All packets but the first ones, one after the other, in pieces of whatever length. */
  *behind(count: number): Generator<Buffer> {
    for (let left = count; left > 0; left--) this.next(0);
    for (let page = this.#currentPage(); page !== undefined; page = this.#currentPage()) {
      const piece = this.#source.bytes(this.#at, page.end - this.#at);
      this.#segment = page.lacing.length;
      if (piece.length > 0) yield piece;
    }
  }

  /** Goes on to the end of the packet or page; true where the packet ends in this page. */
  #skipSegments(page: OggPage): boolean {
    while (this.#segment < page.lacing.length) {
      const value = page.lacing[this.#segment++] ?? 0;
      this.#at += value;
      if (value < 255) return true;
    }
    return false;
  }

  #currentPage(): OggPage | undefined {
    while (this.#page === undefined || this.#segment >= this.#page.lacing.length) {
      const page = nextPage(this.#source, this.#nextAt);
      if (page === undefined) return undefined;
      this.#nextAt = page.end;
      if (page.serial !== this.#serial) continue;
      this.#page = page;
      this.#segment = 0;
      this.#at = page.bodyAt;
    }
    return this.#page;
  }
}

/** The last position of a stream's clock, from the file's last pages; undefined where it can't be found. */
export function lastGranule(source: FileSource, serial: number): number | undefined {
  let end = source.size;
  const lowest = Math.max(0, source.size - 16 * MAX_PAGE_BYTES);
  while (end > lowest) {
    const start = Math.max(0, end - MAX_PAGE_BYTES);
    // a page's header may lie across two windows
    const window = Buffer.from(source.bytes(start, Math.min(end + HEADER_BYTES, source.size) - start));
    for (let at = window.lastIndexOf('OggS'); at !== -1; at = at === 0 ? -1 : window.lastIndexOf('OggS', at - 1)) {
      if (at + HEADER_BYTES > window.length || window.readUInt32LE(at + 14) !== serial) continue;
      const granule = Number(window.readBigInt64LE(at + 6));
      if (granule >= 0) return granule;
    }
    end = start;
  }
  return undefined;
}
