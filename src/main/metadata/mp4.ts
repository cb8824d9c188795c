/** MP4 and QuickTime files: the first audio track, its tags, and where its samples lie. */
import type { Payload } from './audio-digest.ts';
import type { FileSource } from './file-source.ts';
import { flacStreamFacts } from './flac.ts';
import { atomBytes, atomsIn, findAtom, type Atom } from './mp4-atoms.ts';
import { fragmentRuns } from './mp4-fragment-samples.ts';
import { readFragmentTicks } from './mp4-fragments.ts';
import { samplePayload } from './mp4-samples.ts';
import { addMp4Tags, addPlainTexts } from './mp4-tags.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';
import { TagSet } from './tag-set.ts';

export interface Mp4File {
  readonly stream: StreamFacts;
  readonly tags: TagSet;
  readonly payload: Payload | undefined;
}

/** What the file says whose `ftyp` stands at `start`; undefined where there is no movie atom. */
export function readMp4(source: FileSource, start: number): Mp4File | undefined {
  const whole = { start, end: source.size };
  const movie = findAtom(source, whole, ['moov']);
  if (movie === undefined) return undefined;
  const tags = new TagSet();
  for (const list of listsOf(source, movie)) if (tags.isEmpty) addMp4Tags(tags, source, list);
  const userData = findAtom(source, movie, ['udta']);
  if (userData !== undefined) addPlainTexts(tags, source, userData);
  const track = findSoundTrack(source, movie);
  const stream = noStreamFacts();
  stream.container = 'MP4';
  if (track === undefined) return { stream, tags, payload: undefined };
  const sampleTable = findAtom(source, track, ['mdia', 'minf', 'stbl']);
  if (sampleTable !== undefined) describeSound(stream, source, sampleTable);
  const { payload, isBegun } = findSound(source, { movie, track, start }, sampleTable);
  stream.durationMs = durationOf(source, { movie, track, start }, isBegun);
  stream.bitrate = averageBitrate(payload?.length ?? source.size, stream.durationMs);
  return { stream, tags, payload };
}

interface MovieTrack {
  readonly movie: Atom;
  readonly track: Atom;
  readonly start: number;
}

/** The track's samples; `isBegun` where those of the movie atom are only the beginning, and fragments have the rest. */
function findSound(
  source: FileSource,
  { movie, track, start }: MovieTrack,
  sampleTable: Atom | undefined,
): { readonly payload: Payload | undefined; readonly isBegun: boolean } {
  const own = sampleTable === undefined ? undefined : samplePayload(source, sampleTable);
  const mayGoOn = findAtom(source, movie, ['mvex']) !== undefined;
  if (!mayGoOn || sampleTable === undefined) return { payload: own, isBegun: false };
  const fragments = fragmentRuns(source, start, movie, track);
  const payload = fragments === undefined ? undefined : samplePayload(source, sampleTable, fragments);
  return { payload, isBegun: own !== undefined && fragments?.length !== 0 };
}

/** `moov.udta.meta.ilst`, or without `udta`, as some writers have it. */
function* listsOf(source: FileSource, movie: Atom): Generator<Atom> {
  for (const path of [['udta', 'meta'], ['meta']]) {
    const meta = findAtom(source, movie, path);
    if (meta === undefined) continue;
    // in MP4 a version stands before the atoms, in QuickTime not
    const isPlain = source.bytes(meta.start + 4, 4).toString('latin1') === 'hdlr';
    const list = findAtom(source, { start: meta.start + (isPlain ? 0 : 4), end: meta.end }, ['ilst']);
    if (list !== undefined) yield list;
  }
}

function findSoundTrack(source: FileSource, movie: Atom): Atom | undefined {
  for (const track of atomsIn(source, movie.start, movie.end)) {
    if (track.type !== 'trak') continue;
    const handler = findAtom(source, track, ['mdia', 'hdlr']);
    if (handler !== undefined && atomBytes(source, handler, 12).toString('latin1', 8, 12) === 'soun') return track;
  }
  return undefined;
}

function durationOf(source: FileSource, { movie, track, start }: MovieTrack, isBegun: boolean): number | null {
  const media = timesOf(source, findAtom(source, track, ['mdia', 'mdhd']));
  if (media === undefined) return null;
  // a fragmented file counts its samples in the fragments
  const isMore = isBegun || media.ticks === 0;
  const ticks = media.ticks + (isMore ? readFragmentTicks(source, start, movie, track) : 0);
  if (ticks > 0) return (ticks * 1000) / media.timescale;
  const whole = timesOf(source, findAtom(source, movie, ['mvhd']));
  return whole === undefined || whole.ticks === 0 ? null : (whole.ticks * 1000) / whole.timescale;
}

/** Of a media or movie header. */
function timesOf(source: FileSource, header: Atom | undefined): { ticks: number; timescale: number } | undefined {
  const bytes = header === undefined ? undefined : atomBytes(source, header, 32);
  if (bytes === undefined || bytes.length < 20) return undefined;
  const isLarge = bytes[0] === 1;
  if (isLarge && bytes.length < 32) return undefined;
  const timescale = bytes.readUInt32BE(isLarge ? 20 : 12);
  const ticks = isLarge ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16);
  if (timescale === 0) return undefined;
  // all ones: unknown
  return { timescale, ticks: ticks === 0xffffffff || ticks > Number.MAX_SAFE_INTEGER ? 0 : ticks };
}

