/** A track as queries look at it in memory: plain values, no library behind them. */
import type { FieldTexts } from './texts.ts';
import type { FieldId } from './fields.ts';

/** Fields of text, but `any`, which is made of the others. */
const textFields = [
  'title',
  'artist',
  'albumartist',
  'album',
  'genre',
  'composer',
  'comment',
  'path',
  'folder',
  'format',
  'key',
] as const satisfies readonly FieldId[];
export type TextField = (typeof textFields)[number];

/** The field as one of these; null for `any`, and for what is no text. */
export function textField(id: FieldId): TextField | null {
  return textFields.find((field) => field === id) ?? null;
}

export interface TrackFacts {
  readonly id: number;
  readonly texts: Readonly<Record<TextField, FieldTexts>>;
  /** Numbers and times in the units of the library; a field that nothing is known of is left out. */
  readonly numbers: Readonly<Partial<Record<FieldId, number>>>;
  /** `1997`, `1997-05` or `1997-05-21`. */
  readonly date: string | null;
  /** Ids of the choices that hold, by field. */
  readonly choices: Readonly<Partial<Record<FieldId, readonly string[]>>>;
  /** Those that it is in, of what the one who asks may see. */
  readonly playlistIds: readonly number[];
}
