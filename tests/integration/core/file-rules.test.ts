import { describe, expect, test } from 'vitest';
import { track } from '../../support/flac.ts';
import { itunesLibrary } from '../../support/itunes-library.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { checkPlaylist } from '../../support/playlist-uploads.ts';

async function open() {
  const library = await makeLibrary({
    'Ann/One/01 A.flac': track({ title: 'A', artist: 'Ann', album: 'One', genre: 'Jazz', date: '1991' }),
    'Ann/One/02 B.flac': track({ title: 'B', artist: 'Ann', album: 'One', genre: 'Rock', date: '1991' }),
    'Ben/Two/01 C.flac': track({ title: 'C', artist: 'Ben', album: 'Two', genre: 'Jazz', date: '2005' }),
  });
  await library.scan();
  return library;
}

const AB = '00000000000000AB';
const TRACKS = [
  { title: 'A', artist: 'Ann' },
  { title: 'B', artist: 'Ann' },
  { title: 'C', artist: 'Ben' },
];
const jazz = { field: 0x08, operator: 1, text: 'Jazz' };
const ITUNES = itunesLibrary(TRACKS, [
  {
    name: 'On the road',
    key: '00000000000000CD',
    trackIds: [1],
    rules: { join: 'all', of: [{ field: 0x28, operator: 1, from: 0xabn }, jazz] },
  },
  { name: 'Road', key: AB, trackIds: [1, 2] },
  {
    name: 'Nineties',
    key: '00000000000000EF',
    trackIds: [],
    rules: {
      join: 'all',
      of: [
        { field: 0x07, operator: 0x100, from: 1990n, to: 1999n },
        { field: 0x3c, operator: 0x400, from: 1n },
      ],
    },
  },
  {
    name: 'Live jazz',
    key: '0000000000000100',
    trackIds: [3],
    rules: { join: 'all', of: [jazz, { field: 0x27, operator: 2, text: 'live' }] },
  },
]);

async function titlesOf(library: MadeLibrary, query: string) {
  const { first } = await library.call('smart.preview', { query });
  const rows = await library.call('tracks.byIds', { ids: [...first] });
  return rows.map((row) => row?.name);
}

