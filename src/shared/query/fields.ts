/**
 * The fields of the query language. Everything follows from this table: what the parser reads, what the printer writes,
 * what is completed, what the evaluators ask of the library, and docs/query-language.md.
 */
import type { Choice, FieldOf } from './field-types.ts';
import { dateFields } from './fields-dates.ts';
import { fileFields } from './fields-file.ts';
import { ownFields } from './fields-own.ts';
import { stateFields } from './fields-state.ts';
import { tagFields } from './fields-tags.ts';

const groups = [tagFields, fileFields, dateFields, ownFields, stateFields] as const;

export type FieldId = (typeof groups)[number][number]['id'];
export type Field = FieldOf<FieldId>;

/** In the order of the documentation. */
export const fields: readonly Field[] = groups.flat();

const byId: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.id, field]));
const byName: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => [field.id, ...field.names].map((name) => [name, field] as const)),
);

/** The field of an id. */
export function fieldOf(id: FieldId): Field {
  const field = byId.get(id);
  if (field === undefined) throw new RangeError(`no field ${id}`);
  return field;
}

/** The field that is written so, in any case; undefined where there is none. */
export function findField(name: string): Field | undefined {
  return byName.get(name.toLowerCase().replaceAll(/[-_]/gu, ''));
}

/** All that a field may be written as, for suggestions. */
export const fieldNames: readonly string[] = [...byName.keys()];

/** The choice that is written so; undefined where the field has none such. */
export function findChoice({ choices = [] }: Field, text: string): Choice | undefined {
  const plain = text.toLowerCase().replaceAll(/[-_\s]/gu, '');
  return choices.find(({ id, names }) => [id, ...names].some((name) => name.replaceAll('-', '') === plain));
}
