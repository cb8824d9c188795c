import { expect, onTestFinished, test } from 'vitest';
import type { ActivityId, AlbumId, ArtistId, TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { openPeople, type PeopleLibrary } from '../../support/people-library.ts';
import { makeLibrary } from '../../support/made-library.ts';

test('a score and a like are there after a restart, and survive the file being moved', async () => {
  const library = await makeLibrary({ 'a/a.flac': track({ title: 'A', album: 'X', artist: 'Y' }) });
  await library.scan();
  const ids = [library.track('a/a.flac').id as TrackId];

  await library.call('scores.setTracks', { ids, score: 7 });
  await library.call('likes.set', { ids, isLiked: true });
  library.move('a/a.flac', 'b/other.flac');
  await library.scan();
  await library.restart();

  expect(await library.call('scores.ofTracks', { ids })).toMatchObject([{ id: ids[0], score: 7, source: 'manual' }]);
  expect(await library.call('likes.among', { ids })).toEqual(ids);
  expect([...(await library.call('likes.ids', {}))]).toEqual(ids);
});

test('albums and artists are scored like tracks; taking the score away leaves no row', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A', album: 'X', artist: 'Y' }) });
  await library.scan();
  const albumIds = [1 as AlbumId];
  const artistIds = [1 as ArtistId];

  await library.call('scores.setAlbums', { ids: albumIds, score: 10 });
  await library.call('scores.setArtists', { ids: artistIds, score: 1 });
  expect(await library.call('scores.ofAlbums', { ids: albumIds })).toMatchObject([{ score: 10 }]);
  expect(await library.call('scores.ofArtists', { ids: artistIds })).toMatchObject([{ score: 1 }]);
  await library.call('scores.setAlbums', { ids: albumIds, score: null });

  expect(await library.call('scores.ofAlbums', { ids: albumIds })).toEqual([]);
});

test('a list with one unknown thing changes nothing', async () => {
  const library = await makeLibrary({ 'a.flac': track() });
  await library.scan();
  const known = library.track('a.flac').id as TrackId;

  const scoring = library.call('scores.setTracks', { ids: [known, 999], score: 7 });

  await expect(scoring).rejects.toMatchObject({ code: 'not-found' });
  expect(await library.call('scores.ofTracks', { ids: [known] })).toEqual([]);
  expect(await library.call('activity.list', {})).toMatchObject([{ type: 'folder-add' }]);
});

test('the activity says what was done, finds it by name, and undoing it is an activity that can be undone', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'Ёлка' }), 'b.flac': track({ title: 'Other' }) });
  await library.scan();
  const [a, b] = ['a.flac', 'b.flac'].map((path) => library.track(path).id as TrackId) as [TrackId, TrackId];
  const { activityId } = await library.call('scores.setTracks', { ids: [a, b], score: 8 });
  await library.call('likes.set', { ids: [b], isLiked: true });

  expect(await library.call('activity.list', {})).toMatchObject([
    { type: 'like', subject: 'Other', thingCount: 1, isLiked: true, isUndone: false },
    { type: 'track-score', subject: 'Ёлка', thingCount: 2, score: 8, isUndone: false },
    { type: 'folder-add', subject: library.musicPath },
  ]);
  expect(await library.call('activity.list', { text: 'oth' })).toHaveLength(1);
  expect(await library.call('activity.list', { text: 'ЕЛК' })).toHaveLength(1);
  expect(await library.call('activity.list', { type: 'track-score' })).toHaveLength(1);

  const undone = await library.call('activity.undo', { activityId: activityId as ActivityId });
  expect(undone).toMatchObject({ changedCount: 2, keptCount: 0 });
  expect(await library.call('scores.ofTracks', { ids: [a, b] })).toEqual([]);
  expect((await library.call('activity.list', { type: 'track-score' }))[0]?.isUndone).toBe(true);

  await library.call('activity.undo', { activityId: undone.activityId as ActivityId });
  expect(await library.call('scores.ofTracks', { ids: [a, b] })).toHaveLength(2);
  expect((await library.call('activity.list', { type: 'track-score' }))[0]?.isUndone).toBe(false);
});

function openUntilEnd(thingCount: number): PeopleLibrary {
  const library = openPeople(thingCount);
  onTestFinished(() => library.close());
  return library;
}

