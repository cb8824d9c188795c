import { expect, onTestFinished, test } from 'vitest';
import { dropUnusedPictures } from '../../../src/main/db/queries/pictures.ts';
import type { ActivityId, AlbumId, ArtistId, GenreId } from '../../../src/shared/ids.ts';
import { openPeople, type PeopleLibrary } from '../../support/people-library.ts';

function open(): PeopleLibrary {
  const library = openPeople(3);
  onTestFinished(() => library.close());
  return library;
}

const ARTIST = 1 as ArtistId;
const ALBUM = 1 as AlbumId;

const bioOf = ({ raw }: PeopleLibrary) => raw.prepare('select bio from artist where id = 1').pluck().get();
const conflict = expect.objectContaining({ code: 'conflict' });

test('whatever is said by hand is one activity, which says what it was about', () => {
  const { byHand, corrections, genres, people, anna, boris } = open();
  byHand.editArtist(anna, ARTIST, { bio: 'From here.', country: 'GB' });
  byHand.editAlbum(anna, ALBUM, { releaseDate: '1997' });
  genres.setRussianName(anna, 1 as GenreId, 'Жанр');
  const { correctionId } = corrections.correctArtist(anna, { from: ['Artist 2'], to: ['Second'] });
  corrections.revoke(anna, correctionId);

  expect(people.activities(anna, { limit: 10 })).toMatchObject([
    { type: 'correction-revoked', subject: 'Artist 2', thingCount: 1 },
    { type: 'artist-names', subject: 'Artist 2', thingCount: 1 },
    { type: 'genre-name', subject: 'Genre 1', thingCount: 1 },
    { type: 'album-edit', subject: 'Album 1', thingCount: 1, fields: ['releaseDate'] },
    { type: 'artist-edit', subject: 'Artist 1', thingCount: 1, fields: ['bio', 'country'] },
  ]);
  expect(people.activities(boris, { limit: 10 })).toEqual([]);
});

test('what is so already is noted by nobody', () => {
  const { byHand, corrections, people, anna } = open();
  const { correctionId } = corrections.correctArtist(anna, { from: ['Artist 2'], to: ['Second'] });
  corrections.revoke(anna, correctionId);
  byHand.editArtist(anna, ARTIST, { bio: 'From here.' });

  expect(byHand.editArtist(anna, ARTIST, { bio: ' From here.\r\n' }).activityId).toBeNull();
  expect(corrections.revoke(anna, correctionId).activityId).toBeNull();
  expect(people.activities(anna, { limit: 10 })).toHaveLength(3);
});

test('one fact of an artist is taken back though another was changed since', () => {
  const library = open();
  const { byHand, people, anna, raw } = library;
  const { activityId } = byHand.editArtist(anna, ARTIST, { bio: 'From here.' });
  byHand.editArtist(anna, ARTIST, { country: 'GB' });

  people.undo(anna, activityId as ActivityId);

  expect(raw.prepare('select bio, country from artist where id = 1').get()).toEqual({ bio: null, country: 'GB' });
});

test('nobody undoes what another person said since, alone or with everything', () => {
  const library = open();
  const { byHand, people, anna, boris } = library;
  const first = byHand.editArtist(anna, ARTIST, { bio: 'Anna' }).activityId as ActivityId;
  people.setScore(anna, 'track_score', [1], 9);
  byHand.editArtist(boris, ARTIST, { bio: 'Boris' });

  expect(() => people.undo(boris, first)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(() => people.undo(anna, first)).toThrow(conflict);
  expect(people.undoSince(anna, first)).toMatchObject({ changedCount: 1, keptCount: 1 });
  expect(people.scores(anna, 'track_score', [1])).toEqual([]);
  expect(bioOf(library)).toBe('Boris');
});

test('everything since is taken back no further than to what another person said in between', () => {
  const library = open();
  const { byHand, people, anna, boris } = library;
  const first = byHand.editArtist(anna, ARTIST, { bio: 'Anna' }).activityId as ActivityId;
  byHand.editArtist(boris, ARTIST, { bio: 'Boris' });
  byHand.editArtist(anna, ARTIST, { bio: 'Anna again' });

  expect(people.undoSince(anna, first)).toMatchObject({ changedCount: 1, keptCount: 1 });
  expect(bioOf(library)).toBe('Boris');
});

test('a correction that another one stands against is not said again, and nothing else is undone', () => {
  const { corrections, people, anna } = open();
  const { correctionId } = corrections.correctArtist(anna, { from: ['Artist 1'], to: ['One'] });
  const { activityId } = corrections.revoke(anna, correctionId);
  corrections.correctArtist(anna, { from: ['Artist 1'], to: ['Other'] });
  const before = corrections.list();

  expect(() => people.undo(anna, activityId as ActivityId)).toThrow(conflict);
  expect(corrections.list()).toEqual(before);
  // what stands against it was done since, and goes first
  people.undoSince(anna, activityId as ActivityId);
  expect(corrections.list()).toMatchObject([{ to: ['One'] }]);
});

test('who is no admin any more does not take back what they did as one', () => {
  const library = open();
  const { byHand, people, anna, raw } = library;
  const { activityId } = byHand.editArtist(anna, ARTIST, { bio: 'Anna' });
  raw.prepare("update user set role = 'member' where id = ?").run(anna);

  const refused = expect.objectContaining({ code: 'not-allowed' });
  expect(() => people.undo(anna, activityId as ActivityId)).toThrow(refused);
  expect(() => people.undoSince(anna, activityId as ActivityId)).toThrow(refused);
  expect(bioOf(library)).toBe('Anna');
});

test('a picture is kept for as long as an undo would bring it back', () => {
  const { byHand, people, anna, raw } = open();
  const add = raw.prepare('insert into picture (key, bytes, created_at) values (?, ?, 1)');
  for (const key of ['p1v1', 'p2v2']) add.run(key, Buffer.from('jpeg'));
  byHand.editAlbum(anna, ALBUM, { image: 'p1v1' });
  const { activityId } = byHand.editAlbum(anna, ALBUM, { image: null });

  expect(dropUnusedPictures({ raw } as Parameters<typeof dropUnusedPictures>[0], 2)).toBe(1);
  people.undo(anna, activityId as ActivityId);
  expect(raw.prepare('select image from album where id = 1').pluck().get()).toBe('p1v1');
  expect(raw.prepare('select key from picture').pluck().all()).toEqual(['p1v1']);
});
