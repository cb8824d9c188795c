/** What a smart playlist keeps of its query. */
import type { Query } from '../../../shared/query/ast.ts';
import { readQuery, storedText } from '../../../shared/query/stored.ts';
import { AppError } from '../../../shared/errors.ts';

/** As it is stored. */
export function toRules(query: string): string {
  return JSON.stringify({ query });
}

/** The text of a playlist's rules; empty for what no version wrote. */
export function queryText(rules: string | null): string {
  return storedText(rules);
}

/** Throws: invalid-input with what is wrong. */
export function getQuery(text: string): Query {
  const parsed = readQuery(text);
  if (parsed.ok) return parsed.query;
  const { code, start } = parsed.problems[0] ?? { code: 'nothing', start: 0 };
  throw new AppError('invalid-input', `The query can’t be read: ${code} at ${start}`, { details: { reason: code } });
}