describe('the smart lists of an iTunes library', () => {
  test('are shown with what they look for here, and with what is left out of it', async () => {
    const library = await open();
    const { checked } = await checkPlaylist(library, { name: 'iTunes Library.xml', content: ITUNES });
    expect(checked.playlists.map(({ name, entryCount, rules }) => [name, entryCount, rules])).toMatchObject([
      ['On the road', 1, { query: 'in:"Road" genre=Jazz', isWhole: true, remarks: [], needs: [1] }],
      ['Road', 2, null],
      [
        'Nineties',
        0,
        { query: 'year:1990..1999', isWhole: true, remarks: [{ code: 'always', place: '2' }], needs: [] },
      ],
      [
        'Live jazz',
        1,
        {
          query: 'genre=Jazz',
          isWhole: false,
          remarks: [{ code: 'no-field', place: '2', said: 'Grouping contains “live”', effect: 'more' }],
        },
      ],
    ]);
    expect(await titlesOf(library, 'year:1990..1999')).toEqual(['A', 'B']);
  });

  test('become smart ones by one activity, and look into what was made with them', async () => {
    const library = await open();
    const { fileId } = await checkPlaylist(library, { name: 'iTunes Library.xml', content: ITUNES });
    const wishes = [
      { fileId, playlist: 0, name: 'On the road', as: 'rules' as const },
      { fileId, playlist: 1, name: 'My road' },
      { fileId, playlist: 3, name: 'Live jazz' },
    ];
    const { playlistIds, activityId, entryCount } = await library.call('playlistFiles.import', { wishes });
    expect(entryCount).toBe(3);
    const [road, manual, live] = playlistIds;
    const cards = await library.call('playlists.list', {});
    const kindOf = (id: number | undefined) => cards.find((card) => card.id === id)?.kind;
    expect([road, manual, live].map(kindOf)).toEqual(['smart', 'manual', 'manual']);
    expect(await library.call('smart.rules', { playlistId: road! })).toEqual({
      query: `in:#${manual} genre=Jazz`,
      problems: [],
      faults: [],
    });
    expect(await library.call('smart.trackIds', { playlistId: road! })).toHaveLength(1);
    await library.call('activity.undo', { activityId: activityId! });
    expect(await library.call('playlists.list', {})).toEqual([]);
  });

  test('that look into one that is not taken in mean what is called so', async () => {
    const library = await open();
    const { fileId } = await checkPlaylist(library, { name: 'iTunes Library.xml', content: ITUNES });
    const wishes = [{ fileId, playlist: 0, name: 'On the road', as: 'rules' as const }];
    const { playlistIds } = await library.call('playlistFiles.import', { wishes });
    expect((await library.call('smart.rules', { playlistId: playlistIds[0]! })).query).toBe('in:"Road" genre=Jazz');
    // a list that a person put together has none
    await expect(
      library.call('playlistFiles.import', { wishes: [{ fileId, playlist: 1, name: 'Road', as: 'rules' }] }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('smart playlists of Navidrome', () => {
  const BEST = `{ // mine
    "name": "Best", "comment": "of all", "all": [{ "inPlaylist": { "path": "lists/jazz.nsp" } }, { "gt": { "rating": 3 } }], "sort": "-rating", "limit": 5 }`;
  const JAZZ = '{"any": [{"is": {"genre": "Jazz"}}, {"contains": {"mood": "blue"}}]}';

  test('become smart ones, and those that name each other by their files look into each other', async () => {
    const library = await open();
    const best = await checkPlaylist(library, { name: 'best.nsp', content: BEST });
    const jazzFile = await checkPlaylist(library, { name: 'jazz.nsp', content: JAZZ });
    expect(best.checked).toMatchObject({
      format: 'nsp',
      playlists: [
        {
          name: 'Best',
          description: 'of all',
          entryCount: 0,
          rules: { query: 'in:"jazz" score>3 sort:-score limit:5', remarks: [{ code: 'by-name', place: '1' }] },
        },
      ],
    });
    expect(jazzFile.checked.playlists[0]).toMatchObject({
      name: 'jazz',
      rules: { query: 'genre=Jazz', isWhole: false, remarks: [{ code: 'no-field', place: '2', effect: 'fewer' }] },
    });
    const wishes = [best, jazzFile].map(({ fileId }, no) => ({
      fileId,
      playlist: 0,
      name: `N${no}`,
      as: 'rules' as const,
    }));
    const { playlistIds } = await library.call('playlistFiles.import', { wishes });
    const rules = await library.call('smart.rules', { playlistId: playlistIds[0]! });
    expect(rules.query).toBe(`in:#${playlistIds[1]} score>3 sort:-score limit:5`);
    expect(await library.call('smart.trackIds', { playlistId: playlistIds[1]! })).toHaveLength(2);
  });

  test('are written of smart ones, with what can’t be said there, and come back', async () => {
    const library = await open();
    const made = async (name: string, query: string) =>
      (await library.call('smart.create', { name, query })).playlistId;
    const playlistId = await made('Old/jazz', 'genre=Jazz year:1990..1999 energy>50% sort:title');
    const { base64, fileName, remarks } = await library.call('playlistFiles.export', { playlistId, format: 'nsp' });
    const content = Buffer.from(base64, 'base64');
    expect(fileName).toBe('Old jazz.nsp');
    expect(JSON.parse(content.toString('utf8'))).toEqual({
      name: 'Old/jazz',
      all: [{ is: { genre: 'Jazz' } }, { inTheRange: { year: [1990, 1999] } }],
      sort: 'title',
    });
    expect(remarks).toMatchObject([{ code: 'no-field', said: 'energy>0.5', effect: 'more' }, { code: 'spelling' }]);
    const { checked } = await checkPlaylist(library, { name: fileName, content });
    expect(checked.playlists[0]?.rules?.query).toBe('genre=Jazz year:1990..1999 sort:title');

    const outer = await made('Outer', 'in:"Old/jazz"');
    const written = await library.call('playlistFiles.export', { playlistId: outer, format: 'nsp' });
    expect(Buffer.from(written.base64, 'base64').toString('utf8')).toContain('"path": "Old jazz.nsp"');
    const exporting = async (id: typeof playlistId) =>
      library.call('playlistFiles.export', { playlistId: id, format: 'nsp' });
    await expect(exporting(await made('None', 'energy>50%'))).rejects.toMatchObject({
      code: 'invalid-input',
      details: { reason: 'nothing-left' },
    });
    const { playlistId: manual } = await library.call('playlists.create', { name: 'By hand', kind: 'manual' });
    await expect(exporting(manual)).rejects.toMatchObject({ code: 'invalid-input', details: { reason: 'no-rules' } });
  });
});
