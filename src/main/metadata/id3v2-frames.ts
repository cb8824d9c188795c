/** What each ID3v2 frame means. */
import { genreName } from './genres.ts';
import { addRating, findField, plainName } from './tag-names.ts';
import type { TagField, TagSet } from './tag-set.ts';
import { wideText } from './wide-text.ts';

const textFrames: Readonly<Record<string, TagField>> = {
  TIT2: 'title',
  TT2: 'title',
  TPE1: 'artist',
  TP1: 'artist',
  TALB: 'album',
  TAL: 'album',
  TPE2: 'albumArtist',
  TP2: 'albumArtist',
  TRCK: 'track',
  TRK: 'track',
  TPOS: 'disc',
  TPA: 'disc',
  TDRC: 'date',
  TYER: 'year',
  TYE: 'year',
  TDOR: 'originalDate',
  TORY: 'originalDate',
  TOR: 'originalDate',
  TCOM: 'composer',
  TCM: 'composer',
  TPE3: 'conductor',
  TP3: 'conductor',
  TEXT: 'lyricist',
  TXT: 'lyricist',
  TPE4: 'remixer',
  TP4: 'remixer',
  TCMP: 'compilation',
  TCP: 'compilation',
  TBPM: 'bpm',
  TBP: 'bpm',
  TSRC: 'isrc',
  TRC: 'isrc',
  TSOT: 'titleSort',
  TST: 'titleSort',
  TSOA: 'albumSort',
  TSA: 'albumSort',
  TSOP: 'artistSort',
  TSP: 'artistSort',
  TSO2: 'albumArtistSort',
  TS2: 'albumArtistSort',
};

/** TXXX frames count only for what has no frame of its own: notes of tools often bear names like TITLE. */
const freeFields: ReadonlySet<TagField> = new Set([
  'artists',
  'albumArtists',
  'originalDate',
  'producer',
  'arranger',
  'compilation',
  'mbRecordingId',
  'mbAlbumId',
  'mbArtistId',
  'mbAlbumArtistId',
  'lyrics',
  'trackGain',
  'trackPeak',
  'albumGain',
  'albumPeak',
  'r128TrackGain',
  'r128AlbumGain',
]);

/** These have frames of their own, which some writers (XLD, foobar2000) leave out. */
const spareFields: ReadonlySet<TagField> = new Set([
  'albumArtist',
  'comment',
  'trackTotal',
  'disc',
  'discTotal',
  'isrc',
  'conductor',
  'lyricist',
  'remixer',
  'performer',
  'titleSort',
  'albumSort',
  'artistSort',
  'albumArtistSort',
]);

/** Takes up one frame; frames that we do not know are passed over. */
export function addId3Frame(tags: TagSet, id: string, data: Buffer): void {
  const frameId = id.trimEnd().replaceAll('\0', '');
  const field = Object.hasOwn(textFrames, frameId) ? textFrames[frameId] : undefined;
  if (field !== undefined) for (const value of textValues(data)) tags.add(field, value);
  else addOtherFrame(tags, frameId, data);
}

function addOtherFrame(tags: TagSet, id: string, data: Buffer): void {
  switch (id) {
    case 'TCON':
    case 'TCO':
      for (const value of textValues(data)) for (const genre of id3Genres(value)) tags.add('genre', genre);
      return;
    case 'TDAT':
    case 'TDA':
      return tags.add('dayMonth', textValues(data)[0] ?? '');
    case 'TDRL':
      return tags.add('releaseDate', textValues(data)[0] ?? '');
    case 'TXXX':
    case 'TXX':
      return addFreeText(tags, data);
    case 'TIPL':
    case 'IPLS':
    case 'IPL':
    case 'TMCL':
      return addPeople(tags, textValues(data), id);
    case 'COMM':
    case 'COM':
      return addComment(tags, data);
    case 'USLT':
    case 'ULT':
      return tags.add('lyrics', textAfterDescription(data.subarray(4), data[0] ?? 0).text);
    case 'SYLT':
    case 'SLT':
      if (data.length > 10) tags.hasLyrics = true;
      return;
    case 'UFID':
    case 'UFI':
      return addUniqueId(tags, data);
    case 'POPM':
    case 'POP':
      return addPopularity(tags, data);
    case 'RVA2':
      return addRelativeVolume(tags, data);
    default:
  }
}

/** A text frame's values. Writers of 2.3 use the NUL of 2.4 too; a slash may belong to a name (AC/DC) and splits nothing. */
function textValues(data: Buffer): readonly string[] {
  const text = decodeText(data.subarray(1), data[0] ?? 0);
  return text.includes('\0') ? text.split('\0').map(withoutMark) : [text];
}

function addFreeText(tags: TagSet, data: Buffer): void {
  const encoding = data[0] ?? 0;
  const { description, text } = textAfterDescription(data.subarray(1), encoding);
  const values = text.split('\0').map(withoutMark);
  const field = findField(description);
  if (field !== undefined) {
    if (freeFields.has(field)) for (const value of values) tags.add(field, value);
    else if (spareFields.has(field)) for (const value of values) tags.addSpare(field, value);
    return;
  }
  const plain = plainName(description);
  if (plain.startsWith('FMPSRATING') || plain === 'RATING') addRating(tags, description, values[0] ?? '');
}

