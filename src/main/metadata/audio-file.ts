/** Chooses the reader by the file's first bytes, not its name, and puts the found tags into their order of trust. */
import { AppError } from '../../shared/errors.ts';
import type { FileSource } from './file-source.ts';
import { readFlac } from './flac.ts';
import { formatByMark, type AudioFormat } from './formats.ts';
import { readId3v2 } from './id3v2.ts';
import { readByLibrary } from './library-reader.ts';
import { readMpegAudio } from './mpeg-audio.ts';
import type { StreamFacts } from './stream-facts.ts';
import { TagSet } from './tag-set.ts';
import type { ReadFailure } from './track-facts.ts';
import { readTrailingTags, type TrailingTags } from './trailing-tags.ts';

export interface AudioFile {
  /** In the order in which they are believed. */
  readonly sets: readonly TagSet[];
  readonly stream: StreamFacts;
  readonly audioDigest: string | null;
  /** Null where all was read. */
  readonly problem: ReadFailure | null;
}

/** What surrounds the sound in most formats. */
export interface Surroundings {
  readonly leading: TagSet | undefined;
  readonly audioStart: number;
  readonly trailing: TrailingTags;
}

/** Reads an open file. Throws: unsupported-format, unreadable-file, and whatever a parser throws at damage. */
export async function readAudioFile(source: FileSource): Promise<AudioFile> {
  if (source.size === 0) throw new AppError('unreadable-file', 'The file is empty');
  const leading = readLeadingTags(source);
  const format = formatByMark(source.bytes(leading.end, 64));
  const around: Surroundings = {
    leading: leading.tags,
    audioStart: leading.end,
    trailing: readTrailingTags(source, leading.end),
  };
  return await readFormat(source, format, around);
}

/** All ID3v2 tags at the start; the first counts, later ones are left by careless writers. */
function readLeadingTags(source: FileSource): { readonly tags: TagSet | undefined; readonly end: number } {
  let tags: TagSet | undefined;
  let end = 0;
  for (let count = 0; count < 8; count++) {
    const tag = readId3v2(source, end);
    if (tag === undefined) break;
    if (tags === undefined || tags.isEmpty) tags = tag.tags;
    end = tag.end;
  }
  return { tags, end };
}

async function readFormat(
  source: FileSource,
  format: AudioFormat | undefined,
  around: Surroundings,
): Promise<AudioFile> {
  const { audioStart, trailing } = around;
  if (format === 'flac') {
    const flac = readFlac(source, audioStart, trailing.audioEnd);
    if (flac !== undefined) return audioFile([flac.tags, ...setsAround(around)], flac.stream);
  }
  if (format === undefined) {
    const mpeg = readMpegAudio(source, audioStart, trailing.audioEnd);
    if (mpeg !== undefined) return audioFile(setsAround(around), mpeg.stream);
    throw new AppError('unsupported-format', 'No sound that Fonoteka can read was found in the file');
  }
  const mimeType = libraryTypes[format];
  if (mimeType === undefined)
    throw new AppError('unreadable-file', 'The file is damaged: it holds no stream information');
  const library = await readByLibrary(source, mimeType);
  return audioFile([library.tags, ...setsAround(around)], library.stream);
}

const libraryTypes: Partial<Readonly<Record<AudioFormat, string>>> = {
  ape: 'audio/ape',
  asf: 'audio/x-ms-asf',
  dff: 'audio/dff',
  dsf: 'audio/dsf',
  matroska: 'audio/matroska',
  musepack: 'audio/musepack',
  wavpack: 'audio/wavpack',
  wav: 'audio/wav',
  aiff: 'audio/aiff',
  ogg: 'audio/ogg',
  mp4: 'audio/mp4',
};

function audioFile(sets: readonly TagSet[], stream: StreamFacts): AudioFile {
  return { sets, stream, audioDigest: null, problem: null };
}

/** ID3v2 before APE before ID3v1, whose texts are cut at 30 characters. */
export function setsAround({ leading, trailing }: Surroundings): readonly TagSet[] {
  const lyrics = new TagSet();
  lyrics.hasLyrics = trailing.hasLyrics;
  return [leading, trailing.id3v2, trailing.ape, trailing.id3v1, lyrics].filter((set) => set !== undefined);
}
