/** Containers that music-metadata reads for us: Matroska and WebM. */
import { parseFromTokenizer, type IAudioMetadata } from 'music-metadata';
import type { FileSource } from './file-source.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';
import { picture } from './pictures.ts';
import { addByName } from './tag-names.ts';
import { TagSet } from './tag-set.ts';
import { SourceTokenizer } from './tokenizer.ts';

export interface LibraryFile {
  readonly stream: StreamFacts;
  readonly sets: readonly TagSet[];
}

/** What music-metadata says of the file; of a damaged one what it said until then. Throws: its errors, where it said nothing. */
export async function readByLibrary(
  source: FileSource,
  mimeType: string,
  range: { readonly start: number; readonly end: number },
): Promise<LibraryFile> {
  let heard: Heard | undefined;
  const metadata = await parseFromTokenizer(new SourceTokenizer(source, mimeType, range), {
    skipCovers: false,
    mkvUseIndex: true,
    observer: (event) => {
      heard = event.metadata;
    },
  }).catch((error: unknown) => {
    if (heard === undefined) throw error;
    return heard;
  });
  const tags = new TagSet();
  for (const { id, value } of metadata.native['matroska'] ?? []) addMatroskaTag(tags, id, value);
  const stream = streamOf(metadata);
  stream.bitrate ??= averageBitrate(range.end - range.start, stream.durationMs);
  return { stream, sets: [tags] };
}

type Heard = Pick<IAudioMetadata, 'format' | 'native'>;

const codecs: readonly { readonly start: string; readonly name: string; readonly isLossless: boolean }[] = [
  { start: 'FLAC', name: 'FLAC', isLossless: true },
  { start: 'ALAC', name: 'ALAC', isLossless: true },
  { start: 'PCM/FLOAT', name: 'PCM float', isLossless: true },
  { start: 'PCM', name: 'PCM', isLossless: true },
  { start: 'TRUEHD', name: 'TrueHD', isLossless: true },
  { start: 'WAVPACK', name: 'WavPack', isLossless: true },
  { start: 'TTA', name: 'True Audio', isLossless: true },
  { start: 'OPUS', name: 'Opus', isLossless: false },
  { start: 'VORBIS', name: 'Vorbis', isLossless: false },
  { start: 'AAC', name: 'AAC', isLossless: false },
  { start: 'MPEG/L3', name: 'MPEG 1 Layer 3', isLossless: false },
  { start: 'MPEG/L2', name: 'MPEG 1 Layer 2', isLossless: false },
  { start: 'EAC3', name: 'E-AC-3', isLossless: false },
  { start: 'AC3', name: 'AC-3', isLossless: false },
  { start: 'DTS', name: 'DTS', isLossless: false },
];

function streamOf({ format }: Heard): StreamFacts {
  const stream = noStreamFacts();
  const codec = codecs.find(({ start }) => format.codec?.startsWith(start) === true);
  stream.container = format.container === 'EBML/webm' ? 'WebM' : 'Matroska';
  stream.codec = codec?.name ?? format.codec ?? null;
  stream.isLossless = codec?.isLossless ?? null;
  stream.durationMs = format.duration === undefined || !(format.duration > 0) ? null : format.duration * 1000;
  stream.bitrate = format.bitrate ?? null;
  stream.sampleRate = format.sampleRate ?? null;
  stream.channels = format.numberOfChannels ?? null;
  stream.bitDepth = stream.isLossless === true ? (format.bitsPerSample ?? null) : null;
  return stream;
}

const matroskaNames: Readonly<Record<string, string>> = {
  'segment:title': 'TITLE',
  'album:ARTIST': 'ALBUMARTIST',
  'album:ARTISTSORT': 'ALBUMARTISTSORT',
  'album:TITLE': 'ALBUM',
  'album:DATE_RELEASED': 'DATE',
  'album:DATE_RECORDED': 'YEAR',
  'album:PART_NUMBER': 'DISC',
  'album:TOTAL_PARTS': 'TRACKTOTAL',
  'edition:TOTAL_PARTS': 'DISCTOTAL',
  'track:PART_NUMBER': 'TRACK',
  'track:DATE_RECORDED': 'YEAR',
  'track:DATE_RELEASED': 'DATE',
  'track:SUMMARY': 'COMMENT',
};

function addMatroskaTag(tags: TagSet, id: string, value: unknown): void {
  if (id === 'picture') addAttachment(tags, value);
  if (typeof value !== 'string') return;
  const name = matroskaNames[id] ?? /^track:(.*)$/.exec(id)?.[1];
  if (name !== undefined) addByName(tags, name, value);
}

/** Covers are attachments named `cover.jpg`, `small_cover.png` and the like. */
function addAttachment(tags: TagSet, value: unknown): void {
  if (typeof value !== 'object' || value === null || !('data' in value) || !(value.data instanceof Uint8Array)) return;
  const bytes = Buffer.from(value.data.buffer, value.data.byteOffset, value.data.byteLength);
  const isFront = 'name' in value && typeof value.name === 'string' && value.name.toLowerCase().startsWith('cover');
  if (bytes.length > 0) tags.addPicture(bytes.length, () => picture(isFront, bytes));
}
