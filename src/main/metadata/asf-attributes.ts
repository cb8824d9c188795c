/** What the attributes of ASF files mean. */
import { asfPicture } from './pictures.ts';
import { addByName, addRating } from './tag-names.ts';
import type { TagSet } from './tag-set.ts';
import { wideText } from './wide-text.ts';

export interface AsfValue {
  /** 0 text, 1 bytes (not read), 2 yes or no, 3 to 5 numbers of 32, 64 and 16 bits. */
  readonly type: number;
  /** Empty for bytes, which are read when asked. */
  readonly bytes: Buffer;
  readonly read: () => Buffer;
  /** As it stands in the file. */
  readonly length: number;
}

const names: Readonly<Record<string, string>> = {
  AUTHOR: 'ARTIST',
  DESCRIPTION: 'COMMENT',
  'WM/ALBUMTITLE': 'ALBUM',
  'WM/PARTOFSET': 'DISC',
  'WM/ORIGINALRELEASETIME': 'ORIGINALDATE',
  'WM/ORIGINALRELEASEYEAR': 'ORIGINALYEAR',
  'WM/BEATSPERMINUTE': 'BPM',
  'WM/ISCOMPILATION': 'COMPILATION',
  'WM/ALBUMARTISTSORTORDER': 'ALBUMARTISTSORT',
  'WM/ARTISTSORTORDER': 'ARTISTSORT',
  'WM/TITLESORTORDER': 'TITLESORT',
  'WM/ALBUMSORTORDER': 'ALBUMSORT',
  'WM/MODIFIEDBY': 'REMIXER',
};

/** Takes up one attribute. */
export function addAsfAttribute(tags: TagSet, name: string, value: AsfValue): void {
  const upper = name.toUpperCase();
  if (upper === 'WM/PICTURE') {
    tags.addPicture(value.length, () => asfPicture(value.read()));
    return;
  }
  const text = textOf(value);
  if (text === undefined) return;
  if (upper === 'WM/SHAREDUSERRATING') return addRating(tags, 'SHAREDUSERRATING', text);
  // counted from 0, given up long ago
  if (upper === 'WM/TRACK')
    return /^\d{1,4}$/.test(text) ? tags.addSpare('track', String(Number(text) + 1)) : undefined;
  addByName(tags, names[upper] ?? upper.replace(/^WM\//, '').replace(/^MUSICBRAINZ\//, 'MUSICBRAINZ'), text);
}

function textOf({ type, bytes }: AsfValue): string | undefined {
  if (type === 0) return wideText(bytes);
  if (type === 1 || bytes.length < 2) return undefined;
  if (type === 4) return bytes.length < 8 ? undefined : String(bytes.readBigUInt64LE(0));
  const number = bytes.readUIntLE(0, Math.min(bytes.length, 4));
  return type === 2 ? (number === 0 ? '0' : '1') : String(number);
}
