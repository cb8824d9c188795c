/** Single rules as statements: allowed columns, bound values, each by the index that knows. */
import type { Rule } from '../../../../shared/query/ast.ts';
import { fieldOf } from '../../../../shared/query/fields.ts';
import type { MatchContext } from '../../../../shared/query/match.ts';
import { isDayWithin, isWithin, spanOf, type Span } from '../../../../shared/query/spans.ts';
import { playlistOf, textOf } from '../../../../shared/query/value-texts.ts';
import type { UserId } from '../../../../shared/ids.ts';
import type { ReadDb } from '../../handles.ts';
import { choiceSource } from './choice-sources.ts';
import { readAnyScores, readFileScores } from './file-scores.ts';
import type { FindKeys } from './key-rules.ts';
import { keySource, type KeySource } from './key-sources.ts';

/** What a rule leaves: these, or all but these. */
export interface Found {
  readonly ids: Iterable<number>;
  readonly isTurned: boolean;
}

export interface Asker {
  readonly db: ReadDb;
  readonly userId: UserId;
  readonly context: MatchContext;
}

/** One who asks a query of several rules. */
export interface RuleAsker extends Asker {
  readonly findKeys: FindKeys;
}

const these = (ids: Iterable<number>): Found => ({ ids, isTurned: false });

/** The answer to a rule that is not about texts, its negation left out. */
export function findRule(asker: RuleAsker, rule: Rule): Found {
  const { type } = fieldOf(rule.field);
  if (type === 'choice') return findChoice(asker, rule);
  if (type === 'playlist') return these(findInPlaylists(asker, rule));
  if (type === 'day') return these(findDay(asker, rule));
  return findSpan(asker, rule);
}

function findChoice({ db, userId }: Asker, { field, value }: Rule): Found {
  const source = choiceSource(field, textOf(value));
  if (source === undefined) return these([]);
  const statement = db.raw.prepare<string[], number>(source.sql).pluck();
  return { ids: statement.all(...(source.isOwn ? [userId] : [])), isTurned: source.isTurned };
}

function findInPlaylists({ db, context }: Asker, { value }: Rule): readonly number[] {
  const wanted = context.findPlaylists(playlistOf(value));
  const listed = db.raw
    .prepare<[string], number>(
      `select track_id from playlist_track
       where playlist_id in (select value from json_each(?)) and track_id is not null`,
    )
    .pluck()
    .all(JSON.stringify(wanted));
  return [...listed, ...wanted.flatMap((playlistId) => Array.from(context.smartTracks(playlistId) ?? []))];
}

const DAYS = {
  lt: ['release_date < ?', 1],
  le: ['substr(release_date, 1, length(?)) <= ?', 2],
  gt: ['substr(release_date, 1, length(?)) > ?', 2],
  ge: ['release_date >= ?', 1],
  is: ['substr(release_date, 1, length(?)) = ?', 2],
} as const;

function findDay(asker: RuleAsker, rule: Rule): readonly number[] {
  const { operator, value, to } = rule;
  const days = asker.findKeys(rule.field);
  if (days !== undefined) return days.flatMap(([id, day]) => (isDayWithin(rule, String(day)) ? [id] : []));
  const parts =
    operator === 'between'
      ? [[DAYS.ge, value] as const, [DAYS.le, to ?? value] as const]
      : [
          [
            DAYS[operator === 'lt' || operator === 'le' || operator === 'gt' || operator === 'ge' ? operator : 'is'],
            value,
          ] as const,
        ];
  const where = parts.map(([[sql]]) => sql).join(' and ');
  const values = parts.flatMap(([[, count], day]) => Array<string>(count).fill(textOf(day)));
  return asker.db.raw
    .prepare<string[], number>(`select id from track where ${where}`)
    .pluck()
    .all(...values);
}

function findSpan({ db, userId, context, findKeys }: RuleAsker, rule: Rule): Found {
  const span = spanOf(rule, context.nowMs);
  const source = keySource(rule.field);
  const keys = findKeys(rule.field);
  if (keys !== undefined) {
    const ofOthers = source?.ofOthers ?? null;
    const isTurned = ofOthers !== null && isWithin(span, ofOthers);
    return { ids: keys.flatMap(([id, key]) => (isWithin(span, Number(key)) === isTurned ? [] : [id])), isTurned };
  }
  if (source === undefined) {
    const scores = rule.field === 'filescore' ? readFileScores(db) : readAnyScores(db, userId);
    return these([...scores].flatMap(([id, score]) => (isWithin(span, score) ? [id] : [])));
  }
  // where those that it does not give have a key that lies in it, the rest is what is asked for
  const isTurned = source.ofOthers !== null && isWithin(span, source.ofOthers);
  const { where, values } = spanSql(span);
  const statement = db.raw
    .prepare<(string | number)[], number>(spanStatement(source, isTurned ? `not (${where})` : where))
    .pluck();
  return { ids: statement.all(...(source.isOwn ? [userId] : []), ...values), isTurned };
}

/** The statement behind a span; for tests of its plan too. */
export function spanStatement({ sql }: KeySource, where: string): string {
  return `select id from (${sql}) where ${where}`;
}

function spanSql({ min, max, isMaxOut, isMinOut }: Span): {
  readonly where: string;
  readonly values: readonly number[];
} {
  const parts = [
    ...(min === null ? [] : [`key ${isMinOut ? '>' : '>='} ?`]),
    ...(max === null ? [] : [`key ${isMaxOut ? '<' : '<='} ?`]),
  ];
  return { where: parts.join(' and ') || 'true', values: [min, max].filter((bound) => bound !== null) };
}
