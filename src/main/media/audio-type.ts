/** The content type of an audio file: by its first bytes, then by its name. Never a type that a browser would run. */
import { extname } from 'node:path';

/** Bytes of the file's beginning that `audioType` looks at. */
export const SNIFFED_BYTES = 16;

const BY_MAGIC: readonly (readonly [magic: string, offset: number, type: string])[] = [
  ['fLaC', 0, 'audio/flac'],
  // also Opus and Speex: the container is what the type names
  ['OggS', 0, 'audio/ogg'],
  ['WAVE', 8, 'audio/wav'],
  ['AIFF', 8, 'audio/aiff'],
  ['AIFC', 8, 'audio/aiff'],
  ['ftyp', 4, 'audio/mp4'],
  ['wvPk', 0, 'audio/x-wavpack'],
  ['MAC ', 0, 'audio/x-ape'],
  ['MPCK', 0, 'audio/x-musepack'],
  ['MP+', 0, 'audio/x-musepack'],
  ['DSD ', 0, 'audio/x-dsf'],
  ['FRM8', 0, 'audio/x-dff'],
  ['TTA1', 0, 'audio/x-tta'],
  ['\u0030\u0026\u00b2\u0075', 0, 'audio/x-ms-wma'],
];

const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.aac': 'audio/aac',
  '.aif': 'audio/aiff',
  '.aifc': 'audio/aiff',
  '.aiff': 'audio/aiff',
  '.ape': 'audio/x-ape',
  '.dff': 'audio/x-dff',
  '.dsf': 'audio/x-dsf',
  '.flac': 'audio/flac',
  '.m4a': 'audio/mp4',
  '.m4b': 'audio/mp4',
  '.m4v': 'audio/mp4',
  '.mka': 'audio/x-matroska',
  '.mkv': 'audio/x-matroska',
  '.mp1': 'audio/mpeg',
  '.mp2': 'audio/mpeg',
  '.mp3': 'audio/mpeg',
  '.mp4': 'audio/mp4',
  '.mpc': 'audio/x-musepack',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.spx': 'audio/ogg',
  '.tta': 'audio/x-tta',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.wma': 'audio/x-ms-wma',
  '.wv': 'audio/x-wavpack',
};

/** `application/octet-stream` where neither tells. */
export function audioType(path: string, head: Uint8Array): string {
  // the parts of an ID3v2 tag, a bare MPEG stream and Matroska say too little of themselves: there the name decides
  return typeByMagic(head) ?? BY_EXTENSION[extname(path).toLowerCase()] ?? typeByFrame(head);
}

function typeByMagic(head: Uint8Array): string | undefined {
  const text = String.fromCharCode(...head.subarray(0, SNIFFED_BYTES));
  return BY_MAGIC.find(([magic, offset]) => text.startsWith(magic, offset))?.[2];
}

/** ID3v2, or the sync bits of an MPEG audio frame (ADTS has layer bits 00). */
function typeByFrame(head: Uint8Array): string {
  const [first = 0, second = 0, third = 0] = head;
  if (String.fromCharCode(first, second, third) === 'ID3') return 'audio/mpeg';
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return 'application/octet-stream';
  return (second & 0x06) === 0 ? 'audio/aac' : 'audio/mpeg';
}
