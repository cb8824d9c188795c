/** One reader for each format: what it says of the sound, and the tags inside the format. */
import { readAdif, readAdts } from './adts.ts';
import { readAiff, readDsdiff } from './aiff.ts';
import { readAsf } from './asf.ts';
import { readMusepack } from './musepack.ts';
import { readWavPack } from './wavpack.ts';
import { rangePayload, type Payload } from './audio-digest.ts';
import type { FileSource } from './file-source.ts';
import { readFlac } from './flac.ts';
import { foreignFormatName, type AudioFormat } from './formats.ts';
import { readId3v2 } from './id3v2.ts';
import { matroskaPayload } from './matroska-sound.ts';
import { readMp4 } from './mp4.ts';
import { readMpegAudio } from './mpeg-audio.ts';
import { readOgg } from './ogg.ts';
import { readDsf, readMonkeysAudio, readOldMusepack, readTrueAudio } from './plain-headers.ts';
import { noStreamFacts, type StreamFacts } from './stream-facts.ts';
import type { TagSet } from './tag-set.ts';
import type { ReadFailure } from './track-facts.ts';
import { readWave, type ChunkedSound } from './wave.ts';

export interface Sound {
  readonly stream: StreamFacts;
  /** Tags inside the format, in the order in which they are believed. */
  readonly sets: readonly TagSet[];
  readonly payload: Payload | undefined;
  readonly problem: ReadFailure | null;
}

/** Between leading and trailing tags. */
export interface SoundRange {
  readonly start: number;
  readonly end: number;
}

/** What the sound in a range says. Shape: never rejects; where nothing could be read there is a problem. */
export async function readSound(
  source: FileSource,
  format: AudioFormat | undefined,
  range: SoundRange,
): Promise<Sound> {
  try {
    const sound = format === undefined ? readUnmarked(source, range) : await markedReaders[format](source, range);
    return sound ?? failure(source, format, range);
  } catch {
    return failure(source, format, range);
  }
}

function failure(source: FileSource, format: AudioFormat | undefined, { start }: SoundRange): Sound {
  return { stream: noStreamFacts(), sets: [], payload: undefined, problem: problemOf(source, format, start) };
}

function problemOf(source: FileSource, format: AudioFormat | undefined, start: number): ReadFailure {
  if (format !== undefined)
    return { code: 'unreadable-file', message: 'The file is damaged: its structure could not be read' };
  const name = foreignFormatName(source.bytes(start, 24));
  const message =
    name === undefined ? 'No sound that can be read was found in the file' : `${name} files can't be read`;
  return { code: 'unsupported-format', message };
}

/** MPEG audio and AAC have no mark at the start, only frames. The name decides which is tried first. */
function readUnmarked(source: FileSource, { start, end }: SoundRange): Sound | undefined {
  const readers = [readMpegAudio, readAdts, readAdif];
  const extension = source.path.slice(source.path.lastIndexOf('.') + 1).toLowerCase();
  if (['aac', 'adts', 'adif', 'aacp'].includes(extension)) readers.reverse();
  if (['mpc', 'mp+', 'mpp'].includes(extension)) {
    const stream = readOldMusepack(source, start, end);
    if (stream !== undefined) return bare(source, 'musepack', { start, end }, stream);
  }
  for (const read of readers) {
    const found = read(source, start, end);
    if (found !== undefined) return { ...found, sets: [], problem: null };
  }
  return undefined;
}

type MarkedReader = (source: FileSource, range: SoundRange) => Sound | undefined | Promise<Sound>;

const markedReaders: Readonly<Record<AudioFormat, MarkedReader>> = {
  flac: (source, { start, end }) => tagged(readFlac(source, start, end)),
  ogg: (source, { start }) => tagged(readOgg(source, start)),
  mp4: (source, { start }) => tagged(readMp4(source, start)),
  wav: (source, { start }) => chunked(source, 'wave', readWave(source, start)),
  aiff: (source, { start }) => chunked(source, 'aiff', readAiff(source, start)),
  dff: (source, { start }) => chunked(source, 'dsdiff', readDsdiff(source, start)),
  dsf: (source) => {
    const dsf = readDsf(source);
    if (dsf === undefined) return undefined;
    const tags = dsf.tagAt === 0 ? undefined : readId3v2(source, dsf.tagAt)?.tags;
    return chunked(source, 'dsf', { ...dsf, sets: tags === undefined ? [] : [tags] });
  },
  asf: (source, { start }) => {
    const asf = readAsf(source, start);
    return asf === undefined ? undefined : chunked(source, 'asf', { ...asf, sets: [asf.tags] });
  },
  ape: (source, range) => bare(source, 'ape', range, readMonkeysAudio(source, range.start, range.end)),
  tta: (source, range) => bare(source, 'tta', range, readTrueAudio(source, range.start, range.end)),
  musepack: (source, range) => bare(source, 'musepack', range, readMusepack(source, range.start, range.end)),
  wavpack: (source, range) => bare(source, 'wavpack', range, readWavPack(source, range.start, range.end)),
  matroska: async (source, range) => {
    // loaded when the first such file comes: few libraries have any
    const { readByLibrary } = await import('./library-reader.ts');
    const file = await readByLibrary(source, 'audio/matroska', range);
    return { ...file, payload: matroskaPayload(source, range.start), problem: null };
  },
};

function tagged(
  file: { readonly stream: StreamFacts; readonly tags: TagSet; readonly payload: Payload | undefined } | undefined,
): Sound | undefined {
  if (file === undefined) return undefined;
  return { stream: file.stream, sets: [file.tags], payload: file.payload, problem: null };
}

function chunked(
  source: FileSource,
  kind: string,
  file: Omit<ChunkedSound, 'sound'> & { sound: SoundRange | undefined },
): Sound {
  const { stream, sets, sound } = file;
  return { stream, sets, payload: rangePayload(source, kind, sound), problem: null };
}

/** Formats that have no place for tags: all between leading and trailing tags is sound. */
function bare(source: FileSource, kind: string, range: SoundRange, stream: StreamFacts | undefined): Sound | undefined {
  if (stream === undefined) return undefined;
  return { stream, sets: [], payload: rangePayload(source, kind, range), problem: null };
}
