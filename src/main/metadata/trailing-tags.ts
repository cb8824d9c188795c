/** The tags at a file's end: APEv1/2, ID3v1 and Lyrics3 in whatever order they were appended, and ID3v2.4 with a footer. */
import { readApeItems } from './ape-tag.ts';
import type { FileSource } from './file-source.ts';
import { genreName } from './genres.ts';
import { readId3v2, syncsafe } from './id3v2.ts';
import { TagSet } from './tag-set.ts';

export interface TrailingTags {
  /** Where the audio ends at the latest. */
  readonly audioEnd: number;
  readonly ape: TagSet | undefined;
  readonly id3v1: TagSet | undefined;
  readonly id3v2: TagSet | undefined;
  readonly hasLyrics: boolean;
}

const ID3V1_LENGTH = 128;
const APE_HEADER_LENGTH = 32;

/** What stands at the end of the file. Cost: one small read where there is nothing. */
export function readTrailingTags(source: FileSource, audioStart = 0): TrailingTags {
  let end = source.size;
  let ape: TagSet | undefined;
  let id3v1: TagSet | undefined;
  let id3v2: TagSet | undefined;
  let hasLyrics = false;
  // each turn takes one tag away, so that the loop ends; more than a few are no tags
  for (let turn = 0; turn < 8; turn++) {
    const found = trailingTagAt(source, end);
    if (found === undefined || found.start < audioStart) break;
    if (found.kind === 'id3v1') id3v1 ??= readId3v1(source.bytes(found.start, ID3V1_LENGTH));
    else if (found.kind === 'ape') ape ??= readApeItems(source, found.itemsAt, found.footerAt, found.count);
    else if (found.kind === 'id3v2') id3v2 ??= readId3v2(source, found.start)?.tags;
    else hasLyrics ||= hasLyricsText(source.bytes(found.start, Math.min(end - found.start, 64 * 1024)));
    end = found.start;
  }
  return { audioEnd: end, ape, id3v1, id3v2, hasLyrics };
}

type TrailingTag =
  | { readonly kind: 'id3v1' | 'lyrics' | 'id3v2'; readonly start: number }
  | {
      readonly kind: 'ape';
      readonly start: number;
      readonly itemsAt: number;
      readonly footerAt: number;
      readonly count: number;
    };

function trailingTagAt(source: FileSource, end: number): TrailingTag | undefined {
  const footer = source.bytes(end - APE_HEADER_LENGTH, Math.min(end, APE_HEADER_LENGTH));
  if (footer.length === APE_HEADER_LENGTH) {
    if (footer.toString('latin1', 0, 8) === 'APETAGEX') return apeTagBefore(footer, end);
    if (footer.toString('latin1', 22, 25) === '3DI') return id3v2Before(footer, end);
    const lyrics = lyricsBefore(source, footer.toString('latin1'), end);
    if (lyrics !== undefined) return lyrics;
  }
  if (end >= ID3V1_LENGTH && source.bytes(end - ID3V1_LENGTH, 3).toString('latin1') === 'TAG')
    return { kind: 'id3v1', start: end - ID3V1_LENGTH };
  return undefined;
}

function apeTagBefore(footer: Buffer, end: number): TrailingTag | undefined {
  const length = footer.readUInt32LE(12);
  const itemsAt = end - length;
  const hasHeader = (footer.readUInt32LE(20) & 0x80000000) !== 0;
  const start = itemsAt - (hasHeader ? APE_HEADER_LENGTH : 0);
  if (length < APE_HEADER_LENGTH || start < 0) return undefined;
  return { kind: 'ape', start, itemsAt, footerAt: end - APE_HEADER_LENGTH, count: footer.readUInt32LE(16) };
}

function id3v2Before(footer: Buffer, end: number): TrailingTag | undefined {
  const start = end - 20 - syncsafe(footer, 28);
  return start < 0 ? undefined : { kind: 'id3v2', start };
}

/** Lyrics3v2 ends in its length and `LYRICS200`, version 1 in `LYRICSEND` after at most 5100 bytes. */
function lyricsBefore(source: FileSource, ending: string, end: number): TrailingTag | undefined {
  if (ending.endsWith('LYRICS200')) {
    const start = end - 15 - Number.parseInt(ending.slice(-15, -9), 10);
    return start >= 0 ? { kind: 'lyrics', start } : undefined;
  }
  if (!ending.endsWith('LYRICSEND')) return undefined;
  const at = source.bytes(end - 5120, 5120).lastIndexOf('LYRICSBEGIN');
  return at === -1 ? undefined : { kind: 'lyrics', start: Math.max(0, end - 5120) + at };
}

/** Lyrics3v2 also holds titles and the like: only a field `LYR`, with five digits of length, is lyrics. */
function hasLyricsText(block: Buffer): boolean {
  const text = block.toString('latin1');
  if (text.endsWith('LYRICSEND')) return text.length > 'LYRICSBEGINLYRICSEND'.length;
  let at = 'LYRICSBEGIN'.length;
  for (
    let field = /^([A-Z]{3})(\d{5})/.exec(text.slice(at, at + 8));
    field !== null;
    field = /^([A-Z]{3})(\d{5})/.exec(text.slice(at, at + 8))
  ) {
    const length = Number(field[2]);
    if (field[1] === 'LYR' && length > 0) return true;
    at += 8 + length;
  }
  return false;
}

/** Texts of 30 bytes in Latin-1; version 1.1 keeps the track's number in the comment's last byte. */
function readId3v1(tag: Buffer): TagSet {
  const tags = new TagSet();
  const text = (at: number, length: number): string => tag.toString('latin1', at, at + length).split('\0', 1)[0] ?? '';
  tags.add('title', text(3, 30));
  tags.add('artist', text(33, 30));
  tags.add('album', text(63, 30));
  tags.add('year', text(93, 4));
  tags.add('comment', text(97, 30));
  const [zero, track] = tag.subarray(125, 127);
  if (zero === 0 && track !== undefined && track !== 0) tags.add('track', String(track));
  tags.add('genre', genreName(tag[127] ?? 0xff) ?? '');
  return tags;
}
