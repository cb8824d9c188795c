/** Queries of every field and operator, with values that some tracks of `query-library.ts` have. */
import fc from 'fast-check';
import type { Age, Group, Node, Operator, Query, Rule, SortKey, Value } from '../../src/shared/query/ast.ts';
import { assertNever } from '../../src/shared/errors.ts';
import { fields, type Field } from '../../src/shared/query/fields.ts';
import { NAMES } from './random-names.ts';

const DAY_MS = 86_400_000;
/** Noon of a day in summer, so that no clock change lies near. */
export const NOW = new Date(2024, 5, 15, 12).getTime();

const oddText = fc.oneof(
  fc.constantFrom(
    'or',
    'not',
    '-x',
    'a:b',
    'year:1990',
    '"',
    'say "so"',
    '(a)',
    ')',
    '%_%',
    "'; drop table track; --",
    'a\\',
    '*',
  ),
  fc.string({ minLength: 1, maxLength: 5 }).filter((text) => text.trim() !== ''),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }).filter((text) => text.trim() !== ''),
);
const pieceOfName = fc
  .tuple(fc.constantFrom(...NAMES), fc.nat(6), fc.integer({ min: 1, max: 8 }))
  .map(([name, from, length]) => name.slice(from, from + length))
  .filter((text) => text.trim() !== '');
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 3, arbitrary: pieceOfName },
  oddText,
);

const day = fc.constantFrom('1997', '1997-05', '1997-05-21', '2001', '1889', '1997-12', '2024-06');
const age: fc.Arbitrary<Age> = fc.record({
  count: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom('h', 'd', 'w', 'm', 'y'),
});
const time: fc.Arbitrary<Value> = fc.oneof(age, day, fc.constantFrom('today', 'yesterday', '2024-06-14'));

function valueOf({ type, choices = [] }: Field): fc.Arbitrary<Value> {
  const number = (...likely: readonly number[]) => fc.constantFrom(...likely);
  switch (type) {
    case 'text':
      return text;
    case 'choice':
      return fc.constantFrom(...choices.map(({ id }) => id));
    case 'playlist':
      return fc.oneof(
        fc.constantFrom('Summer', 'summer', 'Secret', 'None', '#1'),
        fc.record({ playlistId: fc.integer({ min: 1, max: 5 }) }),
      );
    case 'day':
      return day;
    case 'time':
      return time;
    case 'stars':
      return fc.integer({ min: 0, max: 10 });
    case 'part':
      return fc.oneof(number(0, 0.25, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs));
    case 'length':
      return number(0, 500, 1000, 1500, 225_000, 225_500, 3_600_000, 1e15);
    case 'size':
      return number(0, 1, 999, 1000, 1e6, 1_500_000, 1e12);
    case 'bitrate':
      return number(0, 1000, 128_000, 128_400, 320_000);
    case 'rate':
      return number(8000, 44_100, 48_000, 96_000);
    case 'number':
      return fc.oneof(number(0, 1, 2, 3, 90, 90.5, 1997, 2001, -14, -13.5, 1e15), fc.integer({ min: -3, max: 5 }));
    default:
      return assertNever(type);
  }
}

const TEXT_OPERATORS: readonly Operator[] = ['holds', 'phrase', 'is', 'begins', 'ends', 'contains'];
const VALUE_OPERATORS: readonly Operator[] = ['is', 'lt', 'le', 'gt', 'ge', 'between'];

function ruleOf(field: Field): fc.Arbitrary<Rule> {
  const only: readonly Operator[] = ['is'];
  const operators =
    field.type === 'text'
      ? TEXT_OPERATORS
      : field.type === 'choice' || field.type === 'playlist'
        ? only
        : VALUE_OPERATORS;
  return fc
    .record({
      operator: fc.constantFrom(...operators),
      values: fc.tuple(valueOf(field), valueOf(field)),
      isNegated: fc.boolean(),
    })
    .map(({ operator, values: [one, other], isNegated }): Rule => {
      const rule = { kind: 'rule', field: field.id, operator, value: one, isNegated } as const;
      if (operator !== 'between') return rule;
      // what the language has no words for: a range of an age and a day, or one whose end comes first
      const to = typeof other === typeof one ? other : one;
      return isInOrder(one, to) ? { ...rule, to } : { ...rule, value: to, to: one };
    })
    .filter((rule) => rule.operator !== 'between' || isInOrder(rule.value, rule.to ?? rule.value));
}

function isInOrder(one: Value, other: Value): boolean {
  if (typeof one === 'number') return one <= Number(other);
  if (typeof one !== 'string' || typeof other !== 'string' || !/^\d/u.test(one) || !/^\d/u.test(other)) return true;
  return one.slice(0, other.length) <= other;
}

const anyRule: fc.Arbitrary<Rule> = fc.constantFrom(...fields).chain(ruleOf);

function nodeOf(depth: number): fc.Arbitrary<Node> {
  if (depth === 0) return anyRule;
  return fc.oneof({ weight: 2, arbitrary: anyRule }, { weight: 1, arbitrary: groupOf(depth - 1) });
}

function groupOf(depth: number): fc.Arbitrary<Group> {
  return fc.record({ kind: fc.constantFrom('all', 'any', 'none'), of: fc.array(nodeOf(depth), { maxLength: 3 }) });
}

/** What is asked for, without order or limit. */
const randomWhere: fc.Arbitrary<Group> = groupOf(3);

const orders = fields.filter(({ isOrder }) => isOrder).map(({ id }) => id);
const keys: fc.Arbitrary<readonly SortKey[]> = fc.array(
  fc.record({ field: fc.constantFrom(...orders, 'random' as const), isDescending: fc.boolean() }),
  { maxLength: 3 },
);

export const randomQuery: fc.Arbitrary<Query> = fc.record({
  where: randomWhere,
  sort: keys,
  by: keys,
  limit: fc.option(
    fc.oneof(
      fc.record({ unit: fc.constant('tracks' as const), count: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ unit: fc.constant('ms' as const), count: fc.constantFrom(1, 1000, 500_000) }),
      fc.record({ unit: fc.constant('bytes' as const), count: fc.constantFrom(1, 2_500_000) }),
    ),
  ),
  seed: fc.oneof(fc.constant(0), fc.nat(2 ** 31 - 1)),
});

/** When something happened, near what queries ask about. */
export const moment: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((days) => NOW - days * DAY_MS),
  fc.integer({ min: 0, max: 40 }).map((months) => NOW - months * 30 * DAY_MS),
  fc.constantFrom(
    new Date(1997, 4, 21).getTime(),
    new Date(2024, 5, 15).getTime(),
    new Date(2024, 5, 14).getTime() - 1,
    0,
  ),
);
