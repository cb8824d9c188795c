/** What a smart playlist keeps of its query, and what its answer hangs on. */
import type { Topic } from '../../../shared/contract/events.ts';
import type { Query, Rule, Value } from '../../../shared/query/ast.ts';
import { fieldOf, type FieldId } from '../../../shared/query/fields.ts';
import { readQuery, rulesOf, storedText } from '../../../shared/query/stored.ts';
import { isAge } from '../../../shared/query/value-texts.ts';
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

/** The topics after whose change it may find others. */
export function topicsOf({ where, sort, by }: Query): ReadonlySet<Topic> {
  const keys = [...sort, ...by].flatMap(({ field }) => (field === 'random' ? [] : topicsOfField(field)));
  return new Set<Topic>(['tracks', 'albums', ...rulesOf(where).flatMap(topicsOfRule), ...keys]);
}

const OF_PLAYS: ReadonlySet<FieldId> = new Set<FieldId>(['plays', 'skips', 'played', 'firstplayed']);
const OF_OPINIONS: ReadonlySet<Value> = new Set<Value>(['liked', 'scored', 'unscored']);
const HEARD: ReadonlySet<Value> = new Set<Value>(['played', 'unplayed', 'skipped']);

function topicsOfRule({ field, value }: Rule): readonly Topic[] {
  if (field !== 'is') return topicsOfField(field);
  return OF_OPINIONS.has(value) ? ['opinions'] : HEARD.has(value) ? ['plays'] : [];
}

function topicsOfField(id: FieldId): readonly Topic[] {
  const { type, isOwn } = fieldOf(id);
  if (type === 'playlist') return ['playlists'];
  if (id === 'has') return ['problems'];
  if (OF_PLAYS.has(id)) return ['plays'];
  return isOwn || id === 'anyscore' ? ['opinions'] : [];
}

const OF_TODAY: ReadonlySet<Value> = new Set<Value>(['today', 'yesterday']);

/** Whether time alone changes what it finds. */
export function isTimed({ where }: Query): boolean {
  return rulesOf(where).some(({ value, to }) => isAge(value) || isAge(to) || OF_TODAY.has(value));
}
