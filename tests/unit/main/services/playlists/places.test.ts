import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRoom, placesBetween, spread } from '../../../../../src/main/services/playlists/places.ts';

const rising = (places: readonly number[]) =>
  places.every((place, no) => Number.isSafeInteger(place) && (no === 0 || place > (places[no - 1] ?? 0)));

test('places between two others rise, and there are as many as asked', () => {
  const place = fc.option(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }));
  fc.assert(
    fc.property(place, place, fc.integer({ min: 1, max: 100 }), (a, b, count) => {
      fc.pre(a === null || b === null || a < b);
      const places = placesBetween(a, b, count);
      const hasRoom = a === null || b === null || b - a > count;
      expect(places !== undefined).toBe(hasRoom);
      const all = [...(a === null ? [] : [a]), ...(places ?? []), ...(b === null ? [] : [b])];
      expect(rising(all)).toBe(true);
      expect(places?.length ?? count).toBe(count);
    }),
    { seed: 5 },
  );
});

test('where a gap is used up few neighbours move, and all keep their order', () => {
  // ten thousand with gaps, and thirty without in their midst
  const wide = spread(10_000).map((position, no) => ({ id: no + 1, position }));
  const tight = Array.from({ length: 30 }, (_, no) => ({
    id: 20_000 + no,
    position: (wide[5000]?.position ?? 0) + no,
  }));
  const entries = [...wide.slice(0, 5000), ...tight, ...wide.slice(5001)];

  const { places, moved } = makeRoom(entries, 5010, 3);

  expect(moved.length).toBeLessThan(200);
  const now = new Map(moved.map(({ id, position }) => [id, position]));
  const all = entries.map(({ id, position }) => now.get(id) ?? position);
  expect(places).toHaveLength(3);
  expect(rising([...all.slice(0, 5010), ...places, ...all.slice(5010)])).toBe(true);
});

test('a playlist without any gaps is set apart as a whole where it must be', () => {
  const entries = Array.from({ length: 50 }, (_, no) => ({ id: no, position: 7 }));
  const { places, moved } = makeRoom(entries, 25, 2);
  expect(moved).toHaveLength(50);
  const all = moved.map(({ position }) => position);
  expect(rising([...all.slice(0, 25), ...places, ...all.slice(25)])).toBe(true);
});
