/** Rules of the language made from what other programs compare. */
import type { Group, Operator, Rule, Value } from '../../../shared/query/ast.ts';
import { fieldOf, type FieldId } from '../../../shared/query/fields.ts';
import { negate } from '../../../shared/query/normalise.ts';
import { exactly, type Part } from './build-rules.ts';

/** One rule. */
export function ruleOf(field: FieldId, operator: Operator, value: Value, to?: Value): Rule {
  const rule = { kind: 'rule', field, operator, value, isNegated: false } as const;
  return to === undefined ? rule : { ...rule, to };
}

/** The part, turned where it says so. */
export function turned(node: Rule | Group, isNegated: boolean): Part {
  return exactly(isNegated ? negate(node) : node);
}

/**
 * What a program takes a number for that is not there. `zero`: nought, as in iTunes, so that «less than 1990» holds for tracks without a
 * year too. `nothing`: it answers no comparison. `value`: nought is a number like others, and it is always there.
 */
export type Absence = 'zero' | 'nothing' | 'value';

export interface Comparison {
  readonly operator: 'is' | 'lt' | 'gt' | 'between';
  /** In the unit of the library. */
  readonly value: number;
  readonly to?: number;
  readonly isNegated: boolean;
}

const PRESENCE: Readonly<Partial<Record<FieldId, Rule>>> = {
  score: ruleOf('is', 'is', 'scored'),
  year: ruleOf('has', 'is', 'year'),
  track: ruleOf('has', 'is', 'track'),
};

/** The comparison with what the program thinks of absent numbers; undefined where the field can't have such a value. */
export function numberPart(field: FieldId, absence: Absence, asked: Comparison): Part | undefined {
  const fitting = fit(field, asked);
  if (fitting === undefined) return undefined;
  const { operator, value, to, isNegated } = fitting;
  if (absence !== 'zero') {
    const rule = ruleOf(field, operator, value, to);
    if (!isNegated || absence === 'value') return turned(rule, isNegated);
    // what is not there is not unlike anything either
    return exactly({ kind: 'all', of: [negate(rule), ruleOf(field, 'ge', 0)] });
  }
  const present = PRESENCE[field] ?? ruleOf(field, 'ge', 1);
  if (value === 0 && operator === 'gt') return turned(present, isNegated);
  if (value === 0 && operator === 'is') return turned(present, !isNegated);
  // where nought answers, what is not there does too: the opposite of what it must not be
  if (operator === 'lt' && value > 0) return turned(ruleOf(field, 'ge', value), !isNegated);
  if (operator === 'gt' && value < 0) return turned(ruleOf(field, 'le', value), !isNegated);
  if (operator === 'between' && value <= 0 && to !== undefined && to >= 0)
    return turned(ruleOf(field, 'gt', to), !isNegated);
  return turned(ruleOf(field, operator, value, to), isNegated);
}

/** Within what the field's values are: half stars are whole numbers up to ten. */
function fit(field: FieldId, asked: Comparison): Comparison | undefined {
  const { operator, value, to = value } = asked;
  if (![value, to].every((number) => Math.abs(number) <= 1e15) || value > to) return undefined;
  const { type } = fieldOf(field);
  if (type === 'number') return asked;
  if (value < 0 || (type === 'stars' && to > 10)) return undefined;
  const isWhole = Number.isInteger(value) && Number.isInteger(to);
  if (isWhole) return asked;
  if (operator === 'is') return undefined;
  if (operator === 'between') {
    const [low, high] = [Math.ceil(value), Math.floor(to)];
    return low > high ? undefined : { ...asked, value: low, to: high };
  }
  return { ...asked, value: operator === 'lt' ? Math.ceil(value) : Math.floor(value) };
}
