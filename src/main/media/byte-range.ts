/** The `Range` header (RFC 9110, section 14): one range of bytes, as media elements ask. */

export type ByteRange =
  | { readonly kind: 'whole' }
  /** Both ends are bytes of the file: 0 <= start <= end < size. */
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' };

const ONE_RANGE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i;

/** What of a file of `sizeBytes` is asked for. A header that is malformed or names several ranges counts as none. */
export function parseByteRange(header: string | null, sizeBytes: number): ByteRange {
  const match = ONE_RANGE.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (match === null || first + last === '') return { kind: 'whole' };
  // a run of digits too long for a number becomes Infinity, which compares rightly
  if (first === '') return lastBytes(Number(last), sizeBytes);
  return fromTo(Number(first), last === '' ? Number.POSITIVE_INFINITY : Number(last), sizeBytes);
}

function lastBytes(count: number, sizeBytes: number): ByteRange {
  if (count === 0 || sizeBytes === 0) return { kind: 'unsatisfiable' };
  return { kind: 'part', start: Math.max(0, sizeBytes - count), end: sizeBytes - 1 };
}

function fromTo(start: number, end: number, sizeBytes: number): ByteRange {
  if (end < start) return { kind: 'whole' };
  if (start >= sizeBytes) return { kind: 'unsatisfiable' };
  return { kind: 'part', start, end: Math.min(end, sizeBytes - 1) };
}
