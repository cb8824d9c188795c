/** Rules of iTunes about when something happened: days, or ages. */
import type { RemarkCode } from '../../../shared/contract/rule-remarks.ts';
import type { Age, AgeUnit } from '../../../shared/query/ast.ts';
import type { FieldId } from '../../../shared/query/fields.ts';
import type { Part } from './build-rules.ts';
import { relativeDate, type BlobRule, type BlobValue } from './itunes-blob.ts';
import { ruleOf, turned } from './make-rules.ts';

const SECONDS: Readonly<Record<string, AgeUnit>> = {
  3600: 'h',
  86400: 'd',
  604800: 'w',
  // a twelfth of 365 days
  2628000: 'm',
  31536000: 'y',
};
const HOUR_S = 3600n;
/** As many as the language takes (a century of hours). */
const MOST = 900_000n;

/** So long before now; undefined for what the language can't say. */
export function ageOf({ distance, units }: BlobValue): Age | undefined {
  const count = -distance;
  if (count < 0n) return undefined;
  const unit = SECONDS[String(units)];
  if (unit !== undefined) return count <= MOST ? { count: Number(count), unit } : undefined;
  const seconds = count * units;
  if (seconds % HOUR_S !== 0n || seconds / HOUR_S > MOST) return undefined;
  return { count: Number(seconds / HOUR_S), unit: 'h' };
}

/** Between the beginning of 1904, from which iTunes counts, and 1970, in seconds. */
const EPOCH_S = 2_082_844_800n;
const DAY_S = 86_400n;
const LAST_DAY = 253_402_300_799n / DAY_S;

/**
 * The day whose beginning lies nearest: iTunes keeps the first or the last second of the days that a person names, by the clock
 * of that computer or by that of Greenwich. `daysOn` later.
 */
export function dayOf(seconds: bigint, daysOn = 0): string | undefined {
  const sinceEpoch = seconds - EPOCH_S;
  const shifted = sinceEpoch + DAY_S / 2n;
  const day = (shifted >= 0n ? shifted / DAY_S : -((-shifted + DAY_S - 1n) / DAY_S)) + BigInt(daysOn);
  if (seconds <= 0n || day > LAST_DAY) return undefined;
  return new Date(Number(day * DAY_S) * 1000).toISOString().slice(0, 10);
}

/** The rule, or why it can't be said. */
export function timePart(field: FieldId, { operator, isNegated, from, to, text }: BlobRule): Part | RemarkCode {
  if (text !== null) return 'no-operator';
  if (operator === 0x2_00) {
    const age = from.number === relativeDate ? ageOf(from) : undefined;
    return age === undefined ? 'bad-value' : turned(ruleOf(field, 'lt', age), isNegated);
  }
  if (from.number === relativeDate) return 'bad-value';
  const day = dayOf(from.number);
  if (day === undefined) return 'bad-value';
  if (operator === 0x1) return turned(ruleOf(field, 'is', day), isNegated);
  if (operator === 0x10) {
    // «after» is kept with the last second of the day, which lies nearest to the beginning of the next
    const said = dayOf(from.number, -1);
    return said === undefined ? 'bad-value' : turned(ruleOf(field, 'gt', said), isNegated);
  }
  if (operator === 0x40) return turned(ruleOf(field, 'lt', day), isNegated);
  if (operator !== 0x1_00) return 'no-operator';
  const last = dayOf(to.number, -1);
  if (last === undefined || last < day) return 'bad-value';
  return turned(last === day ? ruleOf(field, 'is', day) : ruleOf(field, 'between', day, last), isNegated);
}
