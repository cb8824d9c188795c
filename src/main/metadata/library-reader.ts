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

/** What music-metadata says of the file. Throws: its errors, where it can't parse the file. */
export async function readByLibrary(
  source: FileSource,
  mimeType: string,
  range: { readonly start: number; readonly end: number },
): Promise<LibraryFile> {
  const metadata = await parseFromTokenizer(new SourceTokenizer(source, mimeType, range), { skipCovers: false });
  const tags = new TagSet();
  for (const { id, value } of metadata.native['matroska'] ?? []) addMatroskaTag(tags, id, value);
  const stream = streamOf(metadata);
  stream.bitrate ??= averageBitrate(range.end - range.start, stream.durationMs);
  return { stream, sets: [tags] };
}

function streamOf({ format }: IAudioMetadata): StreamFacts {
  const stream = noStreamFacts();
  stream.container = format.container ?? null;
  stream.codec = format.codec ?? null;
  stream.isLossless = format.lossless ?? null;
  stream.durationMs = format.duration === undefined || !(format.duration > 0) ? null : format.duration * 1000;
  stream.bitrate = format.bitrate === undefined ? null : Math.round(format.bitrate);
  stream.sampleRate = format.sampleRate ?? null;
  stream.channels = format.numberOfChannels ?? null;
  stream.bitDepth = format.bitsPerSample ?? null;
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
  if (bytes.length > 0) tags.pictures.push(() => picture(isFront, bytes));
}
