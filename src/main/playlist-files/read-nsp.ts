/** Smart playlists of Navidrome (`.nsp`): rules as JSON, with comments. */
import type { RuleRemark } from '../../shared/contract/rule-remarks.ts';
import type { Query, SortKey } from '../../shared/query/ast.ts';
import { limits } from '../../shared/query/ast.ts';
import type { FieldId } from '../../shared/query/fields.ts';
import { onePlaylist, startFile } from './file-builder.ts';
import { RefusedFile, type PlaylistFile } from './file-types.ts';
import { stemOf } from './locations.ts';
import { exactly, finishRules, groupOf, leftOut, remark, type Part, type Said } from './rules/build-rules.ts';
import { ruleOf } from './rules/make-rules.ts';
import { nspField, nspOrders } from './rules/nsp-fields.ts';
import { nspOperators, nspPart } from './rules/nsp-parts.ts';
import { stripComments } from './rules/strip-comments.ts';

type Json = Readonly<Record<string, unknown>>;

/** Groups may lie in each other so deep, and rules be so many; the language has room for fewer. */
const MAX_DEPTH = 32;
const MAX_RULES = 1000;

/** Throws: RefusedFile for what is no such file. */
export function readNsp(text: string): Omit<PlaylistFile, 'format' | 'encoding'> {
  const top = parseObject(text);
  const keys = new Map(Object.entries(top).map(([key, value]) => [key.toLowerCase(), value]));
  // Navidrome looks for `any` first, and at nothing else then
  const kind = Array.isArray(keys.get('any')) ? 'any' : 'all';
  const rules = keys.get(kind);
  if (!Array.isArray(rules)) throw new RefusedFile('unknown-format');
  const part = groupPart(kind, rules, { at: '', depth: 0, budget: { left: MAX_RULES } });
  const { order, remarks } = readOrder(keys);
  if (keys.get('public') === true) remarks.push(remark('private', 'none', 'public'));
  for (const key of ['refreshdelay', 'offset'])
    if (keys.has(key))
      remarks.push(remark('no-setting', key === 'offset' ? 'more' : 'other', saidOf(key, keys.get(key))));
  const name = keys.get('name');
  const comment = keys.get('comment');
  return onePlaylist(startFile(), {
    name: typeof name === 'string' ? name : null,
    description: typeof comment === 'string' ? comment : null,
    smart: finishRules(part, order, remarks),
  });
}

