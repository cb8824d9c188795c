/** What the table of fields is made of. */

/**
 * What a field's values are. `number`: a whole or any number; `stars`: half stars; `length`: ms; `size`: bytes;
 * `bitrate`: bit/s; `rate`: Hz; `part`: of one; `day`: a date as files say it, which may lack its day and month; `time`: when
 * something happened; `choice`: one of a few words; `playlist`.
 */
export type FieldType =
  | 'text'
  | 'number'
  | 'stars'
  | 'length'
  | 'size'
  | 'bitrate'
  | 'rate'
  | 'part'
  | 'day'
  | 'time'
  | 'choice'
  | 'playlist';

/** The same in both languages of the app. */
export interface InLanguages {
  readonly en: string;
  readonly ru: string;
}

export interface Choice {
  /** As it is written. */
  readonly id: string;
  readonly names: readonly string[];
  readonly doc: InLanguages;
}

/** A kind of names whose values the library can tell. */
export type Suggested = 'artist' | 'albumArtist' | 'album' | 'genre' | 'composer' | 'playlist' | 'format' | 'key';

export interface FieldOf<Id extends string> {
  /** As it is written. */
  readonly id: Id;
  /** Other ways to write it. */
  readonly names: readonly string[];
  readonly type: FieldType;
  /** What an editor shows. */
  readonly label: InLanguages;
  /** One sentence for help and documentation. */
  readonly doc: InLanguages;
  /** An example that parses. */
  readonly example: string;
  readonly choices?: readonly Choice[];
  readonly suggests?: Suggested;
  /** Whether `sort:` knows it. */
  readonly isOrder: boolean;
  /** Whether the answer depends on who asks. */
  readonly isOwn: boolean;
}
