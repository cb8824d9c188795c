import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everything } from '../../../../src/shared/query/ast.ts';
import {
  fromDraft,
  limitKey,
  nextKey,
  toDraft,
  wholeKey,
  type DraftGroup,
} from '../../../../src/shared/query/draft.ts';
import { normalise } from '../../../../src/shared/query/normalise.ts';
import { parse } from '../../../../src/shared/query/parse.ts';
import { print } from '../../../../src/shared/query/print.ts';
import { randomQuery } from '../../../support/random-queries.ts';

test('a query goes into the editor and comes back the same, also by way of its text', () => {
  fc.assert(
    fc.property(randomQuery, (query) => {
      const back = fromDraft(toDraft(query));
      expect(back).toEqual({ ok: true, query: normalise(query) });
      expect(parse(print(back.ok ? back.query : everything))).toEqual({ ok: true, query: normalise(query) });
    }),
    { numRuns: 1500 },
  );
});

test('what a rule or a limit lacks is told at its place, and the rest is not', () => {
  const draft = toDraft({ ...everything, limit: { count: 5, unit: 'tracks' } });
  const rule = { kind: 'rule', field: 'year', operator: 'is', isNegated: false, to: '' } as const;
  const [good, bad] = [nextKey(), nextKey()];
  const where = {
    ...draft.where,
    of: [
      { ...rule, key: good, value: '1990' },
      { ...rule, key: bad, value: 'soon' },
    ],
  };
  const read = fromDraft({ ...draft, where, limit: { count: '', unit: 'minutes' } });
  expect(new Set(read.ok ? [] : read.problems.keys())).toEqual(new Set([limitKey, bad]));
});

test('groups that hold each other without end are told to be too deep', () => {
  const rule = { kind: 'rule', field: 'year', operator: 'is', isNegated: false, value: '1990', to: '' } as const;
  let where: DraftGroup = { kind: 'all', key: nextKey(), of: [] };
  for (let depth = 0; depth < 12; depth++)
    where = { kind: depth % 2 === 0 ? 'any' : 'all', key: nextKey(), of: [{ ...rule, key: nextKey() }, where] };
  const read = fromDraft({ ...toDraft(everything), where });
  expect(read.ok ? [] : [...read.problems.keys()]).toEqual([wholeKey]);
});