/** Whether a text that begins as an object may be such a file. */
export function isNsp(text: string): boolean {
  return /"(?:all|any)"\s*:\s*\[/iu.test(text) && !/"playlist"\s*:\s*\{/iu.test(text);
}

function parseObject(text: string): Json {
  try {
    const parsed: unknown = JSON.parse(stripComments(text));
    if (isObject(parsed)) return parsed;
  } catch {
    throw new RefusedFile('damaged');
  }
  throw new RefusedFile('unknown-format');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function saidOf(key: string, value: unknown): string {
  return JSON.stringify({ [key]: value });
}

interface Level {
  readonly at: string;
  readonly depth: number;
  readonly budget: { left: number };
}

function groupPart(kind: 'all' | 'any', rules: readonly unknown[], { at, depth, budget }: Level): Part {
  const parts = rules.map((rule, no): Part => {
    const place = at === '' ? String(no + 1) : `${at}.${no + 1}`;
    if (--budget.left < 0) return leftOut('too-many', { place, said: '' });
    if (!isObject(rule)) return leftOut('bad-value', { place, said: String(rule) });
    // each key is a rule of its own
    const of = Object.entries(rule).map(([key, value]) => {
      const operator = key.toLowerCase();
      if (operator !== 'all' && operator !== 'any')
        return rulePart(operator, value, { place, said: saidOf(key, value) });
      if (!Array.isArray(value)) return leftOut('bad-value', { place, said: key });
      if (depth >= MAX_DEPTH) return leftOut('too-deep', { place, said: '' });
      return groupPart(operator, value, { at: place, depth: depth + 1, budget });
    });
    return of.length === 1 && of[0] !== undefined ? of[0] : groupOf(kind, of);
  });
  return groupOf(kind, parts);
}

function rulePart(operator: string, fields: unknown, said: Said): Part {
  if (!isObject(fields)) return leftOut('bad-value', said);
  if (operator === 'inplaylist' || operator === 'notinplaylist')
    return playlistPart(fields, operator === 'notinplaylist', said);
  if (!nspOperators.has(operator)) return leftOut('no-operator', said);
  const parts = Object.entries(fields).map(([name, value]): Part => {
    const field = nspField(name);
    if (field === undefined) return leftOut('no-field', said);
    const part = nspPart(field, { operator, value, said });
    return typeof part === 'string' ? leftOut(part, said) : part;
  });
  const [only] = parts;
  if (only === undefined) return leftOut('bad-value', said);
  return parts.length === 1 ? only : groupOf('all', parts);
}

/** Known by the path of its file: what is called as the file is meant. A number of Navidrome's says nothing here. */
function playlistPart({ path }: Json, isNegated: boolean, said: Said): Part {
  if (typeof path !== 'string') return leftOut('no-playlist', said);
  const name = stemOf(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)).trim();
  if (name === '' || name.length > limits.valueLength) return leftOut('no-playlist', said);
  const part = exactly({ ...ruleOf('in', 'is', name), isNegated });
  return {
    ...part,
    remarks: [{ code: 'by-name', place: said.place, said: said.said.slice(0, 200), became: name, effect: 'other' }],
  };
}

function orderField(name: string): FieldId | undefined {
  const known = nspField(name);
  if (known?.kind === 'path') return 'path';
  const field = known !== undefined && 'field' in known && known.kind !== 'flag' ? known.field : undefined;
  return field !== undefined && nspOrders.has(field) ? field : undefined;
}

function readOrder(keys: ReadonlyMap<string, unknown>): {
  readonly order: Pick<Query, 'sort' | 'limit' | 'by'>;
  remarks: RuleRemark[];
} {
  const remarks: RuleRemark[] = [];
  const turn = keys.get('order');
  const isTurned = typeof turn === 'string' && turn.toLowerCase() === 'desc';
  const said = keys.get('sort');
  const names = typeof said === 'string' ? said.split(',').map((name) => name.trim()) : [];
  const sort = names.flatMap((name): readonly SortKey[] => {
    const bare = name.replace(/^[+-]/u, '').trim().toLowerCase();
    if (bare === '') return [];
    const isDescending = name.startsWith('-') !== isTurned;
    if (bare === 'random') return [{ field: 'random', isDescending: false }];
    const field = orderField(bare);
    if (field !== undefined) return [{ field, isDescending }];
    remarks.push(remark('no-order', 'other', bare));
    return [];
  });
  if (sort.some(({ field }) => field === 'random')) remarks.push(remark('by-chance', 'other', 'random'));
  if (sort.length > limits.sortKeys) remarks.push(remark('no-order', 'other', names.slice(limits.sortKeys).join(',')));
  const limit = readLimit(keys, remarks);
  // what Navidrome shows where nothing is said of it
  const usual: readonly SortKey[] = limit === null ? [] : [{ field: 'title', isDescending: isTurned }];
  return { order: { sort: sort.length === 0 ? usual : sort.slice(0, limits.sortKeys), limit, by: [] }, remarks };
}

function readLimit(keys: ReadonlyMap<string, unknown>, remarks: RuleRemark[]): Query['limit'] {
  const percent = keys.get('limitpercent');
  const limit = keys.get('limit');
  const isCount = typeof limit === 'number' && Number.isInteger(limit) && limit > 0 && limit <= 1e8;
  if (isCount) return { count: limit, unit: 'tracks' };
  if (typeof limit === 'number' && limit !== 0) remarks.push(remark('no-limit', 'more', saidOf('limit', limit)));
  if (typeof percent === 'number' && percent > 0 && percent < 100)
    remarks.push(remark('no-limit', 'more', saidOf('limitPercent', percent)));
  return null;
}
