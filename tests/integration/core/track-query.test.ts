import { describe, expect, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { addPerson } from '../../support/people-of.ts';

const files = {
  'a/1.flac': track({ title: 'Øresund', artist: 'Åse', album: 'Broen', genre: 'Jazz', date: '1994' }),
  'a/2.flac': track({ title: 'Ёлка', artist: 'Åse', album: 'Broen', genre: 'Jazz', date: '1994' }),
  'b/3.flac': track({ title: 'Dark Side', artist: 'Moon', album: 'Tides', genre: 'Rock', date: '2003' }),
};

async function made() {
  const library = await makeLibrary(files);
  await library.scan();
  const anna = await addPerson(library, { username: 'anna' });
  const boris = await addPerson(library, { username: 'boris' });
  const idOf = (path: string) => library.track(path).id as TrackId;
  const titles = async (person: typeof anna, text: string) => {
    const { ids, problems } = await person.call('tracks.query', { text });
    expect(problems).toEqual([]);
    const rows = await person.call('tracks.byIds', { ids: [...ids] as TrackId[] });
    return rows.map(({ name }) => name);
  };
  return { library, anna, boris, idOf, titles };
}

describe('tracks.query', () => {
  test('finds by words, fields, groups and what one thinks, in the order that is asked for', async () => {
    const { anna, idOf, titles } = await made();
    await anna.call('scores.setTracks', { ids: [idOf('a/2.flac'), idOf('b/3.flac')], score: 9 });
    await anna.call('likes.set', { ids: [idOf('a/1.flac')], isLiked: true });

    expect(await titles(anna, 'oresund ase')).toEqual(['Øresund']);
    expect(await titles(anna, 'елка')).toEqual(['Ёлка']);
    expect(await titles(anna, '"dark side"')).toEqual(['Dark Side']);
    expect(await titles(anna, '"side dark"')).toEqual([]);
    expect(await titles(anna, 'genre:jazz year:1990..1999 -title:oresund')).toEqual(['Ёлка']);
    expect(await titles(anna, 'score>=4.5 sort:-year')).toEqual(['Dark Side', 'Ёлка']);
    expect(await titles(anna, 'is:liked or year>2000 sort:year')).toEqual(['Øresund', 'Dark Side']);
    expect(await titles(anna, 'sort:-title limit:2')).toEqual(['Ёлка', 'Øresund']);
    expect(await titles(anna, 'added<1d plays=0 format:flac limit:1 by:random seed:3')).toHaveLength(1);
  });

  test('answers what is wrong with the text and where, and finds nothing then', async () => {
    const { anna } = await made();

    expect(await anna.call('tracks.query', { text: 'genre:jazz yaer:1990' })).toEqual({
      ids: new Uint32Array(),
      problems: [{ code: 'unknown-field', name: 'yaer', suggestion: 'year', start: 11, end: 15 }],
    });
  });

  test('tells nobody what another thinks, hears or keeps for themselves', async () => {
    const { anna, boris, idOf, titles } = await made();
    const id = idOf('a/1.flac');
    await anna.call('scores.setTracks', { ids: [id], score: 9 });
    await anna.call('likes.set', { ids: [id], isLiked: true });
    const { playlistId } = await anna.call('playlists.create', { name: 'Mine', kind: 'manual', trackIds: [id] });
    const asked = ['score>0', 'anyscore>0', 'is:liked', 'liked<1d', 'is:scored', `in:#${playlistId}`, 'in:Mine'];

    for (const text of asked) {
      expect([text, ...(await titles(anna, text))]).toEqual([text, 'Øresund']);
      expect([text, ...(await titles(boris, text))]).toEqual([text]);
    }
    await anna.call('playlists.edit', { playlistId, isPrivate: false });
    expect(await titles(boris, 'in:mine')).toEqual(['Øresund']);
  });
});
