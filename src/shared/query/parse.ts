/** Text as a query. Nothing that is typed makes it fail: what can't be meant is said, with its place and what would be right. */
import { everything, limits, type Group, type Node, type Query, type Rule } from './ast.ts';
import { countNodes, depthOf, negate, normalise } from './normalise.ts';
import type { ProblemKind, QueryProblem } from './problems.ts';
import { readDirective, type Directives } from './read-directive.ts';
import { readRule } from './read-rule.ts';
import { chunkEnd, findDirective, isNot, isOr, ruleStart, type OperatorSign } from './signs.ts';

export type Parsed =
  | { readonly ok: true; readonly query: Query }
  /** In the order of the text. */
  | { readonly ok: false; readonly problems: readonly QueryProblem[] };

/** What the parts of the parser share. */
interface State {
  readonly text: string;
  at: number;
  depth: number;
  readonly problems: QueryProblem[];
  readonly directives: Directives;
  /** Whether going on would say nothing new. */
  isOver: boolean;
}

// deeper parentheses than any query that is allowed can need
const MAX_PARENTHESES = 2 * limits.depth;

/** Shape: the query normalised, within all limits. Cost: one pass over the text; a text that is too long is not looked at. */
export function parse(text: string): Parsed {
  if (text.length > limits.length) {
    const problem = { code: 'too-long', most: limits.length, start: limits.length, end: text.length } as const;
    return { ok: false, problems: [problem] };
  }
  const state: State = { text, at: 0, depth: 0, problems: [], directives: {}, isOver: false };
  const node = readAlternatives(state);
  const { sort = [], limit = null, by = [], seed = 0 } = state.directives;
  const where: Group = node === undefined ? everything.where : { kind: 'all', of: [node] };
  const query = normalise({ where, sort, limit, by, seed });
  checkSize(state, query);
  return state.problems.length === 0 ? { ok: true, query } : { ok: false, problems: state.problems };
}

function checkSize({ text, problems }: State, { where }: Query): void {
  const all = { start: 0, end: text.length };
  if (countNodes(where) - 1 > limits.nodes) problems.push({ code: 'too-many', most: limits.nodes, ...all });
  else if (depthOf(where) > limits.depth) problems.push({ code: 'too-deep', most: limits.depth, ...all });
}

function say(state: State, kind: ProblemKind, start: number, end: number): void {
  state.problems.push({ ...kind, start, end });
}

function skipSpace(state: State): void {
  const SPACE = /\s*/uy;
  SPACE.lastIndex = state.at;
  state.at += SPACE.exec(state.text)?.[0].length ?? 0;
}

/** Up to a closing parenthesis or the end. */
function readAlternatives(state: State): Node | undefined {
  const of: Node[] = [];
  for (;;) {
    const start = state.at;
    const part = readParts(state);
    if (part !== undefined) of.push(part);
    const or = peekOr(state);
    if (or === undefined || state.isOver) break;
    if (part === undefined && !hasFault(state, start)) say(state, { code: 'nothing-before-or' }, state.at, or);
    const orStart = state.at;
    state.at = or;
    skipSpace(state);
    const isEnd = state.at >= state.text.length || state.text[state.at] === ')';
    if (isEnd) {
      say(state, { code: 'nothing-after-or' }, orStart, or);
      break;
    }
  }
  const [only] = of;
  return of.length > 1 ? { kind: 'any', of } : only;
}

function hasFault({ problems }: State, from: number): boolean {
  return problems.some(({ start }) => start >= from);
}

/** Where the `or` ends that stands here; undefined where none does. */
function peekOr(state: State): number | undefined {
  skipSpace(state);
  const end = chunkEnd(state.text, state.at);
  return isOr(state.text.slice(state.at, end)) ? end : undefined;
}

function readParts(state: State): Node | undefined {
  const of: Node[] = [];
  while (!state.isOver) {
    if (peekOr(state) !== undefined || state.at >= state.text.length) break;
    if (state.text[state.at] === ')') {
      if (state.depth > 0) break;
      say(state, { code: 'unopened-parenthesis' }, state.at, state.at + 1);
      state.at++;
      continue;
    }
    const part = readTerm(state);
    if (part !== undefined) of.push(part);
  }
  const [only] = of;
  return of.length > 1 ? { kind: 'all', of } : only;
}

