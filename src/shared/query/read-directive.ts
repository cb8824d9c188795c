/** `sort:`, `limit:`, `by:` and `seed:`: what is done with the tracks once they are found. */
import { limits, type Limit, type SortKey } from './ast.ts';
import { fieldOf, fields, findField, type FieldId } from './fields.ts';
import { nearest } from './nearest.ts';
import type { ProblemKind, QueryProblem } from './problems.ts';
import type { Places } from './read-rule.ts';
import type { Directive } from './signs.ts';
import { readNumber } from './values.ts';

/** What was read of them so far. */
export interface Directives {
  sort?: readonly SortKey[];
  limit?: Limit;
  by?: readonly SortKey[];
  seed?: number;
}

interface DirectiveText {
  readonly name: string;
  readonly value: string;
  readonly at: Places;
}

const MOST_TRACKS = 100_000_000;
const MOST_SEED = 2 ** 31 - 1;
const TYPES = { sort: 'order', by: 'order', limit: 'limit', seed: 'seed' } as const;

/** Puts it into what was read; what is wrong with it otherwise. */
export function readDirective(
  read: Directives,
  directive: Directive,
  { name, value, at }: DirectiveText,
): readonly QueryProblem[] {
  const say = (kind: ProblemKind): readonly QueryProblem[] => [{ ...kind, start: at.start, end: at.end }];
  if (read[directive] !== undefined) return say({ code: 'twice', name });
  const type = TYPES[directive];
  if (value.trim() === '') return say({ code: 'no-value', field: name, type });
  if (directive === 'limit') {
    const limit = readLimit(value.trim());
    if (limit === undefined) return say({ code: 'bad-value', field: name, type, text: value });
    read.limit = limit;
    return [];
  }
  if (directive === 'seed') {
    const seed = Number(value);
    if (!/^\d+$/u.test(value) || seed > MOST_SEED) return say({ code: 'bad-value', field: name, type, text: value });
    read.seed = seed;
    return [];
  }
  const keys = readKeys(value, at.valueStart);
  if (keys.problems.length > 0) return keys.problems;
  if (keys.keys.length > limits.sortKeys) return say({ code: 'bad-value', field: name, type, text: value });
  read[directive] = keys.keys;
  return [];
}

function readLimit(text: string): Limit | undefined {
  if (/^\d+$/u.test(text)) {
    const count = Number(text);
    return count >= 1 && count <= MOST_TRACKS ? { count, unit: 'tracks' } : undefined;
  }
  const length = readNumber('length', text);
  if ('value' in length) return length.value > 0 ? { count: length.value, unit: 'ms' } : undefined;
  const size = readNumber('size', text);
  return 'value' in size && size.value > 0 ? { count: size.value, unit: 'bytes' } : undefined;
}

/** What `sort:` can be by. */
export const orderNames: readonly string[] = ['random', ...fields.filter(({ isOrder }) => isOrder).map(({ id }) => id)];

function readKeys(value: string, start: number) {
  const keys: SortKey[] = [];
  const problems: QueryProblem[] = [];
  let at = start;
  for (const part of value.split(',')) {
    const name = part.trim().replace(/^-/u, '');
    const field = sortField(name);
    if (field === undefined)
      problems.push({
        code: 'not-an-order',
        name,
        suggestion: nearest(name, orderNames),
        start: at,
        end: at + part.length,
      });
    else keys.push({ field, isDescending: part.trim().startsWith('-') });
    at += part.length + 1;
  }
  return { keys, problems };
}

function sortField(name: string): FieldId | 'random' | undefined {
  if (['random', 'случайно'].includes(name.toLowerCase())) return 'random';
  const field = findField(name);
  return field !== undefined && fieldOf(field.id).isOrder ? field.id : undefined;
}
