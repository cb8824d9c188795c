import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from './modules.ts';
import { root } from './tools.ts';

/** Those that only ask: a view of the library that holds still, and no lock. */
const ASKING = new Set(['db/orders/compute-order.ts', 'db/queries/track-query/match-tracks.ts']);

/** How often a source begins a transaction, and how: a call that names neither way begins deferred. */
function transactionsOf(text: string): { readonly all: number; readonly immediate: number } {
  return { all: text.split('.transaction(').length - 1, immediate: text.split('.immediate(').length - 1 };
}

// the thread that takes care of the file writes between (docs/adr/0013): who reads first and writes then would be refused
test('whatever writes begins by taking the right to write', () => {
  const deferring = [...readSources(join(root, 'src', 'main'))]
    .filter(([, text]) => {
      const { all, immediate } = transactionsOf(text);
      return all !== immediate;
    })
    .map(([path]) => path);

  expect(deferring.toSorted()).toEqual([...ASKING].toSorted());
});

test('one that is planted is found', () => {
  expect(transactionsOf('raw.transaction(() => {})()')).toEqual({ all: 1, immediate: 0 });
});
