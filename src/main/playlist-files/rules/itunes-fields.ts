/** What rules of iTunes ask about, and what stands for it here: docs/foreign-rules.md is made from it. */
import type { SortKey } from '../../../shared/query/ast.ts';
import type { FieldId } from '../../../shared/query/fields.ts';
import type { Absence } from './make-rules.ts';

export type ItunesField = { readonly id: number; readonly name: string } & (
  | { readonly kind: 'text'; readonly field: FieldId }
  | { readonly kind: 'number'; readonly field: FieldId; readonly absence: Absence; readonly factor: number }
  | { readonly kind: 'time'; readonly field: FieldId }
  | { readonly kind: 'choice'; readonly field: 'is' | 'has'; readonly value: string }
  /** The kinds of a field of their own. */
  | { readonly kind: 'file-kind' | 'playlist' | 'media-kind' | 'love' | 'place' | 'podcast' }
  | { readonly kind: 'none'; readonly holds: 'text' | 'number' | 'date' }
);

const number = (
  id: number,
  name: string,
  field: FieldId,
  { factor = 1, absence = 'zero' }: { readonly factor?: number; readonly absence?: Absence } = {},
): ItunesField => ({ id, name, kind: 'number', field, factor, absence });
const text = (id: number, name: string, field: FieldId): ItunesField => ({ id, name, kind: 'text', field });
const time = (id: number, name: string, field: FieldId): ItunesField => ({ id, name, kind: 'time', field });
const none = (id: number, name: string, holds: 'text' | 'number' | 'date' = 'text'): ItunesField => ({
  id,
  name,
  kind: 'none',
  holds,
});

export const itunesFields: readonly ItunesField[] = [
  text(0x02, 'Name', 'title'),
  text(0x03, 'Album', 'album'),
  text(0x04, 'Artist', 'artist'),
  text(0x47, 'Album Artist', 'albumartist'),
  text(0x12, 'Composer', 'composer'),
  text(0x08, 'Genre', 'genre'),
  text(0x0e, 'Comments', 'comment'),
  { id: 0x09, name: 'Kind', kind: 'file-kind' },
  number(0x07, 'Year', 'year'),
  number(0x0b, 'Track Number', 'track'),
  number(0x18, 'Disc Number', 'disc'),
  number(0x23, 'BPM', 'bpm'),
  number(0x0d, 'Time', 'duration'),
  number(0x0c, 'Size', 'size'),
  // iTunes counts in kbit/s, and its scores in tenths of half a star
  number(0x05, 'Bit Rate', 'bitrate', { factor: 1000 }),
  number(0x06, 'Sample Rate', 'samplerate'),
  number(0x19, 'Rating', 'score', { factor: 0.1 }),
  number(0x5a, 'Album Rating', 'albumscore', { factor: 0.1 }),
  number(0x16, 'Plays', 'plays', { absence: 'value' }),
  number(0x44, 'Skips', 'skips', { absence: 'value' }),
  time(0x10, 'Date Added', 'added'),
  time(0x0a, 'Date Modified', 'modified'),
  time(0x17, 'Last Played', 'played'),
  { id: 0x1f, name: 'Compilation', kind: 'choice', field: 'is', value: 'compilation' },
  { id: 0x25, name: 'Album Artwork', kind: 'choice', field: 'has', value: 'cover' },
  { id: 0x9a, name: 'Love', kind: 'love' },
  { id: 0x28, name: 'Playlist', kind: 'playlist' },
  { id: 0x3c, name: 'Media Kind', kind: 'media-kind' },
  { id: 0x39, name: 'Podcast', kind: 'podcast' },
  { id: 0x85, name: 'Location', kind: 'place' },
  none(0x27, 'Grouping'),
  none(0x36, 'Description'),
  none(0x37, 'Category'),
  none(0x3e, 'Show'),
  none(0x4e, 'Sort Name'),
  none(0x4f, 'Sort Album'),
  none(0x50, 'Sort Artist'),
  none(0x51, 'Sort Album Artist'),
  none(0x52, 'Sort Composer'),
  none(0x53, 'Sort Show'),
  none(0x59, 'Video Rating'),
  none(0x1d, 'Unchecked', 'number'),
  none(0x29, 'Purchased', 'number'),
  none(0x3f, 'Season', 'number'),
  none(0x86, 'iCloud Status', 'number'),
  none(0x45, 'Last Skipped', 'date'),
];

