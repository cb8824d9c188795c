/** What time alone changes: tracks that grew too old for a rule, or old enough, since it was last asked. */
import type { Node, Rule, Value } from '../../../../shared/query/ast.ts';
import { fieldOf } from '../../../../shared/query/fields.ts';
import { spanOf } from '../../../../shared/query/spans.ts';
import { rulesOf } from '../../../../shared/query/stored.ts';
import { isAge } from '../../../../shared/query/value-texts.ts';
import type { UserId } from '../../../../shared/ids.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import { keySource } from './key-sources.ts';

const OF_TODAY: ReadonlySet<Value | undefined> = new Set<Value | undefined>(['today', 'yesterday']);

/** Whether time alone changes who is in. */
export function isTimed(where: Node): boolean {
  return rulesOf(where).some(isTimedRule);
}

function isTimedRule({ value, to }: Rule): boolean {
  return isAge(value) || isAge(to) || OF_TODAY.has(value) || OF_TODAY.has(to);
}

/** When it was asked, and when it is asked again. */
interface Times {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The tracks that some rule may see otherwise than it did; all where that can't be told. Cost: a look at the field of each rule
 * that says an age.
 */
export function listTicked(
  db: ReadDb,
  userId: UserId,
  where: Node,
  { fromMs, toMs }: Times,
): ReadonlySet<number> | 'all' {
  const ids = new Set<number>();
  for (const rule of rulesOf(where).filter(isTimedRule)) {
    const source = keySource(rule.field);
    if (fieldOf(rule.field).type !== 'time' || source === undefined) return 'all';
    const [before, after] = [spanOf(rule, fromMs), spanOf(rule, toMs)];
    const crossed = [
      [before.min, after.min],
      [before.max, after.max],
    ].flatMap(([a = null, b = null]) =>
      a === null || b === null || a === b ? [] : [[Math.min(a, b), Math.max(a, b)]],
    );
    const statement = db.raw
      .prepare<(string | number)[], number>(`select id from (${source.sql}) where key between ? and ?`)
      .pluck();
    for (const [low = 0, high = 0] of crossed)
      withDbErrors(() => {
        for (const id of statement.iterate(...(source.isOwn ? [userId] : []), low, high)) ids.add(id);
      });
  }
  return ids;
}
