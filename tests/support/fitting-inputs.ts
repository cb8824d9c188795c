/** Inputs that a call's schema takes, made from the schema itself, so that a new call needs no line in a test. */
import type { z } from 'zod';
import type { CallSpec } from '../../src/shared/contract/define.ts';

/** What the leaves are taken from, the first that fits. */
export interface Leaves {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

/** One input with every field given. Throws where the schema takes none of what can be made. */
export function fittingInput({ input }: CallSpec, leaves: Leaves): unknown {
  const made = make(input, leaves);
  const result = input.safeParse(made);
  if (!result.success) throw new Error(`no input fits: ${result.error.message}`);
  return made;
}

function make(schema: z.ZodType, leaves: Leaves): unknown {
  const def = schema.def as unknown as Def;
  const inner = def.innerType ?? def.in;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, field]) => [name, make(field, leaves)]));
    case 'array':
      return listOf(def.element === undefined ? undefined : make(def.element, leaves));
    case 'tuple':
      return (def.items ?? []).map((item) => make(item, leaves));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
    case 'pipe':
      return inner === undefined ? undefined : make(inner, leaves);
    case 'union':
      return def.options?.[0] === undefined ? undefined : make(def.options[0], leaves);
    case 'enum':
      return Object.values(def.entries ?? {})[0];
    case 'literal':
      return def.values?.[0];
    case 'boolean':
      return true;
    case 'record':
      return {};
    case 'number':
      return firstThatFits(schema, [...leaves.numbers, 1, 5, 0, 100]);
    case 'string':
      return firstThatFits(schema, [
        ...leaves.texts,
        'mallory@example.org',
        '2001',
        'word',
        'long enough',
        'ab12',
        'album:1',
      ]);
    case 'custom':
      return new Uint8Array([1, 2, 3]);
    default:
      throw new Error(`a schema of type ${def.type} can't be made here yet: add it to fitting-inputs.ts`);
  }
}

function firstThatFits(schema: z.ZodType, values: readonly unknown[]): unknown {
  return values.find((value) => schema.safeParse(value).success);
}

function listOf(item: unknown): readonly unknown[] {
  return item === undefined ? [] : [item];
}
