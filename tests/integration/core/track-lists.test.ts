import { expect, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';

test('a filter leaves the tracks that hold all of its words, in the order asked', async () => {
  const library = await makeLibrary({
    'a.flac': track({ title: 'Northern Light' }),
    'b.flac': track({ title: 'Light of the North' }),
    'c.flac': track({ title: 'Shade' }),
  });
  await library.scan();
  const titles = async (filter?: string) => {
    const ids = await library.call('tracks.ids', { sort: 'title', isDescending: true, ...(filter && { filter }) });
    return (await library.call('tracks.byIds', { ids: [...ids] as TrackId[] })).map(({ name }) => name);
  };

  expect(await titles('nor li')).toEqual(['Northern Light', 'Light of the North']);
  expect(await titles('shad')).toEqual(['Shade']);
  expect(await titles('shad light')).toEqual([]);
  expect(await titles()).toEqual(['Shade', 'Northern Light', 'Light of the North']);
});

test('a list comes with the rows that are shown of it first', async () => {
  const library = await makeLibrary(
    Object.fromEntries(Array.from({ length: 45 }, (_, no) => [`${no}.flac`, track({ title: `Track ${no}` })])),
  );
  await library.scan();
  const order = { sort: 'title', isDescending: true } as const;
  const { ids, rows } = await library.call('tracks.list', order);

  expect(ids).toEqual(await library.call('tracks.ids', order));
  expect(rows).toHaveLength(40);
  expect(rows).toEqual(await library.call('tracks.byIds', { ids: [...ids.subarray(0, 40)] as TrackId[] }));
  expect(await library.call('tracks.list', { ...order, filter: 'nothing' })).toEqual({
    ids: new Uint32Array(),
    rows: [],
  });
});

test('a row says of its file what the columns show', async () => {
  const library = await makeLibrary({ 'Ann/One.flac': track({ title: 'One' }) });
  await library.scan();
  const { id } = library.track('Ann/One.flac');
  const [row] = await library.call('tracks.byIds', { ids: [id as TrackId] });

  expect(row).toMatchObject({ codec: 'FLAC', sampleRate: 44_100, bitDepth: 16, isLossless: true, bpm: null });
  expect(row?.path).toBe(`${library.musicPath}/Ann/One.flac`);
  expect(row?.sizeBytes).toBeGreaterThan(0);
  expect(row?.addedAt).toBeGreaterThan(1_600_000_000_000);
});
