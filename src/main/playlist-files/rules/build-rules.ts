/** Rules of another program put together as a query, with what became of each. */
import type { RemarkCode, RuleRemark } from '../../../shared/contract/rule-remarks.ts';
import { everything, limits, type Group, type Node, type Query } from '../../../shared/query/ast.ts';
import { countNodes, depthOf, normalise } from '../../../shared/query/normalise.ts';
import { print, printNode } from '../../../shared/query/print.ts';

/** The rules of a smart playlist in a file. */
export interface FileRules {
  /** Null where nothing can be taken over. Playlists of the same file stand in it as `fileReference` has them. */
  readonly query: Query | null;
  readonly remarks: readonly RuleRemark[];
}

/** A remark whose effect hangs on the group that the rule stands in. */
type OpenRemark = Omit<RuleRemark, 'effect'>;

/** What a rule or group came to: a node, what holds for every track, or nothing that the language can say. */
export type Part<T = Node> =
  | { readonly kind: 'node'; readonly node: T; readonly remarks: readonly RuleRemark[] }
  | { readonly kind: 'always'; readonly remarks: readonly RuleRemark[] }
  | { readonly kind: 'left-out'; readonly open: readonly OpenRemark[]; readonly remarks: readonly RuleRemark[] };

/** More are not shown to anybody. */
const MAX_REMARKS = 100;
const MAX_SAID = 200;

/** Nothing to say about it. */
export function exactly<T = Node>(node: T): Part<T> {
  return { kind: 'node', node, remarks: [] };
}

/** Where a rule stands, and what it says there. */
export interface Said {
  readonly place: string;
  readonly said: string;
}

/** What can't be said here. */
export function leftOut(code: RemarkCode, said: Said): Part<never> {
  return { kind: 'left-out', open: [openRemark(code, said)], remarks: [] };
}

/** What holds for every track here. */
export function always(said: Said): Part<never> {
  return { kind: 'always', remarks: [{ ...openRemark('always', said), effect: 'none' }] };
}

/** Another rule stands for it. */
export function keptAs(node: Node, said: Said, effect: RuleRemark['effect'] = 'other'): Part {
  return { kind: 'node', node, remarks: [{ ...openRemark('kept-as', said, printNode(node)), effect }] };
}

/** A remark with all that it says, cut to what can be shown. */
export function remark(code: RemarkCode, effect: RuleRemark['effect'], said = '', place = ''): RuleRemark {
  return { ...openRemark(code, { place, said }), effect };
}

function openRemark(code: RemarkCode, { place, said }: Said, became = ''): OpenRemark {
  return { code, place, said: said.slice(0, MAX_SAID), became: became.slice(0, MAX_SAID) };
}

/**
 * A group of parts. What holds always is dropped from `all` and decides `any`; a part that is left out lets more tracks into `all` and
 * keeps some out of `any`; a group of nothing but such is left out itself.
 */
export function joinParts<T>(
  kind: 'all' | 'any',
  parts: readonly Part<T>[],
  join: (kind: 'all' | 'any', of: readonly T[]) => T,
): Part<T> {
  const remarks = parts.flatMap((part) => part.remarks);
  const open = parts.flatMap((part) => (part.kind === 'left-out' ? part.open : []));
  const settled = (effect: RuleRemark['effect']) => [...remarks, ...open.map((one) => ({ ...one, effect }))];
  const nodes = parts.flatMap((part) => (part.kind === 'node' ? [part.node] : []));
  if (kind === 'any' && parts.some((part) => part.kind === 'always'))
    return { kind: 'always', remarks: settled('none') };
  if (nodes.length === 0) return open.length === 0 ? { kind: 'always', remarks } : { kind: 'left-out', open, remarks };
  return { kind: 'node', node: join(kind, nodes), remarks: settled(kind === 'all' ? 'more' : 'fewer') };
}

/** The same as a group of the language. */
export function groupOf(kind: 'all' | 'any', parts: readonly Part[]): Part {
  return joinParts<Node>(kind, parts, (of, nodes) => ({ kind: of, of: nodes }));
}

/** The rules with order and limit, as far as the language has room for them. */
export function finishRules(
  part: Part,
  order: Pick<Query, 'sort' | 'limit' | 'by'>,
  more: readonly RuleRemark[] = [],
): FileRules {
  const shown = (remarks: readonly RuleRemark[]) => [...remarks, ...more].slice(0, MAX_REMARKS);
  const none = (code: RemarkCode, remarks: readonly RuleRemark[]): FileRules => ({
    query: null,
    remarks: [remark(code, 'none'), ...shown(remarks)],
  });
  if (part.kind === 'left-out')
    return none('nothing', [...part.remarks, ...part.open.map((one) => ({ ...one, effect: 'none' }) as const)]);
  const where: Group = part.kind === 'always' ? everything.where : asGroup(part.node);
  const query = normalise({ ...everything, ...order, where });
  if (depthOf(query.where) > limits.depth) return none('too-deep', part.remarks);
  if (countNodes(query.where) - 1 > limits.nodes || print(query).length > limits.length)
    return none('too-many', part.remarks);
  return { query, remarks: shown(part.remarks) };
}

function asGroup(node: Node): Group {
  return node.kind === 'rule' ? { kind: 'all', of: [node] } : node;
}
