import { expect, test } from 'vitest';
import { allowedAfter, differences, type JournalLine, type Key, type Value } from '../../support/crash/journal.ts';

const begin = (id: number, value: Value): JournalLine => ({ kind: 'begin', id, key: 'score/1', value });
const ack = (id: number): JournalLine => ({ kind: 'ack', id });
const refused = (id: number): JournalLine => ({ kind: 'refused', id, code: 'disk-full' });

test.each<readonly [what: string, before: Value, lines: readonly JournalLine[], allowed: readonly Value[]]>([
  ['what was acked last is there, and nothing else', 2, [begin(1, 5), ack(1), begin(2, 7), ack(2)], [7]],
  ['what was begun and not answered may be there or not', 2, [begin(1, 5), ack(1), begin(2, 7)], [5, 7]],
  ['what was refused is as it was', 2, [begin(1, 5), refused(1)], [2]],
  ['what was never acked may be as it was', null, [begin(1, 5)], [null, 5]],
])('%s', (_what, before, lines, values) => {
  const allowed = allowedAfter(new Map<Key, Value>([['score/1', before]]), lines);

  for (const value of [null, 2, 5, 7]) {
    const isAllowed = differences(allowed, () => value).length === 0;
    expect({ value, isAllowed }).toEqual({ value, isAllowed: values.includes(value) });
  }
});