const byId: ReadonlyMap<number, ItunesField> = new Map(itunesFields.map((field) => [field.id, field]));

/** The field; one that is not known is named by its number. */
export function itunesField(id: number): ItunesField {
  return byId.get(id) ?? { id, name: `Field ${id}`, kind: 'none', holds: 'number' };
}

interface ItunesKind {
  readonly name: string;
  /** Null for those that differ from another kind by where the file was bought. */
  readonly format: { readonly operator: 'is' | 'contains'; readonly value: string } | null;
}

/** Kinds of files as iTunes names them, in English, and the formats that they have here. */
export const itunesKinds: readonly ItunesKind[] = [
  { name: 'MPEG audio file', format: { operator: 'contains', value: 'Layer 3' } },
  { name: 'AAC audio file', format: { operator: 'is', value: 'AAC' } },
  { name: 'Purchased AAC audio file', format: null },
  { name: 'Protected AAC audio file', format: null },
  { name: 'Matched AAC audio file', format: null },
  { name: 'Apple Lossless audio file', format: { operator: 'is', value: 'ALAC' } },
  { name: 'AIFF audio file', format: { operator: 'is', value: 'AIFF' } },
  { name: 'WAV audio file', format: { operator: 'is', value: 'WAVE' } },
];

/** What media kinds are made of, bit by bit. */
export const itunesMediaKinds: ReadonlyMap<number, string> = new Map([
  [0x1, 'Music'],
  [0x2, 'Movie'],
  [0x4, 'Podcast'],
  [0x8, 'Audiobook'],
  [0x20, 'Music Video'],
  [0x40, 'TV Show'],
  [0x4_00, 'Home Video'],
  [0x1_00_00, 'iTunes Extras'],
  [0x10_00_00, 'Voice Memo'],
  [0x20_00_00, 'iTunes U'],
  [0xc0_00_00, 'Book'],
]);

interface ItunesOrder {
  readonly id: number;
  readonly name: string;
  readonly key: SortKey;
}

const order = (id: number, name: string, field: SortKey['field'], isDescending = false): ItunesOrder => ({
  id,
  name,
  key: { field, isDescending },
});

/** How a limit chooses. Those that may be turned the other way begin with the most. */
export const itunesOrders: readonly ItunesOrder[] = [
  order(0x02, 'random', 'random'),
  order(0x05, 'name', 'title'),
  order(0x06, 'album', 'album'),
  order(0x07, 'artist', 'artist'),
  order(0x09, 'genre', 'genre'),
  order(0x1c, 'highest rating', 'score', true),
  order(0x01, 'lowest rating', 'score'),
  order(0x1a, 'most recently played', 'played', true),
  order(0x19, 'most often played', 'plays', true),
  order(0x15, 'most recently added', 'added', true),
];

interface ItunesUnit {
  readonly id: number;
  readonly name: string;
  readonly unit: 'tracks' | 'ms' | 'bytes';
  readonly factor: number;
}

export const itunesUnits: readonly ItunesUnit[] = [
  { id: 1, name: 'minutes', unit: 'ms', factor: 60_000 },
  { id: 2, name: 'MB', unit: 'bytes', factor: 1e6 },
  { id: 3, name: 'items', unit: 'tracks', factor: 1 },
  { id: 4, name: 'hours', unit: 'ms', factor: 3_600_000 },
  { id: 5, name: 'GB', unit: 'bytes', factor: 1e9 },
];
