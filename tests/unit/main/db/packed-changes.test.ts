import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowChange } from '../../../../src/main/db/queries/change-rows.ts';
import { fromPayload, toPayload } from '../../../../src/main/db/queries/packed-changes.ts';

const number = fc.oneof(fc.integer(), fc.constantFrom(0, 7, 1024, 2048, 3072));
const text = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'One', '}', '[{"packed":{')));
const entryRow = fc.record({
  playlistId: fc.constantFrom(1, 2),
  trackId: fc.option(number),
  addedAt: number,
  artist: text,
  title: text,
  album: text,
  durationMs: fc.option(number),
  path: text,
});
const orderRow = fc.record({ position: number });
const nameRow = fc.record({ value: text });

const change: fc.Arbitrary<RowChange> = fc.oneof(
  fc.record({
    table: fc.constant('playlist_entry' as const),
    id: fc.nat(),
    before: fc.option(entryRow),
    after: fc.option(entryRow),
  }),
  fc.record({
    table: fc.constant('playlist_order' as const),
    id: fc.nat(),
    before: fc.option(orderRow),
    after: fc.option(orderRow),
  }),
  fc.record({
    table: fc.constant('playlist_name' as const),
    id: fc.nat(),
    before: fc.option(nameRow),
    after: fc.option(nameRow),
  }),
);

/** By table, for that is how the rows are written; and of each the fates apart, which never meet in one row. */
function inOrder(changes: readonly RowChange[]) {
  const fate = ({ table, before, after }: RowChange) => `${table} ${before === null} ${after === null}`;
  return Object.fromEntries([...Map.groupBy(changes, fate)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test('changes read as they were noted, however many there are', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 300, size: 'max' }), (changes) => {
      const { changes: read, counts } = fromPayload(JSON.parse(toPayload(changes)) as readonly unknown[]);

      expect(inOrder(read)).toEqual(inOrder(changes));
      expect(counts).toEqual(
        new Map([...Map.groupBy(changes, ({ table }) => table)].map(([t, all]) => [t, all.length])),
      );
    }),
    { numRuns: 60 },
  );
});

test('ten thousand entries that are added take little more than what is said of them', () => {
  const said = Array.from({ length: 10_000 }, (_, no) => ({
    artist: `Artist ${no % 300}`,
    title: `Title of number ${no}`,
    album: `Album ${no % 900}`,
    path: `/music/Artist ${no % 300}/Album ${no % 900}/${no}.flac`,
  }));
  const changes = said.flatMap((texts, no): readonly RowChange[] => [
    {
      table: 'playlist_entry',
      id: no + 5,
      before: null,
      after: { playlistId: 3, trackId: no * 3, addedAt: 1_700_000_000_000, durationMs: 200_000 + no, ...texts },
    },
    { table: 'playlist_order', id: no + 5, before: null, after: { position: 1024 * (no + 1) } },
  ]);
  const alone = said.reduce((sum, { title, path }) => sum + title.length + path.length, 0);

  const payload = toPayload(changes);

  expect(payload.length).toBeLessThan(alone * 1.6);
  expect(payload.length).toBeLessThan(JSON.stringify(changes).length / 3);
  expect(fromPayload(JSON.parse(payload) as readonly unknown[]).changes.length).toBe(20_000);
});
