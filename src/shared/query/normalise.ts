/** One shape for all queries that mean the same in the same way, so that text and tree can be told apart by nothing else. */
import { limits, type Group, type Node, type Query, type Rule } from './ast.ts';

/**
 * Groups without parts go, groups of one part are that part, words that stand side by side are one rule: the text of what
 * comes out reads as what comes out. What an editor holds open (an empty group) is nothing to a query.
 */
export function normalise(query: Query): Query {
  const where = normaliseNode(query.where);
  return { ...query, where: where === undefined ? { kind: 'all', of: [] } : asGroup(where) };
}

function asGroup(node: Node): Group {
  return node.kind === 'rule' ? { kind: 'all', of: [node] } : node;
}

function normaliseNode(node: Node): Node | undefined {
  if (node.kind === 'rule') {
    if (!isWords(node)) return node;
    const text = wordsOf(node).join(' ');
    return text === '' ? undefined : withWords(node, text);
  }
  const parts = node.of.flatMap((part) => normaliseNode(part) ?? []);
  const of = node.kind === 'all' ? joinWords(parts) : parts;
  const [only] = of;
  if (only === undefined) return undefined;
  if (of.length > 1) return { kind: node.kind, of };
  return node.kind === 'none' ? negate(only) : only;
}

/** All other tracks. */
export function negate(node: Node): Node {
  if (node.kind === 'rule') return { ...node, isNegated: !node.isNegated };
  if (node.kind === 'any') return { kind: 'none', of: node.of };
  if (node.kind === 'none')
    return node.of.length === 1 && node.of[0] !== undefined ? node.of[0] : { kind: 'any', of: node.of };
  return { kind: 'none', of: [node] };
}

/** Whether it stands as bare words where nothing forbids it. */
export function isWords(rule: Rule): rule is Rule & { readonly value: string } {
  return rule.field === 'any' && rule.operator === 'holds' && typeof rule.value === 'string';
}

/** The words of a rule of words. */
export function wordsOf({ value }: { readonly value: string }): readonly string[] {
  return value.split(/\s+/u).filter((word) => word !== '');
}

function withWords(rule: Rule, value: string): Rule {
  return { ...rule, value };
}

/** Side by side, each word must be found: one rule says so, as the plain search does. */
function joinWords(parts: readonly Node[]): readonly Node[] {
  const joined: Node[] = [];
  for (const part of parts) {
    if (part.kind !== 'rule' || part.isNegated || !isWords(part)) {
      joined.push(part);
      continue;
    }
    for (const word of wordsOf(part)) {
      const last = joined.at(-1);
      const text = last?.kind === 'rule' && !last.isNegated && isWords(last) ? last.value : undefined;
      if (text !== undefined && text.length + 1 + word.length <= limits.valueLength)
        joined[joined.length - 1] = withWords(part, `${text} ${word}`);
      else joined.push(withWords(part, word));
    }
  }
  return joined;
}

/** How many rules and groups there are, the outermost not counted. */
export function countNodes(node: Node): number {
  return node.kind === 'rule' ? 1 : node.of.reduce((sum, part) => sum + countNodes(part), 1);
}

/** How many groups lie in each other at most. */
export function depthOf(node: Node): number {
  return node.kind === 'rule' ? 0 : 1 + Math.max(0, ...node.of.map(depthOf));
}