test('everything since one change is taken back at once, over a restart, and that too can be undone', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A', album: 'X', artist: 'Y' }) });
  await library.scan();
  const ids = [library.track('a.flac').id as TrackId];
  await library.call('scores.setTracks', { ids, score: 2 });
  const { activityId } = await library.call('scores.setTracks', { ids, score: 8 });
  await library.call('likes.set', { ids, isLiked: true });
  await library.call('scores.setAlbums', { ids: [1], score: 5 });
  await library.restart();

  const undone = await library.call('activity.undoSince', { activityId: activityId as ActivityId });
  expect(undone).toMatchObject({ changedCount: 3, keptCount: 0 });
  expect(await library.call('scores.ofTracks', { ids })).toMatchObject([{ score: 2 }]);
  expect(await library.call('likes.among', { ids })).toEqual([]);
  expect(await library.call('scores.ofAlbums', { ids: [1] })).toEqual([]);

  await library.call('activity.undo', { activityId: undone.activityId as ActivityId });
  expect(await library.call('scores.ofTracks', { ids })).toMatchObject([{ score: 8 }]);
  expect(await library.call('likes.among', { ids })).toEqual(ids);
});

test('ratings in files become scores of the person who takes them, but never in place of one by hand', async () => {
  const library = await makeLibrary({
    'a.flac': track({ title: 'A', rating: '80' }),
    'b.flac': track({ title: 'B', fmps_rating: '0.3' }),
    'c.flac': track({ title: 'C', rating: '20' }),
    'd.flac': track({ title: 'D' }),
  });
  await library.scan();
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => library.track(`${name}.flac`).id) as TrackId[];
  const ids = [a, b, c, d] as TrackId[];
  await library.call('scores.setTracks', { ids: [c as TrackId], score: 9 });

  expect(await library.call('ratings.offer', {})).toEqual({ ratedCount: 3, newCount: 2, keptCount: 1 });
  const { activityId } = await library.call('ratings.adopt', {});
  const scores = await library.call('scores.ofTracks', { ids });
  expect(scores.map(({ id, score, source }) => [id, score, source])).toEqual([
    [a, 8, 'file'],
    [b, 3, 'file'],
    [c, 9, 'manual'],
  ]);
  expect(await library.call('ratings.adopt', {})).toEqual({ activityId: null, changedCount: 0 });

  // the file says otherwise now: offered again, and given only when asked for
  library.write('a.flac', track({ title: 'A', rating: '100' }, { sound: 'other' }));
  await library.scan();
  expect(await library.call('scores.ofTracks', { ids: [a as TrackId] })).toMatchObject([{ score: 8 }]);
  expect(await library.call('ratings.offer', {})).toEqual({ ratedCount: 3, newCount: 1, keptCount: 1 });

  await library.call('activity.undo', { activityId: activityId as ActivityId });
  expect(await library.call('scores.ofTracks', { ids })).toMatchObject([{ id: c, score: 9 }]);
});

test('what was changed again since is left as it is, and an undo with nothing left to do is refused', async () => {
  const { people, ids, anna } = openUntilEnd(2);
  const first = people.setScore(anna, 'track_score', ids, 4).activityId as ActivityId;
  people.setScore(anna, 'track_score', ids.slice(0, 1), 9);

  expect(people.undo(anna, first)).toMatchObject({ changedCount: 1, keptCount: 1 });
  expect(people.scores(anna, 'track_score', ids)).toMatchObject([{ id: ids[0], score: 9 }]);
  expect(() => people.undo(anna, first)).toThrow(expect.objectContaining({ code: 'conflict' }));
});

test('nobody sees, undoes or changes what another person did', () => {
  const { people, ids, anna, boris, raw } = openUntilEnd(3);
  const activityId = people.setScore(anna, 'track_score', ids, 4).activityId as ActivityId;
  people.setLike(anna, ids as readonly TrackId[], true);
  const before = raw.prepare('select * from user_activity').all();

  expect(people.scores(boris, 'track_score', ids)).toEqual([]);
  expect(people.likedAmong(boris, ids as readonly TrackId[])).toEqual([]);
  expect([...people.likedIds(boris)]).toEqual([]);
  expect(people.activities(boris, { limit: 100 })).toEqual([]);
  expect(() => people.undo(boris, activityId)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(() => people.undoSince(boris, activityId)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(people.scores(anna, 'track_score', ids)).toHaveLength(3);
  expect(raw.prepare('select * from user_activity').all()).toEqual(before);
});
