/** One reader for each format: what it says of the sound, and the tags inside the format. */
import { readAdif, readAdts } from './adts.ts';
import { readAiff, readDsdiff } from './aiff.ts';
import { readAsf } from './asf.ts';
import { readMusepack } from './musepack.ts';
import { readWavPack } from './wavpack.ts';
import { ReadLimitError, type FileSource } from './file-source.ts';
import { readFlac } from './flac.ts';
import type { AudioFormat } from './formats.ts';
import { readId3v2 } from './id3v2.ts';
import { readByLibrary } from './library-reader.ts';
import { readMp4 } from './mp4.ts';
import { readMpegAudio } from './mpeg-audio.ts';
import { readOgg } from './ogg.ts';
import { readDsf, readMonkeysAudio, readOldMusepack, readTrueAudio } from './plain-headers.ts';
import { noStreamFacts, type StreamFacts } from './stream-facts.ts';
import type { TagSet } from './tag-set.ts';
import type { ReadFailure } from './track-facts.ts';
import { readWave } from './wave.ts';

export interface Sound {
  readonly stream: StreamFacts;
  /** Tags inside the format, in the order in which they are believed. */
  readonly sets: readonly TagSet[];
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
    return sound ?? failure(format);
  } catch (error) {
    if (error instanceof ReadLimitError)
      return { stream: noStreamFacts(), sets: [], problem: { code: 'bad-tags', message: error.message } };
    return failure(format);
  }
}

function failure(format: AudioFormat | undefined): Sound {
  const problem: ReadFailure =
    format === undefined
      ? { code: 'unsupported-format', message: 'No sound was found in the file that Fonoteka can read' }
      : { code: 'unreadable-file', message: 'The file is damaged: its structure could not be read' };
  return { stream: noStreamFacts(), sets: [], problem };
}

/** MPEG audio and AAC have no mark at the start, only frames. The name decides which is tried first. */
function readUnmarked(source: FileSource, { start, end }: SoundRange): Sound | undefined {
  const readers = [readMpegAudio, readAdts, readAdif];
  const extension = source.path.slice(source.path.lastIndexOf('.') + 1).toLowerCase();
  if (['aac', 'adts', 'adif', 'aacp'].includes(extension)) readers.reverse();
  if (['mpc', 'mp+', 'mpp'].includes(extension)) {
    const stream = readOldMusepack(source, start, end);
    if (stream !== undefined) return plain(stream);
  }
  for (const read of readers) {
    const found = read(source, start, end);
    if (found !== undefined) return plain(found.stream);
  }
  return undefined;
}

type MarkedReader = (source: FileSource, range: SoundRange) => Sound | undefined | Promise<Sound>;

const markedReaders: Readonly<Record<AudioFormat, MarkedReader>> = {
  flac: (source, { start, end }) => tagged(readFlac(source, start, end)),
  ogg: (source, { start }) => tagged(readOgg(source, start)),
  mp4: (source, { start }) => tagged(readMp4(source, start)),
  wav: (source, { start }) => ({ ...readWave(source, start), problem: null }),
  aiff: (source, { start }) => ({ ...readAiff(source, start), problem: null }),
  dff: (source, { start }) => ({ ...readDsdiff(source, start), problem: null }),
  dsf: (source) => {
    const dsf = readDsf(source);
    if (dsf === undefined) return undefined;
    const tags = dsf.tagAt === 0 ? undefined : readId3v2(source, dsf.tagAt)?.tags;
    return { stream: dsf.stream, sets: tags === undefined ? [] : [tags], problem: null };
  },
  ape: (source, { start, end }) => plain(readMonkeysAudio(source, start, end)),
  tta: (source, { start, end }) => plain(readTrueAudio(source, start, end)),
  asf: (source, { start }) => tagged(readAsf(source, start)),
  musepack: (source, { start, end }) => plain(readMusepack(source, start, end)),
  wavpack: (source, { start, end }) => plain(readWavPack(source, start, end)),
  matroska: async (source, range) => ({ ...(await readByLibrary(source, 'audio/matroska', range)), problem: null }),
};

function tagged(file: { readonly stream: StreamFacts; readonly tags: TagSet } | undefined): Sound | undefined {
  return file === undefined ? undefined : { stream: file.stream, sets: [file.tags], problem: null };
}

function plain(stream: StreamFacts): Sound;
function plain(stream: StreamFacts | undefined): Sound | undefined;
function plain(stream: StreamFacts | undefined): Sound | undefined {
  return stream === undefined ? undefined : { stream, sets: [], problem: null };
}
