/** Any playlist file: which format it is, and what it says. Pure over bytes; run where a kill costs nothing. */
import type { PlaylistFormat } from '../../shared/contract/playlist-formats.ts';
import { decodeText } from './decode-text.ts';
import { playlistFileLimits, RefusedFile, type PlaylistFile, type PlaylistFileOutcome } from './file-types.ts';
import { readAsx } from './read-asx.ts';
import { readCue } from './read-cue.ts';
import { createItunesReader } from './read-itunes.ts';
import { readJspf } from './read-jspf.ts';
import { readM3u } from './read-m3u.ts';
import { isNsp, readNsp } from './read-nsp.ts';
import { readPls } from './read-pls.ts';
import { declaredEncoding } from './read-xml.ts';
import { readXspf } from './read-xspf.ts';

/** Whole chunks of a file that may be too large to be held at once. */
export interface PlaylistBytes {
  readonly sizeBytes: number;
  /** The name alone, or a path; only its ending is looked at. */
  readonly name: string;
  chunks(): Iterable<Buffer>;
}

/** Never throws: what can't be used is refused by name. */
export function readPlaylistFile(source: PlaylistBytes): PlaylistFileOutcome {
  try {
    return { file: read(source), refusal: null };
  } catch (thrown) {
    return { file: null, refusal: thrown instanceof RefusedFile ? thrown.refusal : 'damaged' };
  }
}

function read(source: PlaylistBytes): PlaylistFile {
  const chunks = source.chunks()[Symbol.iterator]();
  const first: unknown = chunks.next().value;
  const head = Buffer.isBuffer(first) ? first : Buffer.alloc(0);
  const isItunes = /<plist\b/u.test(head.subarray(0, 4096).toString('latin1'));
  if (source.sizeBytes > (isItunes ? playlistFileLimits.itunesBytes : playlistFileLimits.bytes))
    throw new RefusedFile('too-large');
  if (isItunes) return readItunes(head, { [Symbol.iterator]: () => chunks });
  const bytes = Buffer.concat([head, ...{ [Symbol.iterator]: () => chunks }]);
  const { text, encoding } = decodeText(bytes, declaredEncoding(bytes));
  const format = formatOf(source.name, text);
  return { format, encoding, ...readers[format](text) };
}

type TextFormat = Exclude<PlaylistFormat, 'itunes'>;

const readers: Readonly<Record<TextFormat, (text: string) => Omit<PlaylistFile, 'format' | 'encoding'>>> = {
  m3u: readM3u,
  pls: readPls,
  xspf: readXspf,
  jspf: readJspf,
  cue: readCue,
  asx: readAsx,
  nsp: readNsp,
};

function readItunes(head: Buffer, rest: Iterable<Buffer>): PlaylistFile {
  const encoding = new TextDecoder(declaredEncoding(head) ?? 'utf-8').encoding;
  const decoder = new TextDecoder(encoding);
  const reader = createItunesReader();
  const take = (text: string) => {
    if (text.includes('\0')) throw new RefusedFile('binary');
    reader.write(text);
  };
  take(decoder.decode(head, { stream: true }));
  for (const chunk of rest) take(decoder.decode(chunk, { stream: true }));
  take(decoder.decode());
  return { format: 'itunes', encoding, ...reader.end() };
}

/** Endings of files that hold a frame around what they list. */
const FRAMED: ReadonlySet<string> = new Set(['xspf', 'xml', 'jspf', 'json', 'asx', 'wax', 'wvx', 'pls']);

/** By what stands in it, and by its name only where that says nothing. Throws: RefusedFile. */
function formatOf(name: string, text: string): TextFormat {
  const head = text.slice(0, 4096).trimStart();
  if (/^#EXTM3U/iu.test(head)) return 'm3u';
  if (/^(?:[;#][^\n\r]*\s+)*\[playlist\]/iu.test(head)) return 'pls';
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'nsp') return 'nsp';
  // an empty list of lines is a list, but these say more than nothing even where nothing is in them
  if (head === '' && FRAMED.has(ending)) throw new RefusedFile('damaged');
  if (head.startsWith('{')) return isNsp(text) ? 'nsp' : 'jspf';
  if (head.startsWith('<')) return xmlFormat(text);
  if (ending === 'cue' || (/^\s*FILE\s+\S/imu.test(head) && /^\s*TRACK\s+\d+\s/imu.test(head))) return 'cue';
  if (ending === 'pls') return 'pls';
  return 'm3u';
}

function xmlFormat(text: string): TextFormat {
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/u.exec(text.slice(rootStart(text)))?.[1]?.toLowerCase();
  if (root === 'playlist') return 'xspf';
  if (root === 'asx') return 'asx';
  throw new RefusedFile('unknown-format');
}

/** Where the first element begins: what stands in a comment is none. */
function rootStart(text: string): number {
  const ends: readonly (readonly [start: string, end: string])[] = [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<!', '>'],
  ];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const found = ends.find(([start]) => text.startsWith(start, at));
    if (found === undefined) return at;
    const end = text.indexOf(found[1], at);
    if (end < 0) break;
    at = end;
  }
  return text.length;
}
