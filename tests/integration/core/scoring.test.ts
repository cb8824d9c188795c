import { expect, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';

test('what is scored leaves the queue, and comes back with undo; a missing file leaves it too', async () => {
  const library = await makeLibrary({
    'a.flac': track({ title: 'A', album: 'X', artist: 'Y', trackNumber: '1' }),
    'b.flac': track({ title: 'B', album: 'X', artist: 'Y', trackNumber: '2' }),
    'c.flac': track({ title: 'C', album: 'X', artist: 'Y', trackNumber: '3' }),
  });
  await library.scan();
  const [a, b, c] = ['a.flac', 'b.flac', 'c.flac'].map((path) => library.track(path).id as TrackId) as [
    TrackId,
    TrackId,
    TrackId,
  ];
  const queue = async () => [...(await library.call('scoring.queue', { kind: 'tracks', order: 'shelf' }))];
  expect(await queue()).toEqual([a, b, c]);

  const { activityId } = await library.call('scores.setTracks', { ids: [b], score: 7 });
  expect(await queue()).toEqual([a, c]);
  expect(await library.call('scoring.progress', { kind: 'tracks' })).toEqual({ scoredCount: 1, totalCount: 3 });
  expect(await library.call('scoring.progress', { kind: 'albums' })).toEqual({ scoredCount: 0, totalCount: 1 });

  if (activityId !== null) await library.call('activity.undo', { activityId });
  library.remove('a.flac');
  await library.scan();

  expect(await queue()).toEqual([b, c]);
  expect(await library.call('scoring.progress', { kind: 'tracks' })).toEqual({ scoredCount: 0, totalCount: 2 });
});
