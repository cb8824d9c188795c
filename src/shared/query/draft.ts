/** A query while somebody puts it together: each rule may still lack what it needs, and values are as they are typed. */
import {
  limits,
  type Group,
  type Limit,
  type Node,
  type Operator,
  type Query,
  type Rule,
  type SortKey,
  type Value,
} from './ast.ts';
import { fieldOf, type FieldId } from './fields.ts';
import { countNodes, depthOf, normalise } from './normalise.ts';
import { printValue } from './print.ts';
import type { QueryProblem } from './problems.ts';
import { readRule } from './read-rule.ts';
import { signOf, type OperatorSign } from './signs.ts';

export interface DraftRule {
  readonly kind: 'rule';
  /** Tells the parts of one draft apart. */
  readonly key: number;
  readonly field: FieldId;
  readonly operator: Operator;
  readonly isNegated: boolean;
  readonly value: string;
  /** The upper end, for `between` alone. */
  readonly to: string;
}

export interface DraftGroup {
  readonly kind: Group['kind'];
  readonly key: number;
  readonly of: readonly DraftNode[];
}

export type DraftNode = DraftRule | DraftGroup;

export interface DraftLimit {
  readonly count: string;
  readonly unit: 'tracks' | 'minutes' | 'megabytes';
}

export interface Draft {
  readonly where: DraftGroup;
  readonly sort: readonly SortKey[];
  readonly limit: DraftLimit | null;
  readonly by: readonly SortKey[];
  readonly seed: number;
}

/** `problems` by the key of the rule; under `limitKey` and `wholeKey` what is wrong with these. */
export type DraftRead =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problems: ReadonlyMap<number, QueryProblem> };

/** Under what the problem of a limit, and of a query that is too large, are told. */
export const limitKey = -1;
export const wholeKey = -2;

let lastKey = 0;

/** A key that no part of any draft has. */
export function nextKey(): number {
  return ++lastKey;
}

/** Shape: `fromDraft` of it gives the query again, normalised. */
export function toDraft(query: Query): Draft {
  const { where, sort, limit, by, seed } = normalise(query);
  return { where: toGroup(where), sort, limit: limit === null ? null : toLimit(limit), by, seed };
}

function toGroup({ kind, of }: Group): DraftGroup {
  return { kind, key: nextKey(), of: of.map(toNode) };
}

function toNode(node: Node): DraftNode {
  return node.kind === 'rule' ? toDraftRule(node) : toGroup(node);
}

/** One rule as it stands in a form. */
export function toDraftRule({ field, operator, isNegated, value, to }: Rule): DraftRule {
  // a playlist that is called #1 is not the one with that number
  const isPlain = fieldOf(field).type !== 'playlist';
  const valueText = (it: Value) => (isPlain && typeof it === 'string' ? it : printValue(fieldOf(field), it));
  return {
    kind: 'rule',
    key: nextKey(),
    field,
    operator,
    isNegated,
    value: valueText(value),
    to: to === undefined ? '' : valueText(to),
  };
}

const MINUTE_MS = 60_000;
const MEGABYTE = 1e6;

function toLimit({ count, unit }: Limit): DraftLimit {
  if (unit === 'tracks') return { count: String(count), unit };
  return unit === 'ms'
    ? { count: String(count / MINUTE_MS), unit: 'minutes' }
    : { count: String(count / MEGABYTE), unit: 'megabytes' };
}

/** The query that a draft means, or what each of its parts lacks. Empty groups are nothing. */
export function fromDraft({ where, sort, limit, by, seed }: Draft): DraftRead {
  const problems = new Map<number, QueryProblem>();
  const read = fromGroup(where, problems);
  const limited = limit === null ? null : fromLimit(limit);
  if (limited === undefined)
    problems.set(limitKey, {
      code: 'bad-value',
      field: 'limit',
      type: 'limit',
      text: limit?.count ?? '',
      start: 0,
      end: 0,
    });
  const query = normalise({ where: read, sort, limit: limited ?? null, by, seed });
  if (countNodes(query.where) - 1 > limits.nodes)
    problems.set(wholeKey, { code: 'too-many', most: limits.nodes, start: 0, end: 0 });
  else if (depthOf(query.where) > limits.depth)
    problems.set(wholeKey, { code: 'too-deep', most: limits.depth, start: 0, end: 0 });
  return problems.size === 0 ? { ok: true, query } : { ok: false, problems };
}

function fromGroup({ kind, of }: DraftGroup, problems: Map<number, QueryProblem>): Group {
  return {
    kind,
    of: of.flatMap((part): readonly Node[] => {
      if (part.kind !== 'rule') return [fromGroup(part, problems)];
      const read = readDraftRule(part);
      if ('rule' in read) return [read.rule];
      problems.set(part.key, read.problem);
      return [];
    }),
  };
}

/** One rule, or what it lacks. */
function readDraftRule(draft: DraftRule): { readonly rule: Rule } | { readonly problem: QueryProblem } {
  const { field, operator, isNegated } = draft;
  const { type } = fieldOf(field);
  const value = operator === 'between' ? `${draft.value}..${draft.to}` : draft.value;
  const at = { start: 0, nameEnd: 0, valueStart: 0, end: value.length };
  if (draft.value.length > limits.valueLength || draft.to.length > limits.valueLength)
    return { problem: { code: 'value-too-long', most: limits.valueLength, start: 0, end: value.length } };
  const name = type === 'playlist' ? readName(value) : { value, isQuoted: operator === 'phrase' };
  const read = readRule({ name: field, sign: signFor(draft, type), ...name, at });
  return 'rule' in read ? { rule: { ...read.rule, isNegated } } : read;
}

/** A playlist by its number, or its name, in quotes or without. */
function readName(text: string): { readonly value: string; readonly isQuoted: boolean } {
  const [, quoted] = /^"(.*)"$/su.exec(text) ?? [];
  if (quoted !== undefined) return { value: quoted.replaceAll('""', '"'), isQuoted: true };
  return { value: text, isQuoted: !/^#\d+$/u.test(text) };
}

function signFor({ operator }: DraftRule, type: string): OperatorSign {
  if (operator === 'between' || (operator === 'is' && type !== 'text')) return ':';
  return signOf[operator];
}

function fromLimit({ count, unit }: DraftLimit): Limit | undefined {
  const number = Number(count.replace(',', '.'));
  if (count.trim() === '' || !(number > 0)) return undefined;
  const whole = unit === 'tracks' ? number : Math.round(number * (unit === 'minutes' ? MINUTE_MS : MEGABYTE));
  if (!Number.isSafeInteger(whole) || whole < 1 || whole > 1e15 || (unit === 'tracks' && whole > 1e8)) return undefined;
  return { count: whole, unit: unit === 'tracks' ? 'tracks' : unit === 'minutes' ? 'ms' : 'bytes' };
}
