/** What one tag of a file says, under names common to all tag formats. */
import type { LoadPicture } from './pictures.ts';
import { readLimits, type PassedLimit } from './read-limits.ts';
import type { FileRating } from './track-facts.ts';

export type TagField =
  | 'title'
  | 'artist'
  | 'artists'
  | 'album'
  | 'albumArtist'
  | 'albumArtists'
  | 'track'
  | 'trackTotal'
  | 'disc'
  | 'discTotal'
  | 'date'
  | 'year'
  /** ID3v2.3's `DDMM`, beside the year. */
  | 'dayMonth'
  | 'releaseDate'
  | 'originalDate'
  | 'genre'
  | 'composer'
  | 'conductor'
  | 'lyricist'
  | 'remixer'
  | 'producer'
  | 'arranger'
  | 'performer'
  | 'compilation'
  | 'bpm'
  | 'comment'
  | 'isrc'
  | 'titleSort'
  | 'albumSort'
  | 'artistSort'
  | 'albumArtistSort'
  | 'mbRecordingId'
  | 'mbAlbumId'
  | 'mbArtistId'
  | 'mbAlbumArtistId'
  | 'lyrics'
  | 'trackGain'
  | 'trackPeak'
  | 'albumGain'
  | 'albumPeak'
  | 'r128TrackGain'
  | 'r128AlbumGain';

/** One tag: fields in the order they stand, each value trimmed and not empty. */
export class TagSet {
  readonly #fields = new Map<TagField, string[]>();
  readonly #spare = new Map<TagField, string[]>();
  readonly #ratings: FileRating[] = [];
  readonly #pictures: LoadPicture[] = [];
  #textBytes = 0;
  hasLyrics = false;
  /** Limits that the tag went over. */
  readonly passed = new Set<PassedLimit>();

  get ratings(): readonly FileRating[] {
    return this.#ratings;
  }

  get pictures(): readonly LoadPicture[] {
    return this.#pictures;
  }

  /** Takes up a value; empty ones count for nothing. Lyrics are noted, not kept. */
  add(field: TagField, value: string): void {
    if (field === 'lyrics') {
      if (cleanText(value.slice(0, readLimits.textBytes)) !== '') this.hasLyrics = true;
      if (value.length > readLimits.lyricsBytes) this.passed.add('text');
      return;
    }
    this.#push(this.#fields, field, value);
  }

  /** Takes up a value from a place that counts only where the field's own place is empty. */
  addSpare(field: TagField, value: string): void {
    if (field !== 'lyrics') this.#push(this.#spare, field, value);
  }

  /** Takes up a rating as it stands. */
  addRating(kind: string, value: string, email: string | undefined): void {
    const rating = { kind: this.#grant(kind), value: this.#grant(value), email: this.#grant(email ?? '') || null };
    if (rating.kind !== '' && rating.value !== '' && this.#ratings.length < readLimits.ratings)
      this.#ratings.push(rating);
  }

  /** Notes a picture that can be taken out later. `sizeBytes` as far as is known without unpacking it. */
  addPicture(sizeBytes: number, load: LoadPicture): void {
    if (sizeBytes > readLimits.pictureBytes) this.passed.add('picture');
    else if (this.#pictures.length >= readLimits.pictures) this.passed.add('pictures');
    else this.#pictures.push(load);
  }

  /** All values of a field; undefined where the tag does not know it. */
  values(field: TagField): readonly string[] | undefined {
    return this.#fields.get(field) ?? this.#spare.get(field);
  }

  get isEmpty(): boolean {
    const isBare = this.#fields.size === 0 && this.#spare.size === 0 && this.#ratings.length === 0;
    return isBare && this.#pictures.length === 0 && !this.hasLyrics;
  }

  #push(fields: Map<TagField, string[]>, field: TagField, value: string): void {
    const values = fields.get(field);
    if (values !== undefined && values.length >= readLimits.frames) {
      this.passed.add('frames');
      return;
    }
    const text = this.#grant(value);
    if (text === '') return;
    if (values === undefined) fields.set(field, [text]);
    else values.push(text);
  }

  /** The value cleaned, as much of it as there is room for in the tag. */
  #grant(value: string): string {
    const most = Math.min(readLimits.textBytes, readLimits.tagTextBytes - this.#textBytes);
    const { text, isCut } = cutText(value, most);
    if (isCut) this.passed.add('text');
    this.#textBytes += Buffer.byteLength(text);
    return text;
  }
}

const PLAIN = /^[\x20-\x7E]*$/;

/** Trimmed, without NULs, well-formed, in the Unicode form of the file, lines ended by LF, at most 64 KiB. */
function cleanText(value: string): string {
  return cutText(value, readLimits.textBytes).text;
}

function cutText(value: string, maxBytes: number): { readonly text: string; readonly isCut: boolean } {
  // no more is looked at than could be kept; NULs and blanks around the text are given some room
  const part = value.length > maxBytes * 2 ? value.slice(0, maxBytes * 2) : value;
  const text = PLAIN.test(part)
    ? part.trim()
    : streamSafe(trimmed(part).replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed());
  const isPartAll = part.length === value.length;
  // three bytes are the most that one unit of UTF-16 takes
  if (text.length * 3 <= maxBytes || Buffer.byteLength(text) <= maxBytes) return { text, isCut: !isPartAll };
  const bytes = Buffer.from(text).subarray(0, maxBytes);
  return {
    text: bytes
      .toString('utf8')
      .replace(/\uFFFD{1,3}$/, '')
      .trim(),
    isCut: true,
  };
}

/**
 * Text whose accents stand in runs of 30 at most (Unicode's Stream-Safe Text Format, UAX 15): to put a longer run into
 * its order takes the square of the time, wherever the text is compared.
 */
function streamSafe(text: string): string {
  return text.length < 1024 ? text : text.replaceAll(/\p{M}{30}(?=\p{M})/gu, '$&\u034F');
}

/** By hand: the pattern for it takes the square of the time where many blanks stand within. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isPadding(text, start)) start++;
  while (end > start && isPadding(text, end - 1)) end--;
  return text.slice(start, end);
}

function isPadding(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === '\0' || char === '\uFEFF' || char.trim() === '';
}
