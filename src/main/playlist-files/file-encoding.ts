/** The bytes of a text file that is written anew, in the very encoding that it was read in. */
import { decodeText } from './decode-text.ts';
import { canEncode, encodeText } from './encode-text.ts';

export interface FileText {
  /** Without a mark of the byte order. */
  readonly text: string;
  canEncode(text: string): boolean;
  encode(text: string): Buffer;
}

/** Undefined where the bytes would not come back as they are: then the file is not ours to write. Throws: RefusedFile. */
export function openText(bytes: Buffer, declared: string | null = null): FileText | undefined {
  const { text, encoding } = decodeText(bytes, declared);
  const found = coderOf(bytes, encoding);
  return found?.encode(text).equals(bytes) === true ? { text, ...found } : undefined;
}

function coderOf(bytes: Buffer, encoding: string): Omit<FileText, 'text'> | undefined {
  switch (encoding) {
    case 'utf-8': {
      const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(0, 3) : Buffer.alloc(0);
      return { canEncode: isText, encode: (text) => Buffer.concat([mark, Buffer.from(text, 'utf8')]) };
    }
    case 'utf-16le': {
      const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? '\uFEFF' : '';
      return { canEncode: isText, encode: (text) => Buffer.from(mark + text, 'utf16le') };
    }
    case 'utf-16be': {
      const mark = bytes[0] === 0xfe && bytes[1] === 0xff ? '\uFEFF' : '';
      return { canEncode: isText, encode: (text) => Buffer.from(mark + text, 'utf16le').swap16() };
    }
    case 'windows-1251':
    case 'windows-1252':
      return { canEncode: (text) => canEncode(text, encoding), encode: (text) => encodeText(text, encoding) };
    default:
      return undefined;
  }
}

function isText(text: string): boolean {
  return text.isWellFormed();
}
