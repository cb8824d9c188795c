/** What one tag of a file says, under names common to all tag formats. */
import type { LoadPicture } from './pictures.ts';
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
  readonly ratings: FileRating[] = [];
  readonly pictures: LoadPicture[] = [];
  hasLyrics = false;

  /** Takes up a value; empty ones count for nothing. Lyrics are noted, not kept. */
  add(field: TagField, value: string): void {
    const text = cleanText(value);
    if (text === '') return;
    if (field === 'lyrics') {
      this.hasLyrics = true;
      return;
    }
    push(this.#fields, field, text);
  }

  /** Takes up a value from a place that counts only where the field's own place is empty. */
  addSpare(field: TagField, value: string): void {
    const text = cleanText(value);
    if (text !== '' && field !== 'lyrics') push(this.#spare, field, text);
  }

  /** All values of a field; undefined where the tag does not know it. */
  values(field: TagField): readonly string[] | undefined {
    return this.#fields.get(field) ?? this.#spare.get(field);
  }

  get isEmpty(): boolean {
    const isBare = this.#fields.size === 0 && this.#spare.size === 0 && this.ratings.length === 0;
    return isBare && this.pictures.length === 0 && !this.hasLyrics;
  }
}

function push(fields: Map<TagField, string[]>, field: TagField, text: string): void {
  const values = fields.get(field);
  if (values === undefined) fields.set(field, [text]);
  else if (values.length < MAX_VALUES) values.push(text);
}

/** Of one field; more is not a tag but an attack. */
const MAX_VALUES = 1024;
const MAX_TEXT = 64 * 1024;
const PADDING = /^[\s\0\uFEFF]+|[\s\0]+$/g;
const PLAIN = /^[\x20-\x7E]*$/;

/** Trimmed, without NULs, in the Unicode form of the file, lines ended by LF, at most 64 Ki characters. */
export function cleanText(value: string): string {
  const cut = value.length > MAX_TEXT ? value.slice(0, MAX_TEXT) : value;
  if (PLAIN.test(cut)) return cut.trim();
  return cut.replace(PADDING, '').replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed();
}
