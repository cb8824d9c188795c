/** The iTunes metadata list of MP4 files (`ilst`). */
import type { FileSource } from './file-source.ts';
import { genreName } from './genres.ts';
import { atomBytes, atomsIn, type Atom } from './mp4-atoms.ts';
import { picture } from './pictures.ts';
import { addByName, addRating } from './tag-names.ts';
import type { TagField, TagSet } from './tag-set.ts';
import { wideText } from './wide-text.ts';

const MAX_TEXT_BYTES = 1024 * 1024;

const textAtoms: Readonly<Record<string, TagField>> = {
  '©nam': 'title',
  '©ART': 'artist',
  '©alb': 'album',
  aART: 'albumArtist',
  '©day': 'date',
  '©gen': 'genre',
  '©wrt': 'composer',
  '©cmt': 'comment',
  '©lyr': 'lyrics',
  sonm: 'titleSort',
  soal: 'albumSort',
  soar: 'artistSort',
  soaa: 'albumArtistSort',
};

/** 3GPP's own boxes (TS 26.244), beside iTunes' list or in its place: flags, language, text. */
const plainAtoms: Readonly<Record<string, TagField>> = {
  titl: 'title',
  perf: 'artist',
  albm: 'album',
  gnre: 'genre',
  '©nam': 'title',
  '©ART': 'artist',
  '©alb': 'album',
  '©day': 'date',
  '©gen': 'genre',
  '©cmt': 'comment',
};

/** Takes up texts that stand in the user data itself, as 3GPP and QuickTime write them; a list outweighs them. */
export function addPlainTexts(tags: TagSet, source: FileSource, userData: Atom): void {
  for (const atom of atomsIn(source, userData.start, userData.end)) {
    const bytes = atomBytes(source, atom, MAX_TEXT_BYTES);
    if (atom.type === 'yrrc' && bytes.length >= 6) tags.addSpare('year', String(bytes.readUInt16BE(4)));
    const field = Object.hasOwn(plainAtoms, atom.type) ? plainAtoms[atom.type] : undefined;
    if (field === undefined || bytes.length < 5) continue;
    // QuickTime: length and language; 3GPP: flags and language
    const text = bytes.subarray(atom.type.startsWith('©') ? 4 : 6);
    const isWide = text.length >= 2 && text.readUInt16BE(0) === 0xfeff;
    const value = isWide ? textOf({ kind: 2, bytes: text.subarray(2) }) : text.toString('utf8');
    // behind an album's name and its NUL stands the number of the track
    tags.addSpare(field, value.split('\0', 1)[0] ?? '');
  }
}

interface Value {
  /** 1 UTF-8, 2 UTF-16, 21 a whole number; 0 depends on the atom. */
  readonly kind: number;
  readonly bytes: Buffer;
}

/** Takes up the entries of an `ilst` atom. Pictures are noted, not read. */
export function addMp4Tags(tags: TagSet, source: FileSource, list: Atom): void {
  for (const entry of atomsIn(source, list.start, list.end)) {
    if (entry.type === 'covr') addPictures(tags, source, entry);
    else if (entry.type === '----') addFreeForm(tags, source, entry);
    else for (const value of valuesOf(source, entry)) addValue(tags, entry.type, value);
  }
}

/** The first one stands for the front; the format has no kinds. */
function addPictures(tags: TagSet, source: FileSource, entry: Atom): void {
  for (const { type, start, end } of atomsIn(source, entry.start, entry.end))
    if (type === 'data' && end - start > 24)
      tags.addPicture(end - start - 8, () => picture(true, source.bytes(start + 8, end - start - 8)));
}

function* valuesOf(source: FileSource, entry: Atom): Generator<Value> {
  for (const atom of atomsIn(source, entry.start, entry.end)) {
    if (atom.type !== 'data' || atom.end - atom.start < 8) continue;
    const bytes = atomBytes(source, atom, MAX_TEXT_BYTES);
    if (bytes.length < 8) continue;
    yield { kind: bytes.readUInt32BE(0) & 0xffffff, bytes: bytes.subarray(8) };
  }
}

function addValue(tags: TagSet, type: string, value: Value): void {
  const field = Object.hasOwn(textAtoms, type) ? textAtoms[type] : undefined;
  if (field !== undefined) return tags.add(field, textOf(value));
  const { bytes } = value;
  switch (type) {
    case 'trkn':
      return addPair(tags, bytes, 'track', 'trackTotal');
    case 'disk':
      return addPair(tags, bytes, 'disc', 'discTotal');
    case 'gnre':
      return tags.add('genre', genreName(numberOf(bytes) - 1) ?? '');
    case 'cpil':
      return tags.add('compilation', numberOf(bytes) === 0 ? '0' : '1');
    case 'tmpo':
      return tags.add('bpm', String(numberOf(bytes)));
    case 'rate':
      return addRating(tags, 'rate', value.kind === 1 ? textOf(value) : String(numberOf(bytes)));
    default:
  }
}

function addPair(tags: TagSet, bytes: Buffer, no: TagField, of: TagField): void {
  if (bytes.length >= 4 && bytes.readUInt16BE(2) > 0) tags.add(no, String(bytes.readUInt16BE(2)));
  if (bytes.length >= 6 && bytes.readUInt16BE(4) > 0) tags.add(of, String(bytes.readUInt16BE(4)));
}

function addFreeForm(tags: TagSet, source: FileSource, entry: Atom): void {
  let name = '';
  for (const atom of atomsIn(source, entry.start, entry.end)) {
    if (atom.type === 'name') name = atomBytes(source, atom, 260).subarray(4).toString('utf8');
  }
  if (name === '') return;
  for (const value of valuesOf(source, entry))
    addByName(tags, name, value.kind === 21 ? String(numberOf(value.bytes)) : textOf(value));
}

function textOf({ kind, bytes }: Value): string {
  return kind === 2 ? wideText(bytes, true) : bytes.toString('utf8');
}

function numberOf(bytes: Buffer): number {
  return bytes.length === 0 ? 0 : bytes.readUIntBE(0, Math.min(bytes.length, 6));
}
