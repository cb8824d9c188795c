/** What a rule of the language about a number is in Navidrome. */
import type { Rule } from '../../../shared/query/ast.ts';
import { spanOf } from '../../../shared/query/spans.ts';
import { nspFields, type NspField } from './nsp-fields.ts';
import { group, same, type NspNode, type Written } from './nsp-words.ts';

type NumberField = Extract<NspField, { readonly kind: 'number' }>;

/** Of the numbers that the language has. */
const LARGEST = 1e15;
const MOST_HALF_STARS = 10;
const HALF_STARS: ReadonlySet<string> = new Set(['score', 'albumscore', 'artistscore', 'anyscore']);

/** The whole numbers from `low` to `high`, in steps of which `per` are one of Navidrome's. */
interface Steps {
  readonly low: number | null;
  readonly high: number | null;
  readonly per: number;
}

/** `isMet` is false where all other tracks are meant. */
export function writeNumber(rule: Rule, isMet: boolean): Written {
  const field = nspFields.find((one): one is NumberField => one.kind === 'number' && one.field === rule.field);
  if (field === undefined) return 'no-field';
  const steps = stepsOf(rule, field);
  if (steps === undefined) return 'bad-value';
  const node = isMet ? within(field, steps) : without(field, steps);
  return node === undefined ? 'bad-value' : same(node);
}

function stepsOf(rule: Rule, { factor }: NumberField): Steps | undefined {
  const { min, max, isMinOut, isMaxOut } = spanOf(rule, 0);
  // kbit/s are whole in Navidrome; half stars and milliseconds are parts of one
  const [step, per] = rule.field === 'bitrate' ? [factor, 1] : [1, factor];
  const low = min === null ? null : isMinOut ? Math.floor(min / step) + 1 : Math.ceil(min / step);
  const high = max === null ? null : isMaxOut ? Math.ceil(max / step) - 1 : Math.floor(max / step);
  const isAligned = [min, max].every((end) => end === null || end % step === 0);
  // what can't be said there can't be read again: one step more is written for some
  const most = HALF_STARS.has(rule.field) ? MOST_HALF_STARS : LARGEST - 1;
  const isTooLarge = [min, max, low].some((end) => end !== null && Math.abs(end) > most);
  return !isAligned || isTooLarge || (low !== null && high !== null && low > high) ? undefined : { low, high, per };
}

/** Undefined where nothing can be within it. */
function within({ name, absence }: NumberField, { low, high, per }: Steps): NspNode | undefined {
  const at = (step: number): number => step / per;
  // nought is what has none there
  const isFromNone = absence === 'zero' && (low === null || low <= 1);
  const from = isFromNone ? 1 : low;
  if (from !== null && high !== null && from > high) return undefined;
  if (isFromNone && high === null) return { gt: { [name]: 0 } };
  if (from === null) return high === null ? undefined : { lt: { [name]: at(high + 1) } };
  if (high === null) return { gt: { [name]: at(from - 1) } };
  return from === high ? { is: { [name]: at(from) } } : { inTheRange: { [name]: [at(from), at(high)] } };
}

/** All but these, with what has none; undefined where that is everything. */
function without({ name, absence }: NumberField, { low, high, per }: Steps): NspNode | undefined {
  const at = (step: number): number => step / per;
  // nothing there is less than nought
  if (absence === 'zero' && high !== null && high < 0) return undefined;
  const below: readonly NspNode[] = low === null ? [] : [{ lt: { [name]: at(low) } }];
  const above: readonly NspNode[] = high === null ? [] : [{ gt: { [name]: at(high) } }];
  if (absence === 'nothing') return group('any', [...below, ...above, { isMissing: { [name]: true } }]);
  if (low === high && low !== null && (absence === 'value' || low > 0)) return { isNot: { [name]: at(low) } };
  if (absence === 'zero' && (low === null || low <= 1)) return group('any', [{ is: { [name]: 0 } }, ...above]);
  const of = [...below, ...above];
  return of.length === 0 ? undefined : group('any', of);
}