const codecs: Readonly<Record<string, { readonly name: string; readonly isLossless: boolean }>> = {
  mp4a: { name: 'AAC', isLossless: false },
  alac: { name: 'ALAC', isLossless: true },
  fLaC: { name: 'FLAC', isLossless: true },
  Opus: { name: 'Opus', isLossless: false },
  'ac-3': { name: 'AC-3', isLossless: false },
  'ec-3': { name: 'E-AC-3', isLossless: false },
  '.mp3': { name: 'MP3', isLossless: false },
  samr: { name: 'AMR', isLossless: false },
  sawb: { name: 'AMR-WB', isLossless: false },
  drms: { name: 'AAC', isLossless: false },
  lpcm: { name: 'PCM', isLossless: true },
  sowt: { name: 'PCM', isLossless: true },
  twos: { name: 'PCM', isLossless: true },
  ipcm: { name: 'PCM', isLossless: true },
};

function describeSound(stream: StreamFacts, source: FileSource, sampleTable: Atom): void {
  const description = findAtom(source, sampleTable, ['stsd']);
  if (description === undefined) return;
  const entry = atomsIn(source, description.start + 8, description.end).next();
  if (entry.done === true) return;
  const { type, start, end } = entry.value;
  const bytes = atomBytes(source, entry.value, 64);
  const codec = Object.hasOwn(codecs, type) ? codecs[type] : undefined;
  stream.codec = codec?.name ?? type.trim();
  stream.isLossless = codec?.isLossless ?? null;
  if (bytes.length < 28) return;
  stream.channels = bytes.readUInt16BE(16) || null;
  // of a lossy codec it is an idle word
  stream.bitDepth = stream.isLossless === true ? bytes.readUInt16BE(18) || null : null;
  stream.sampleRate = bytes.readUInt16BE(24) || null;
  // QuickTime's second version of the entry is longer
  const version = bytes.readUInt16BE(8);
  const inner = { start: start + (version === 1 ? 44 : 28), end };
  if (type === 'alac') describeAlac(stream, source, inner);
  else if (type === 'fLaC') describeFlac(stream, source, inner);
  else if (type === 'mp4a') describeAac(stream, source, inner);
}

function describeAlac(stream: StreamFacts, source: FileSource, inner: Omit<Atom, 'type'>): void {
  const cookie = findAtom(source, inner, ['alac']);
  const bytes = cookie === undefined ? undefined : atomBytes(source, cookie, 28);
  if (bytes === undefined || bytes.length < 28) return;
  stream.bitDepth = bytes[9] || stream.bitDepth;
  stream.channels = bytes[13] || stream.channels;
  stream.sampleRate = bytes.readUInt32BE(24) || stream.sampleRate;
}

function describeFlac(stream: StreamFacts, source: FileSource, inner: Omit<Atom, 'type'>): void {
  const config = findAtom(source, inner, ['dfLa']);
  const bytes = config === undefined ? undefined : atomBytes(source, config, 42);
  if (bytes === undefined || bytes.length < 42) return;
  const { sampleRate, channels, bitDepth } = flacStreamFacts(bytes.subarray(8), 0);
  Object.assign(stream, { sampleRate, channels, bitDepth });
}

const mpegObjects: Readonly<Record<number, string>> = {
  0x69: 'MP3',
  0x6b: 'MP3',
  0xa5: 'AC-3',
  0xa6: 'E-AC-3',
  0xdd: 'Vorbis',
};

/**
 * The elementary stream descriptor tells what `mp4a` really is, and how many channels: writers put 2 into the entry
 * whatever the sound has.
 */
function describeAac(stream: StreamFacts, source: FileSource, inner: Omit<Atom, 'type'>): void {
  const atom = findAtom(source, inner, ['esds']) ?? findAtom(source, inner, ['wave', 'esds']);
  if (atom === undefined) return;
  const bytes = atomBytes(source, atom, 64);
  // version and flags, then descriptor 3 with its id and flags, in it 4 (decoder), in it 5 (its configuration)
  const outer = descriptorAt(bytes, 4, 3);
  const flags = outer === undefined ? 0 : (bytes[outer + 2] ?? 0);
  const extra = ((flags & 0x80) === 0 ? 0 : 2) + ((flags & 0x20) === 0 ? 0 : 2);
  const decoder = outer === undefined ? undefined : descriptorAt(bytes, outer + 3 + extra, 4);
  if (decoder === undefined) return;
  stream.codec = mpegObjects[bytes[decoder] ?? 0] ?? stream.codec;
  const config = descriptorAt(bytes, decoder + 13, 5);
  if (config === undefined || config + 5 > bytes.length) return;
  const packed = bytes.readUInt16BE(config);
  const objectType = packed >>> 11;
  const rateIndex = (packed >>> 7) & 15;
  const channels = (packed >>> 3) & 15;
  // parametric stereo (29) makes two channels of one; a written-out rate (15) moves the channels
  if (objectType >= 29 || rateIndex === 15 || channels === 0 || channels > 7) return;
  stream.channels = channels === 7 ? 8 : channels;
}

/** Where the contents of a descriptor begin that has this tag: behind its length of one to four bytes. */
function descriptorAt(bytes: Buffer, at: number, tag: number): number | undefined {
  if (bytes[at] !== tag) return undefined;
  let next = at + 1;
  while (next < at + 4 && ((bytes[next] ?? 0) & 0x80) !== 0) next++;
  return next + 1;
}
