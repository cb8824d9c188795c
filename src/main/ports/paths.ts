/**
 * Paths whose names are not valid UTF-8. Linux allows any bytes in a name; a string made from them can't open the
 * file again. The library's form of a path is a well-formed string (SQLite and JSON keep no lone surrogates) in which
 * each byte that is not part of valid UTF-8 stands as U+10FF00 + byte, at the end of the private planes; a name that
 * really holds one of those characters has its bytes escaped too, so that the form is exact both ways.
 */

const ESCAPE_BASE = 0x10ff00;
const ESCAPED = /[\u{10FF80}-\u{10FFFF}]/u;

/** The library's form of raw name bytes. Never fails. */
export function fromRawPath(raw: Buffer): string {
  const plain = raw.toString('utf8');
  // U+FFFD may stand in the name itself; only a round trip tells
  const isExact = !plain.includes('\uFFFD') || Buffer.from(plain, 'utf8').equals(raw);
  return isExact && !ESCAPED.test(plain) ? plain : escapeBytes(raw);
}

/** What `node:fs` is to be given: the string itself, or the bytes where the string can't name the file. */
export function toRawPath(path: string): string | Buffer {
  return ESCAPED.test(path) ? unescapeBytes(path) : path;
}

/** For showing: undecodable bytes become U+FFFD. */
export function toDisplayPath(path: string): string {
  return path.replaceAll(/[\u{10FF80}-\u{10FFFF}]/gu, '\uFFFD');
}

function escapeBytes(raw: Buffer): string {
  let text = '';
  for (let at = 0; at < raw.length;) {
    const length = plainSequenceLength(raw, at);
    text += length === 0 ? String.fromCodePoint(ESCAPE_BASE + (raw[at] ?? 0)) : raw.toString('utf8', at, at + length);
    at += Math.max(1, length);
  }
  return text;
}

/** Length of the valid UTF-8 sequence at `at` that needs no escape; 0 where there is none. */
function plainSequenceLength(raw: Buffer, at: number): number {
  const length = sequenceLength(raw[at] ?? 0);
  const part = raw.subarray(at, at + length);
  const text = part.toString('utf8');
  return part.length === length && !ESCAPED.test(text) && Buffer.from(text, 'utf8').equals(part) ? length : 0;
}

/** By the first byte alone (RFC 3629, section 3). */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function unescapeBytes(path: string): Buffer {
  const parts = Array.from(path, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return code > ESCAPE_BASE ? Buffer.from([code - ESCAPE_BASE]) : Buffer.from(char, 'utf8');
  });
  return Buffer.concat(parts);
}

/**
 * Whether a name is hidden as systems hide things: by a dot before it. Albums may begin with dots too: `... And Justice`,
 * `.5 The Gray Chapter`; a dot before another one, a digit or a space is part of a name.
 */
export function isHiddenName(name: string): boolean {
  return /^\.(?![.\d\s])/u.test(name);
}
