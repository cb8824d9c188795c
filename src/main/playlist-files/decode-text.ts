/** From bytes to text: which encoding a playlist file is in is told by nobody, and found here. */
import { RefusedFile } from './file-types.ts';

export interface DecodedText {
  /** Without a mark of the byte order. */
  readonly text: string;
  /** As WHATWG calls it. */
  readonly encoding: string;
}

/**
 * In this order: a mark of the byte order; what the file itself says (`declared`, or a line `#EXTENC:`); zeros in every other
 * byte, which is UTF-16; valid UTF-8, or UTF-8 with a few broken places; else one byte a letter: Windows-1251 where letters
 * above ASCII stand side by side as in Cyrillic words, Windows-1252 (of which Latin-1 is a part) where they stand alone.
 * Throws: RefusedFile for zeros that are no UTF-16.
 */
export function decodeText(bytes: Buffer, declared: string | null = null): DecodedText {
  const encoding = byMark(bytes) ?? byWord(bytes, declared) ?? byZeros(bytes) ?? byContents(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) throw new RefusedFile('binary');
  return { text, encoding };
}

function byMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

const HEAD = 4096;

function byWord(bytes: Buffer, declared: string | null): string | undefined {
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) return undefined;
  const word = declared ?? /^#EXTENC:\s*([\w-]+)/imu.exec(head.toString('latin1'))?.[1];
  if (word === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(word);
    // what was saved anew by a program that did not look at the line
    return encoding.startsWith('utf-16') || (encoding === 'utf-8' && !isUtf8(bytes)) ? undefined : encoding;
  } catch {
    // no encoding that anybody knows
    return undefined;
  }
}

function byZeros(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, HEAD);
  if (!head.includes(0) || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  // names may be of any script, but line ends, dots and slashes are not
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

function byContents(bytes: Buffer): string {
  if (isUtf8(bytes)) return 'utf-8';
  const { whole, broken } = countUtf8(bytes);
  if (whole > 0 && broken * 10 <= whole) return 'utf-8';
  return isLikeCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Letters above ASCII that are whole in UTF-8, and bytes that are no part of one. */
function countUtf8(bytes: Buffer): { readonly whole: number; readonly broken: number } {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const rest = bytes.subarray(at + 1, at + Math.max(1, length));
    const isWhole = length > 0 && rest.length === length - 1 && rest.every((byte) => byte >= 0x80 && byte < 0xc0);
    if (!isWhole) broken++;
    else if (length > 1) whole++;
    at += isWhole ? length : 1;
  }
  return { whole, broken };
}

const isCyrillicByte = (byte: number | undefined) =>
  byte !== undefined && (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8);

const isLatinLetter = (byte: number | undefined) => byte !== undefined && /[a-z]/iu.test(String.fromCodePoint(byte));

/**
 * Whether letters above ASCII stand beside each other, as in every Russian word of two letters, or beside letters of ASCII, as
 * in `été`. Those that stand alone may be either.
 */
function isLikeCyrillic(bytes: Buffer): boolean {
  let mixed = 0;
  let together = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (!isCyrillicByte(bytes[at])) continue;
    if (isCyrillicByte(bytes[at - 1]) || isCyrillicByte(bytes[at + 1])) together++;
    else if (isLatinLetter(bytes[at - 1]) || isLatinLetter(bytes[at + 1])) mixed++;
  }
  return together > mixed;
}
