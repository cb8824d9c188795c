/** Queries as smart playlists keep them. */
import { everything, type Node, type Query, type Rule } from './ast.ts';
import { parse, type Parsed } from './parse.ts';

/** The text that was stored; empty for what no version wrote. */
export function storedText(rules: string | null): string {
  const stored: unknown = rules === null ? null : JSON.parse(rules);
  return typeof stored === 'object' && stored !== null && 'query' in stored && typeof stored.query === 'string'
    ? stored.query
    : '';
}

/** The query of a smart playlist; of text that can't be read here, its problems. */
export function readQuery(text: string): Parsed {
  const parsed = parse(text);
  return parsed.ok ? { ok: true, query: ofPresent(parsed.query) } : parsed;
}

/** The query of what is stored; one that finds nothing where it can't be read. */
export function storedQuery(rules: string | null): Query {
  const read = readQuery(storedText(rules));
  return read.ok ? read.query : nothing;
}

/** Lists are for playing: without a word of it, tracks whose files are gone are left out. */
function ofPresent(query: Query): Query {
  if (rulesOf(query.where).some(({ field, value }) => field === 'is' && value === 'missing')) return query;
  const present: Rule = { kind: 'rule', field: 'is', operator: 'is', value: 'missing', isNegated: true };
  const { where } = query;
  return {
    ...query,
    where: where.kind === 'all' ? { ...where, of: [...where.of, present] } : { kind: 'all', of: [where, present] },
  };
}

const nothing: Query = { ...everything, where: { kind: 'any', of: [] } };

/** The rules of all groups. */
export function rulesOf(node: Node): readonly Rule[] {
  return node.kind === 'rule' ? [node] : node.of.flatMap(rulesOf);
}