const peopleRoles: Readonly<Record<string, TagField>> = {
  producer: 'producer',
  arranger: 'arranger',
  lyricist: 'lyricist',
  conductor: 'conductor',
  composer: 'composer',
  remixer: 'remixer',
};

/** Pairs of a role and names. In a list of musicians the role is an instrument. */
function addPeople(tags: TagSet, values: readonly string[], id: string): void {
  for (let index = 0; index + 1 < values.length; index += 2) {
    const role = (values[index] ?? '').toLowerCase();
    const name = values[index + 1] ?? '';
    if (id === 'TMCL') tags.add('performer', name);
    else if (Object.hasOwn(peopleRoles, role)) tags.add(peopleRoles[role] ?? 'performer', name);
  }
}

/** The plain comment; those with a description are notes of programs (iTunNORM, ID3v1 copies, …). */
function addComment(tags: TagSet, data: Buffer): void {
  const { description, text } = textAfterDescription(data.subarray(4), data[0] ?? 0);
  if (description === '') tags.add('comment', text);
}

function addUniqueId(tags: TagSet, data: Buffer): void {
  const end = data.indexOf(0);
  if (end > 0 && data.toString('latin1', 0, end) === 'http://musicbrainz.org')
    tags.add('mbRecordingId', data.toString('latin1', end + 1, end + 65));
}

function addPopularity(tags: TagSet, data: Buffer): void {
  const end = data.indexOf(0);
  const rating = data[end + 1];
  if (end === -1 || rating === undefined) return;
  tags.addRating('POPM', String(rating), data.toString('latin1', 0, end));
}

/** Relative volume of the master channel, in 1/512 dB; `track` or `album` says what it is for. */
function addRelativeVolume(tags: TagSet, data: Buffer): void {
  const end = data.indexOf(0);
  if (end === -1 || data.length < end + 4 || data[end + 1] !== 1) return;
  const kind = data.toString('latin1', 0, end).toLowerCase();
  const gain = (data.readInt16BE(end + 2) / 512).toFixed(2);
  if (kind === 'track') tags.add('trackGain', gain);
  if (kind === 'album') tags.add('albumGain', gain);
}

/** `(17)`, `17`, `(51)(39)`, `(4)Eurodisco`, `((Odd) name`, `(RX)`: ID3v1 numbers in brackets, then free text. */
export function id3Genres(value: string): readonly string[] {
  const text = value.replaceAll('\0', '').trim();
  if (/^\d{1,3}$/.test(text)) return [genreName(Number(text)) ?? text];
  const genres: string[] = [];
  let rest = text;
  for (let match = /^\((\d{1,3}|RX|CR)\)/.exec(rest); match !== null; match = /^\((\d{1,3}|RX|CR)\)/.exec(rest)) {
    const name = bracketName(match[1] ?? '');
    if (name !== undefined && !genres.includes(name)) genres.push(name);
    rest = rest.slice(match[0].length);
  }
  const free = (rest.startsWith('((') ? rest.slice(1) : rest).trim();
  if (free !== '' && !genres.some((genre) => genre.toLowerCase() === free.toLowerCase())) genres.push(free);
  return genres;
}

function bracketName(code: string): string | undefined {
  if (code === 'RX') return 'Remix';
  return code === 'CR' ? 'Cover' : genreName(Number(code));
}

function textAfterDescription(data: Buffer, encoding: number): { description: string; text: string } {
  const isWide = encoding === 1 || encoding === 2;
  const end = isWide ? wideZero(data) : data.indexOf(0);
  if (end === -1) return { description: '', text: decodeText(data, encoding) };
  const description = decodeText(data.subarray(0, end), encoding);
  const rest = data.subarray(end + (isWide ? 2 : 1));
  // a text after a marked description may go without a mark of its own; then it has the same byte order
  const hasBigMark = encoding === 1 && data[0] === 0xfe && data[1] === 0xff && !hasMark(rest);
  return { description: description.trim(), text: decodeText(rest, hasBigMark ? 2 : encoding) };
}

function wideZero(data: Buffer): number {
  for (let at = 0; at + 1 < data.length; at += 2) if (data[at] === 0 && data[at + 1] === 0) return at;
  return -1;
}

function hasMark(data: Buffer): boolean {
  const mark = data.length < 2 ? 0 : data.readUInt16BE(0);
  return mark === 0xfeff || mark === 0xfffe;
}

/** 0 Latin-1, 1 UTF-16 with a mark, 2 UTF-16BE, 3 UTF-8. Without a mark little-endian is taken, as Windows writes it. */
function decodeText(data: Buffer, encoding: number): string {
  if (encoding === 0) return data.toString('latin1');
  if (encoding === 3) return data.toString('utf8');
  if (encoding !== 1 && encoding !== 2) return '';
  const isMarkedBig = data[0] === 0xfe && data[1] === 0xff;
  const isMarkedLittle = data[0] === 0xff && data[1] === 0xfe;
  const body = isMarkedBig || isMarkedLittle ? data.subarray(2) : data;
  const isBig = isMarkedBig || (encoding === 2 && !isMarkedLittle);
  return wideText(body, isBig);
}

/** Each value of a UTF-16 list may bring its own mark. */
function withoutMark(value: string): string {
  const code = value.codePointAt(0);
  return code === 0xfeff || code === 0xfffe ? value.slice(1) : value;
}
