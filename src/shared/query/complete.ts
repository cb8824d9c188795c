/** What can stand where somebody types: fields, signs, values. The values of a library are asked of the core. */
import { expectations } from './expectations.ts';
import type { InLanguages, Suggested } from './field-types.ts';
import { fields, findField, type Field } from './fields.ts';
import { fold } from '../text/fold.ts';
import { orderNames } from './read-directive.ts';
import { findDirective, ruleStart, type Directive } from './signs.ts';

export interface Completion {
  /** What is put in the place from `start` to the caret. */
  readonly insert: string;
  /** What is shown. */
  readonly label: string;
  readonly doc: InLanguages | null;
}

export interface Completions {
  /** Where what is replaced begins; it ends at the caret. */
  readonly start: number;
  readonly items: readonly Completion[];
  /** What of the library can stand there too, beginning with `text`. */
  readonly library: { readonly suggests: Suggested; readonly text: string } | null;
}

const MAX_ITEMS = 12;
const NOTHING: Omit<Completions, 'start'> = { items: [], library: null };

const directives: readonly (Completion & { readonly name: Directive })[] = [
  { name: 'sort', insert: 'sort:', label: 'sort:', doc: { en: 'the order of what is shown', ru: 'порядок показа' } },
  {
    name: 'limit',
    insert: 'limit:',
    label: 'limit:',
    doc: { en: 'so many, so long or so large', ru: 'сколько треков, минут или мегабайт' },
  },
  {
    name: 'by',
    insert: 'by:',
    label: 'by:',
    doc: { en: 'which come first for the limit', ru: 'какие берутся первыми' },
  },
  {
    name: 'seed',
    insert: 'seed:',
    label: 'seed:',
    doc: { en: 'another choice at random', ru: 'другой случайный выбор' },
  },
];

/** Shape: best first; nothing where the caret stands in no place that a name or value could. */
export function complete(text: string, caret: number): Completions {
  const chunkStart = startOfChunk(text, caret);
  const chunk = text.slice(chunkStart, caret);
  const turned = /^-*/u.exec(chunk)?.[0].length ?? 0;
  const start = chunkStart + turned;
  const rule = ruleStart(chunk.slice(turned));
  if (rule === undefined) return { start, ...completeName(chunk.slice(turned)) };
  const valueStart = start + rule.name.length + rule.sign.length;
  const typed = text.slice(valueStart, caret);
  const directive = findDirective(rule.name);
  if (directive !== undefined) return completeDirective(directive, valueStart, typed);
  const field = findField(rule.name);
  return field === undefined ? { start, ...NOTHING } : { start: valueStart, ...completeValue(field, typed) };
}

/** Where the chunk that the caret stands in begins; what stands in open quotes belongs to it. */
function startOfChunk(text: string, caret: number): number {
  let start = 0;
  let isOpen = false;
  for (let at = 0; at < caret; at++) {
    const sign = text[at] ?? '';
    if (sign === '"') isOpen = !isOpen;
    else if (!isOpen && /[\s()]/u.test(sign)) start = at + 1;
  }
  return start;
}

function completeName(typed: string): Omit<Completions, 'start'> {
  const plain = typed.toLowerCase();
  if (!/^\p{L}[\p{L}\p{N}_-]*$/u.test(typed)) return NOTHING;
  const named = fields.flatMap((field) => {
    const name = [field.id, ...field.names].find((known) => known.startsWith(plain));
    return name === undefined ? [] : [{ field, isOwnName: name === field.id }];
  });
  const items = named
    .toSorted((a, b) => Number(b.isOwnName) - Number(a.isOwnName))
    .map(({ field }): Completion => ({ insert: `${field.id}:`, label: `${field.id}:`, doc: field.doc }));
  return {
    items: [...items, ...directives.filter(({ name }) => name.startsWith(plain))].slice(0, MAX_ITEMS),
    library: null,
  };
}

function completeDirective(directive: Directive, valueStart: number, typed: string): Completions {
  if (directive === 'limit' || directive === 'seed')
    return {
      start: valueStart,
      items: typed === '' ? examplesOf(expectations[directive].examples) : [],
      library: null,
    };
  const last = typed.lastIndexOf(',') + 1;
  const turned = typed[last] === '-' ? 1 : 0;
  const plain = typed.slice(last + turned).toLowerCase();
  const items = orderNames.filter((name) => name.startsWith(plain) && name !== plain).map((name) => bare(name));
  return { start: valueStart + last + turned, items: items.slice(0, MAX_ITEMS), library: null };
}

function completeValue(field: Field, typed: string): Omit<Completions, 'start'> {
  const plain = fold(typed.replaceAll('"', ''));
  if (field.type === 'choice') {
    const items = (field.choices ?? [])
      .filter(({ id, names }) => [id, ...names].some((name) => name.startsWith(plain)) && id !== plain)
      .map(({ id, doc }): Completion => ({ insert: id, label: id, doc }));
    return { items, library: null };
  }
  if (field.suggests !== undefined)
    return { items: [], library: { suggests: field.suggests, text: typed.replaceAll('"', '') } };
  if (typed !== '' || field.type === 'text') return NOTHING;
  return { items: examplesOf(expectations[field.type].examples), library: null };
}

/** Values of the library as they can stand after a sign. */
export function completeNames(names: readonly string[]): readonly Completion[] {
  return names.map((name) => ({ insert: `"${name.replaceAll('"', '""')}"`, label: name, doc: null }));
}

function examplesOf(examples: readonly string[]): readonly Completion[] {
  return examples.map(bare);
}

function bare(text: string): Completion {
  return { insert: text, label: text, doc: null };
}
