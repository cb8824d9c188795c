/** Smart playlists for Navidrome (`.nsp`). What it can't say is left out by name, never passed over in silence. */
import type { RuleRemark } from '../../shared/contract/rule-remarks.ts';
import { assertNever } from '../../shared/errors.ts';
import type { Node, Query, Rule, SortKey, Value } from '../../shared/query/ast.ts';
import { isByChance } from '../../shared/query/by-chance.ts';
import { fieldOf } from '../../shared/query/fields.ts';
import { normalise } from '../../shared/query/normalise.ts';
import { print, printNode } from '../../shared/query/print.ts';
import { joinParts, leftOut, remark, type Part } from './rules/build-rules.ts';
import { writeDay, writeTime } from './rules/nsp-dates.ts';
import { nspOrders } from './rules/nsp-fields.ts';
import { writeNumber } from './rules/nsp-numbers.ts';
import { group, isSpelled, writeChoice, writeText, type NspNode, type Written } from './rules/nsp-words.ts';

export interface WrittenNsp {
  readonly text: string;
  readonly remarks: readonly RuleRemark[];
}

export interface NspWish {
  readonly name: string;
  readonly description: string | null;
  readonly query: Query;
  /** The file of another playlist, as it is called where that is exported too; undefined where there is no such list. */
  readonly findFile: (value: Value) => string | undefined;
}

/** Null where nothing of it can be said there. */
export function writeNsp({
  name,
  description,
  query,
  findFile,
}: NspWish): WrittenNsp | { text: null; remarks: readonly RuleRemark[] } {
  const { where, ...order } = normalise(query);
  const part = writeGroup(where, { isMet: true, at: '', findFile });
  const { keys, remarks: ofOrder } = writeOrder(order);
  if (part.kind === 'left-out') {
    const open = part.open.map((one): RuleRemark => ({ ...one, effect: 'none' }));
    return { text: null, remarks: [remark('nothing', 'none'), ...part.remarks, ...open] };
  }
  const spelling = part.kind === 'node' && hasTexts(where) ? [remark('spelling', 'other')] : [];
  const remarks = [...part.remarks, ...ofOrder, ...spelling];
  // how Navidrome is asked for all there is
  const rules: NspNode = part.kind === 'node' ? part.node : { gt: { playcount: -1 } };
  const top = 'all' in rules || 'any' in rules ? rules : { all: [rules] };
  const comment = description === null || description === '' ? {} : { comment: description };
  return { text: `${JSON.stringify({ name, ...comment, ...top, ...keys }, null, 2)}\n`, remarks };
}

function hasTexts(node: Node): boolean {
  if (node.kind !== 'rule') return node.of.some(hasTexts);
  return fieldOf(node.field).type === 'text' && isSpelled(node);
}

interface Level {
  /** False where what is written must find all other tracks. */
  readonly isMet: boolean;
  readonly at: string;
  readonly findFile: NspWish['findFile'];
}

function writeGroup({ kind, of }: Exclude<Node, Rule>, level: Level): Part<NspNode> {
  const isMet = level.isMet !== (kind === 'none');
  const parts = of.map((node, no): Part<NspNode> => {
    const at = level.at === '' ? String(no + 1) : `${level.at}.${no + 1}`;
    const inner = { ...level, isMet, at };
    return node.kind === 'rule' ? writeRule(node, inner) : writeGroup(node, inner);
  });
  // none of them is all of their opposites
  const isAll = level.isMet ? kind !== 'any' : kind === 'any';
  return joinParts(isAll ? 'all' : 'any', parts, group);
}

function writeRule(rule: Rule, level: Level): Part<NspNode> {
  const said = { place: level.at, said: printNode(rule) };
  const isMet = level.isMet !== rule.isNegated;
  const { type } = fieldOf(rule.field);
  if (type === 'playlist') {
    const path = level.findFile(rule.value);
    if (path === undefined) return leftOut('no-playlist', said);
    const note = { code: 'by-name', ...said, became: path, effect: 'other' } as const;
    return { kind: 'node', node: { [isMet ? 'inPlaylist' : 'notInPlaylist']: { path } }, remarks: [note] };
  }
  const written = writeKnown(rule, isMet);
  if (typeof written === 'string') return leftOut(written, said);
  const { node, effect } = written;
  const about = { code: 'about', ...said, became: JSON.stringify(node).slice(0, 200), effect } as const;
  return { kind: 'node', node, remarks: effect === 'none' ? [] : [about] };
}

function writeKnown(rule: Rule, isMet: boolean): Written {
  const { type } = fieldOf(rule.field);
  switch (type) {
    case 'text':
      return writeText(rule, isMet);
    case 'choice':
      return writeChoice(rule, isMet);
    case 'time':
      return writeTime(rule, isMet);
    case 'day':
      return writeDay(rule, isMet);
    case 'number':
    case 'stars':
    case 'length':
    case 'size':
    case 'bitrate':
    case 'rate':
    case 'part':
      return writeNumber(rule, isMet);
    case 'playlist':
      return 'no-playlist';
    default:
      return assertNever(type);
  }
}

function writeOrder({ sort, limit, by, seed }: Omit<Query, 'where'>): {
  readonly keys: NspNode;
  readonly remarks: RuleRemark[];
} {
  const remarks: RuleRemark[] = [];
  // there the same order says which are taken and how they are shown
  const isTaking = limit !== null && by.length > 0;
  const used = isTaking ? by : sort;
  if (isTaking && sort.length > 0) remarks.push(remark('no-order', 'other', printOrder({ sort })));
  const names = used.flatMap(({ field, isDescending }: SortKey): readonly string[] => {
    if (field === 'random') return ['random'];
    const name = nspOrders.get(field);
    if (name === undefined) remarks.push(remark('no-order', 'other', printOrder({ sort: [{ field, isDescending }] })));
    return name === undefined ? [] : [(isDescending ? '-' : '') + name];
  });
  if (limit !== null && names.length === 0) remarks.push(remark('no-order', 'other'));
  if (isByChance({ sort: used, by: [] }))
    remarks.push(remark('by-chance', 'other', seed === 0 ? 'random' : `seed:${seed}`));
  const isCount = limit?.unit === 'tracks';
  if (limit !== null && !isCount) remarks.push(remark('no-limit', 'more', printOrder({ limit })));
  const keys = {
    ...(names.length === 0 ? {} : { sort: names.join(',') }),
    ...(isCount ? { limit: limit.count } : {}),
  };
  return { keys, remarks };
}

function printOrder(order: Partial<Query>): string {
  return print({ where: { kind: 'all', of: [] }, sort: [], limit: null, by: [], seed: 0, ...order });
}
