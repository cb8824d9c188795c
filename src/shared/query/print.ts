/** Queries as text: what the parser reads as the same query again. */
import { assertNever } from '../errors.ts';
import type { Limit, Node, PlaylistReference, Query, Rule, SortKey, Value } from './ast.ts';
import { fieldOf, type Field } from './fields.ts';
import { isWords, normalise, wordsOf } from './normalise.ts';
import { isNot, isOr, ruleStart, signOf } from './signs.ts';
import { isAge, textOf } from './value-texts.ts';
import { printNumber, printTime } from './values.ts';

/** Shape: `parse` of it gives `normalise` of the query. */
export function print(query: Query): string {
  const { where, sort, limit, by, seed } = normalise(query);
  const [only] = where.of;
  const isOne = where.kind === 'all' && where.of.length === 1 && only !== undefined;
  return [
    where.of.length === 0
      ? ''
      : isOne
        ? printPart(only)
        : where.kind === 'none'
          ? printPart(where)
          : printInside(where),
    sort.length === 0 ? '' : `sort:${printKeys(sort)}`,
    limit === null ? '' : `limit:${printLimit(limit)}`,
    by.length === 0 ? '' : `by:${printKeys(by)}`,
    seed === 0 ? '' : `seed:${seed}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A rule or group alone, as an editor names it. */
export function printNode(node: Node): string {
  return print({ where: { kind: 'all', of: [node] }, sort: [], limit: null, by: [], seed: 0 });
}

/** Without parentheses around it. */
function printInside(node: Node): string {
  if (node.kind === 'all') return node.of.map(printPart).join(' ');
  if (node.kind === 'any') return node.of.map(printAlternative).join(' or ');
  return printPart(node);
}

/** As one of several that must hold. */
function printPart(node: Node): string {
  if (node.kind === 'rule') return printRule(node);
  if (node.kind !== 'none') return `(${printInside(node)})`;
  const [only] = node.of;
  if (node.of.length === 1 && only !== undefined) return `-(${printInside(only)})`;
  return `-(${node.of.map(printAlternative).join(' or ')})`;
}

function printAlternative(node: Node): string {
  return node.kind === 'all' ? printInside(node) : printPart(node);
}

function printRule(rule: Rule): string {
  const field = fieldOf(rule.field);
  if (rule.operator === 'is' && rule.isNegated) return `${field.id}!=${printValue(field, rule.value)}`;
  const sign = rule.isNegated ? '-' : '';
  if (isWords(rule)) {
    const words = wordsOf(rule);
    const isBare = words.every(isPlainWord) && (words.length === 1 || !rule.isNegated);
    return sign + (isBare ? words.join(' ') : `any~=${quote(rule.value)}`);
  }
  if (rule.operator === 'between') {
    const [from, to] = [printValue(field, rule.value), printValue(field, rule.to ?? rule.value)];
    return `${sign}${field.id}:${from}..${to}`;
  }
  if (rule.field === 'any' && rule.operator === 'phrase') return sign + quote(textOf(rule.value));
  if (rule.operator === 'phrase') return `${sign}${field.id}:${quote(textOf(rule.value))}`;
  if (rule.operator === 'holds') {
    const text = textOf(rule.value);
    return `${sign}${field.id}${isPlainValue(text) ? ':' : '~='}${isPlainValue(text) ? text : quote(text)}`;
  }
  const usual = rule.operator === 'is' && field.type !== 'text' ? ':' : signOf[rule.operator];
  return `${sign}${field.id}${usual}${printValue(field, rule.value)}`;
}

/** One value of a field as the language writes it. */
export function printValue({ type }: Field, value: Value): string {
  switch (type) {
    case 'text':
      return isPlainValue(textOf(value)) ? textOf(value) : quote(textOf(value));
    case 'playlist':
      return isReference(value) ? `#${value.playlistId}` : quote(textOf(value));
    case 'choice':
    case 'day':
      return textOf(value);
    case 'time':
      return printTime(isAge(value) ? value : textOf(value));
    case 'number':
    case 'stars':
    case 'length':
    case 'size':
    case 'bitrate':
    case 'rate':
    case 'part':
      return printNumber(type, Number(value));
    default:
      return assertNever(type);
  }
}

function isReference(value: Value): value is PlaylistReference {
  return typeof value === 'object' && 'playlistId' in value;
}

/** What stands for itself without quotes. */
function isPlainWord(word: string): boolean {
  return !isOr(word) && !isNot(word) && !/^["-]|[()]/u.test(word) && ruleStart(word) === undefined;
}

function isPlainValue(text: string): boolean {
  return /^[\p{L}\p{N}][^\s()"]*$/u.test(text);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** As `sort:` has them. */
function printKeys(keys: readonly SortKey[]): string {
  return keys.map(({ field, isDescending }) => (isDescending ? '-' : '') + field).join(',');
}

function printLimit({ count, unit }: Limit): string {
  if (unit === 'tracks') return String(count);
  return printNumber(unit === 'ms' ? 'length' : 'size', count);
}
