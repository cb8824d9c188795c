/** From text to the bytes of a file for programs that know one alphabet. */
import type { PlaylistEncoding } from '../../shared/contract/playlist-formats.ts';

const tables = new Map<PlaylistEncoding, ReadonlyMap<string, number>>();

/** Bytes; letters that the encoding does not have become question marks. */
export function encodeText(text: string, encoding: PlaylistEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const table = tableOf(encoding);
  const codes = Array.from(text, (char) => codeOf(char, table) ?? 0x3f);
  return Buffer.from(codes);
}

/** Whether nothing of the text would be lost. */
export function canEncode(text: string, encoding: PlaylistEncoding): boolean {
  if (encoding === 'utf-8') return true;
  const table = tableOf(encoding);
  return Array.from(text).every((char) => codeOf(char, table) !== undefined);
}

function codeOf(char: string, table: ReadonlyMap<string, number>): number | undefined {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? code : table.get(char);
}

function tableOf(encoding: PlaylistEncoding): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const codes = Array.from({ length: 0x80 }, (_, at) => at + 0x80);
  const made = new Map(codes.map((code) => [decoder.decode(Uint8Array.of(code)), code] as const));
  made.delete('\uFFFD');
  tables.set(encoding, made);
  return made;
}
