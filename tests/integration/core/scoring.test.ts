import { expect, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { addPerson } from '../../support/people-of.ts';

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

test('the history says how a score came to be, and the mean of tracks is apart from the score of the album', async () => {
  const library = await makeLibrary({
    'a.flac': track({ title: 'A', album: 'X', artist: 'Y', trackNumber: '1', rating: '80' }),
    'b.flac': track({ title: 'B', album: 'X', artist: 'Y', trackNumber: '2' }),
  });
  await library.scan();
  const [a, b] = ['a.flac', 'b.flac'].map((path) => library.track(path).id as TrackId) as [TrackId, TrackId];

  await library.call('ratings.adopt', {});
  await library.call('scores.setTracks', { ids: [a, b], score: 6 });
  await library.call('scores.setAlbums', { ids: [1], score: 10 });

  expect(await library.call('scoring.history', { kind: 'tracks', id: a })).toMatchObject({
    score: { score: 6, source: 'manual' },
    changes: [
      { before: null, score: 8, source: 'file', type: 'file-ratings' },
      { before: 8, score: 6, source: 'manual', type: 'track-score' },
    ],
  });
  expect(await library.call('scoring.history', { kind: 'artists', id: a })).toEqual({ score: null, changes: [] });
  expect(await library.call('scoring.means', { kind: 'albums', ids: [1, 99] })).toEqual([
    { id: 1, trackCount: 2, scoredCount: 2, mean: 6 },
  ]);
  expect(await library.call('scores.ofAlbums', { ids: [1] })).toMatchObject([{ score: 10 }]);
});

test('a mean is drawn to what its person gives, whatever others do', async () => {
  const library = await makeLibrary({
    'X/a.flac': track({ title: 'A', album: 'X', artist: 'Y', trackNumber: '1' }),
    'X/b.flac': track({ title: 'B', album: 'X', artist: 'Y', trackNumber: '2' }),
    'Z/c.flac': track({ title: 'C', album: 'Z', artist: 'Y', trackNumber: '1' }),
  });
  await library.scan();
  const [a, b, c] = ['X/a.flac', 'X/b.flac', 'Z/c.flac'].map((path) => library.track(path).id as TrackId) as [
    TrackId,
    TrackId,
    TrackId,
  ];
  const anna = await addPerson(library, { username: 'anna' });
  await library.call('scores.setTracks', { ids: [a], score: 10 });
  await library.call('scores.setTracks', { ids: [c], score: 6 });
  await anna.call('scores.setTracks', { ids: [a, b, c], score: 1 });
  const [first = 0] = await library.call('albums.ids', { sort: 'title' });

  const means = await library.call('scoring.means', { kind: 'albums', ids: [first] });

  // the track without a score is expected to be (10 + 3 · 8) / 4
  expect(means).toEqual([{ id: first, trackCount: 2, scoredCount: 1, mean: (10 + 8.5) / 2 }]);
});