/** One thing, with what turns it before it. */
function readTerm(state: State): Node | undefined {
  const start = state.at;
  let isTurned = false;
  let isTold = false;
  for (;;) {
    const end = chunkEnd(state.text, state.at);
    if (isNot(state.text.slice(state.at, end))) {
      state.at = end;
      skipSpace(state);
    } else if (state.text[state.at] === '-' && !/^(?:\s|\)|$)/u.test(state.text.slice(state.at + 1, state.at + 2)))
      state.at++;
    else break;
    isTurned = !isTurned;
    isTold = true;
  }
  if (isTold && (state.at >= state.text.length || state.text[state.at] === ')' || peekOr(state) !== undefined)) {
    say(
      state,
      { code: 'nothing-to-negate' },
      start,
      Math.max(start + 1, state.text.slice(0, state.at).trimEnd().length),
    );
    return undefined;
  }
  const term = readBareTerm(state);
  return term !== undefined && isTurned ? negate(term) : term;
}

function readBareTerm(state: State): Node | undefined {
  const start = state.at;
  const sign = state.text[start];
  if (sign === '(') return readParentheses(state);
  if (sign === '"') {
    const value = readQuoted(state);
    return value === undefined || isTooLong(state, value, start) ? undefined : words('phrase', value);
  }
  const chunk = state.text.slice(start, chunkEnd(state.text, start));
  const rule = ruleStart(chunk);
  if (rule !== undefined) return readNamed(state, rule, start);
  state.at = start + chunk.length;
  return isTooLong(state, chunk, start) ? undefined : words('holds', chunk);
}

function words(operator: 'holds' | 'phrase', value: string): Rule {
  return { kind: 'rule', field: 'any', operator, value, isNegated: false };
}

function isTooLong(state: State, value: string, start: number): boolean {
  if (value.length <= limits.valueLength) return false;
  say(state, { code: 'value-too-long', most: limits.valueLength }, start, state.at);
  return true;
}

function readParentheses(state: State): Node | undefined {
  const start = state.at;
  state.at++;
  state.depth++;
  if (state.depth > MAX_PARENTHESES) {
    say(state, { code: 'too-deep', most: limits.depth }, start, start + 1);
    state.isOver = true;
    return undefined;
  }
  const inside = readAlternatives(state);
  state.depth--;
  if (state.isOver) return undefined;
  if (state.text[state.at] !== ')') {
    say(state, { code: 'unclosed-parenthesis' }, start, start + 1);
    return undefined;
  }
  state.at++;
  if (inside === undefined && !hasFault(state, start)) say(state, { code: 'empty-parentheses' }, start, state.at);
  return inside;
}

/** What stands in quotes, where a doubled one is a quote itself; undefined where they do not close. */
function readQuoted(state: State): string | undefined {
  const QUOTED = /"((?:[^"]|"")*)"/uy;
  QUOTED.lastIndex = state.at;
  const found = QUOTED.exec(state.text);
  if (found === null) {
    say(state, { code: 'unclosed-quote' }, state.at, state.text.length);
    state.at = state.text.length;
    state.isOver = true;
    return undefined;
  }
  state.at += found[0].length;
  return (found[1] ?? '').replaceAll('""', '"');
}

/** A rule or a directive: its name, its sign, its value. */
function readNamed(
  state: State,
  { name, sign }: { readonly name: string; readonly sign: OperatorSign },
  start: number,
): Node | undefined {
  state.at = start + name.length + sign.length;
  const valueStart = state.at;
  const isQuoted = state.text[state.at] === '"';
  let value: string | undefined;
  if (isQuoted) value = readQuoted(state);
  else {
    state.at = chunkEnd(state.text, state.at);
    value = state.text.slice(valueStart, state.at);
  }
  if (value === undefined) return undefined;
  const at = { start, nameEnd: start + name.length, valueStart, end: state.at };
  if (isTooLong(state, value, valueStart)) return undefined;
  const directive = findDirective(name);
  if (directive !== undefined) {
    if (state.depth > 0) say(state, { code: 'inside-parentheses', name }, start, state.at);
    else state.problems.push(...readDirective(state.directives, directive, { name, value, at }));
    return undefined;
  }
  const read = readRule({ name, sign, value, isQuoted, at });
  if ('problem' in read) state.problems.push(read.problem);
  return 'rule' in read ? read.rule : undefined;
}
