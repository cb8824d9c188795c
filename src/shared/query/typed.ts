/** Whether what somebody types into a search box is words or a query. Plain words stay what they were before there was a language. */
import { findField } from './fields.ts';
import { parse } from './parse.ts';
import type { QueryProblem } from './problems.ts';
import { chunkEnd, findDirective, ruleStart } from './signs.ts';

export type Typed =
  /** `hint`: it may have been meant as a query. */
  | { readonly kind: 'words'; readonly hint: QueryProblem | null }
  | { readonly kind: 'query'; readonly problems: readonly QueryProblem[] };

/**
 * A text is a query where it holds a field with its sign, a directive, a phrase in quotes, a word after words with a minus
 * before it, or OR or NOT in capitals. Cost: one pass; words alone are not parsed.
 */
export function readTyped(text: string): Typed {
  if (isQuery(text)) {
    const parsed = parse(text);
    return { kind: 'query', problems: parsed.ok ? [] : parsed.problems };
  }
  return { kind: 'words', hint: misspelled(text) };
}

/** Whether the query has an order of its own. */
export function hasOrder(text: string): boolean {
  const parsed = parse(text);
  return parsed.ok && (parsed.query.sort.length > 0 || parsed.query.by.length > 0);
}

const CAPITALS: ReadonlySet<string> = new Set(['OR', 'NOT', 'ИЛИ', 'НЕ']);

/** Whether the text is asked as a query. */
export function isQuery(text: string): boolean {
  return chunksOf(text).some((chunk, at) => {
    const bare = chunk.replace(/^[(-]+/u, '');
    const start = ruleStart(bare);
    if (start !== undefined && (findField(start.name) ?? findDirective(start.name)) !== undefined) return true;
    if (/^"[^"]*[\p{L}\p{N}][^"]*"$/u.test(bare)) return true;
    return at > 0 && (CAPITALS.has(chunk) || /^-[\p{L}\p{N}"(]/u.test(chunk));
  });
}

/** Parts between spaces; what stands in quotes is one. */
function chunksOf(text: string): readonly string[] {
  return text.match(/[(-]*"[^"]*"(?=[\s)]|$)|[^\s]+/gu)?.map((chunk) => chunk.replace(/(?<=")\)+$/u, '')) ?? [];
}

/** A name before a sign that is nearly a field's. */
function misspelled(text: string): QueryProblem | null {
  for (const { index } of text.matchAll(/\S+/gu)) {
    const chunk = text.slice(index, chunkEnd(text, index));
    const start = ruleStart(chunk);
    if (start === undefined || chunk.length === start.name.length + start.sign.length) continue;
    const parsed = parse(chunk);
    const problem = parsed.ok ? undefined : parsed.problems[0];
    if (problem?.code === 'unknown-field' && problem.suggestion !== null)
      return { ...problem, start: index + problem.start, end: index + problem.end };
  }
  return null;
}
