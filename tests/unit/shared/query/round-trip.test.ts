import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../../../src/shared/query/ast.ts';
import { normalise } from '../../../../src/shared/query/normalise.ts';
import { parse } from '../../../../src/shared/query/parse.ts';
import { print } from '../../../../src/shared/query/print.ts';
import { randomQuery } from '../../../support/random-queries.ts';

test('the text of a query reads as the same query', () => {
  fc.assert(
    fc.property(randomQuery, (query) => {
      expect(parse(print(query))).toEqual({ ok: true, query: normalise(query) });
    }),
    { numRuns: 1500 },
  );
});

test('a normalised query is left as it is', () => {
  fc.assert(
    fc.property(randomQuery, (query) => {
      expect(normalise(normalise(query))).toEqual(normalise(query));
    }),
    { numRuns: 500 },
  );
});

const sign = fc.constantFrom(
  ...'abc:"()-=<>!^$*~., \t'.split(''),
  'or ',
  ' not ',
  'year',
  'sort:',
  'limit:',
  'is:',
  '..',
  'ё',
  '"',
  '\\',
  '--',
  "'",
  ';',
);
const typed = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.array(sign, { maxLength: 30 }).map((parts) => parts.join('')),
);

test('whatever is typed is a query within its limits, or told what is wrong within the text', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parse(text);
      const again = parsed.ok ? parse(print(parsed.query)) : parsed;
      const problems = parsed.ok ? [] : parsed.problems;
      const isWithin = problems.every(({ start, end }) => 0 <= start && start <= end && end <= text.length);
      expect(again).toEqual(parsed);
      expect({ isWithin, isTold: parsed.ok || problems.length > 0 }).toEqual({ isWithin: true, isTold: true });
    }),
    { numRuns: 3000 },
  );
});

test('what is too long, too deep or too much is refused', () => {
  const codeOf = (text: string) => {
    const parsed = parse(text);
    return parsed.ok ? null : parsed.problems.map(({ code }) => code);
  };
  expect(codeOf('a'.repeat(limits.length + 1))).toEqual(['too-long']);
  expect(codeOf('a'.repeat(limits.valueLength + 1))).toEqual(['value-too-long']);
  expect(codeOf(Array.from({ length: limits.nodes }, () => 'year:1990').join(' '))).toBeNull();
  expect(codeOf(Array.from({ length: limits.nodes + 1 }, () => 'year:1990').join(' '))).toEqual(['too-many']);
  expect(codeOf('('.repeat(5000))).toEqual(['too-deep']);
  const nested = (depth: number): string => (depth === 0 ? 'b' : `(year:1 -(${nested(depth - 1)} year:2))`);
  expect(codeOf(nested(2))).toBeNull();
  expect(codeOf(nested(4))).toEqual(['too-deep']);
});
