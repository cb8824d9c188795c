/** Fields of Navidrome's smart playlists, and what stands for them here: docs/foreign-rules.md is made from it. */
import { fieldOf, type FieldId } from '../../../shared/query/fields.ts';
import type { Absence } from './make-rules.ts';

export type NspField = { readonly name: string } & (
  | { readonly kind: 'text'; readonly field: FieldId }
  | {
      readonly kind: 'number';
      readonly field: FieldId;
      readonly absence: Absence;
      /** A number here for one there. */
      readonly factor: number;
    }
  | { readonly kind: 'time'; readonly field: FieldId }
  | { readonly kind: 'day'; readonly field: FieldId }
  | { readonly kind: 'flag'; readonly field: 'is' | 'has'; readonly value: string }
  /** Asked for alone is whether there is any. */
  | { readonly kind: 'presence'; readonly value: string }
  /** Paths from the folder of music on, and the ends of names. */
  | { readonly kind: 'path' | 'file-type' }
);

const text = (name: string, field: FieldId): NspField => ({ name, kind: 'text', field });
const time = (name: string, field: FieldId): NspField => ({ name, kind: 'time', field });
const flag = (name: string, field: 'is' | 'has', value: string): NspField => ({ name, kind: 'flag', field, value });
const number = (name: string, field: FieldId, absence: Absence = 'zero', factor = 1): NspField => ({
  name,
  kind: 'number',
  field,
  absence,
  factor,
});

/** The first of a field's is the one that is written. */
export const nspFields: readonly NspField[] = [
  text('title', 'title'),
  text('album', 'album'),
  text('artist', 'artist'),
  text('albumartist', 'albumartist'),
  text('composer', 'composer'),
  text('genre', 'genre'),
  text('comment', 'comment'),
  text('codec', 'format'),
  number('year', 'year'),
  number('releaseyear', 'year'),
  number('tracknumber', 'track'),
  number('discnumber', 'disc'),
  number('bpm', 'bpm', 'nothing'),
  number('duration', 'duration', 'zero', 1000),
  number('size', 'size'),
  number('bitrate', 'bitrate', 'zero', 1000),
  number('samplerate', 'samplerate'),
  number('bitdepth', 'bitdepth', 'nothing'),
  number('channels', 'channels'),
  number('rating', 'score', 'zero', 2),
  number('albumrating', 'albumscore', 'zero', 2),
  number('artistrating', 'artistscore', 'zero', 2),
  number('playcount', 'plays', 'value'),
  { name: 'date', kind: 'day', field: 'date' },
  { name: 'recordingdate', kind: 'day', field: 'date' },
  { name: 'releasedate', kind: 'day', field: 'date' },
  time('dateadded', 'added'),
  time('datemodified', 'modified'),
  time('lastplayed', 'played'),
  time('daterated', 'scored'),
  time('dateloved', 'liked'),
  time('datefavourited', 'liked'),
  flag('loved', 'is', 'liked'),
  flag('missing', 'is', 'missing'),
  flag('compilation', 'is', 'compilation'),
  flag('hascoverart', 'has', 'cover'),
  { name: 'lyrics', kind: 'presence', value: 'lyrics' },
  { name: 'filepath', kind: 'path' },
  { name: 'filetype', kind: 'file-type' },
];

const byName: ReadonlyMap<string, NspField> = new Map(nspFields.map((field) => [field.name, field]));

/** In any case; undefined for one that means nothing here. */
export function nspField(name: string): NspField | undefined {
  return byName.get(name.toLowerCase());
}

/** The texts of which may be asked whether there are any. */
export const nspPresent: ReadonlySet<FieldId> = new Set<FieldId>(['artist', 'album', 'genre', 'composer', 'comment']);

/** Fields that can be sorted by, by the field here. */
export const nspOrders: ReadonlyMap<FieldId, string> = new Map(
  nspFields.toReversed().flatMap((field): readonly (readonly [FieldId, string])[] => {
    if (field.kind === 'path') return [['path', field.name]];
    return 'field' in field && field.kind !== 'flag' && fieldOf(field.field).isOrder ? [[field.field, field.name]] : [];
  }),
);
