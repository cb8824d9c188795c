import { describe, expect, test } from 'vitest';
import { albumIdSchema } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';

type Tags = Readonly<Record<string, string>>;

interface Case {
  readonly name: string;
  /** Tags by path. */
  readonly files: Readonly<Record<string, Tags>>;
  /** Name, artists and tracks by disc of each album. */
  readonly albums: readonly (readonly [name: string, artists: string, discs: string])[];
}

const on = (album: string, more: Tags = {}): Tags => ({ album, artist: 'Ann', ...more });

const cases: readonly Case[] = [
  {
    name: 'editions in folders of their own are albums of their own',
    files: {
      'Ann/Blue (1990)/1.flac': on('Blue', { date: '1990' }),
      'Ann/Blue (2010 remaster)/1.flac': on('Blue', { date: '2010' }),
    },
    albums: [
      ['Blue', 'Ann', '1:1'],
      ['Blue', 'Ann', '1:1'],
    ],
  },
  {
    name: 'editions in one folder that MusicBrainz tells apart are two',
    files: {
      'Blue/1.flac': on('Blue', { musicbrainz_albumid: '11111111-1111-4111-8111-111111111111' }),
      'Blue/2.flac': on('Blue', { musicbrainz_albumid: '22222222-2222-4222-8222-222222222222' }),
    },
    albums: [
      ['Blue', 'Ann', '1:1'],
      ['Blue', 'Ann', '1:1'],
    ],
  },
  {
    name: 'folders CD1 and CD2 are one album',
    files: {
      'Set/CD1/1.flac': on('Set'),
      'Set/CD1/2.flac': on('Set'),
      'Set/CD2/1.flac': on('Set'),
    },
    albums: [['Set', 'Ann', '1:2 2:1']],
  },
  {
    name: 'discs in the folders’ names are one album',
    files: { 'Set (Disc 1)/1.flac': on('Set'), 'Set (Disc 2)/1.flac': on('Set') },
    albums: [['Set', 'Ann', '1:1 2:1']],
  },
  {
    name: 'discs in Russian folders are one album',
    files: { 'Набор/Диск 1/1.flac': on('Набор'), 'Набор/Диск 2/1.flac': on('Набор') },
    albums: [['Набор', 'Ann', '1:1 2:1']],
  },
  {
    name: 'disc tags in one folder are one album',
    files: { 'Set/a.flac': on('Set', { discnumber: '1' }), 'Set/b.flac': on('Set', { discnumber: '2/2' }) },
    albums: [['Set', 'Ann', '1:1 2:1']],
  },
  {
    name: 'an album of everybody without album artist tags stays whole',
    files: {
      'Mix/1.flac': on('Mix', { artist: 'Ann' }),
      'Mix/2.flac': on('Mix', { artist: 'Ben' }),
      'Mix/3.flac': on('Mix', { artist: 'Cid' }),
    },
    albums: [['Mix', 'Various Artists', '1:3']],
  },
  {
    name: 'an album of everybody over two discs without album artist tags stays whole',
    files: { 'Mix/CD1/1.flac': on('Mix'), 'Mix/CD2/1.flac': on('Mix', { artist: 'Ben' }) },
    albums: [['Mix', 'Various Artists', '1:1 2:1']],
  },
  {
    name: 'guests on some tracks leave the album to its artist',
    files: {
      'Blue/1.flac': on('Blue'),
      'Blue/2.flac': on('Blue'),
      'Blue/3.flac': on('Blue'),
      'Blue/4.flac': on('Blue', { artist: 'Ann feat. Ben' }),
    },
    albums: [['Blue', 'Ann', '1:4']],
  },
  {
    name: 'names that differ in case and accents alone are one album',
    files: { 'Blue/1.flac': on('Déjà Vu', { tracknumber: '2' }), 'Blue/2.flac': on('DEJA VU', { tracknumber: '1' }) },
    albums: [['Déjà Vu', 'Ann', '1:2']],
  },
  {
    name: 'best-of albums of two artists in their folders are two',
    files: { 'Ann/Hits/1.flac': on('Greatest Hits'), 'Ben/Hits/1.flac': on('Greatest Hits', { artist: 'Ben' }) },
    albums: [
      ['Greatest Hits', 'Ann', '1:1'],
      ['Greatest Hits', 'Ben', '1:1'],
    ],
  },
];

describe('what is one album', () => {
  test.each(cases)('$name', async ({ files, albums }) => {
    const made = Object.entries(files).map(([path, tags], at) => [path, track({ title: `T${at}`, ...tags })] as const);
    const library = await makeLibrary(Object.fromEntries(made));
    await library.scan();
    const ids = await library.call('albums.ids', { sort: 'artist' });
    const pages = await Promise.all(
      Array.from(ids, (id) => library.call('albums.get', { albumId: albumIdSchema.parse(id) })),
    );
    const shown = pages.map((page) => [
      page.name,
      page.artists.map(({ name }) => name).join('; '),
      page.discs.map(({ discNo, tracks }) => `${discNo}:${tracks.length}`).join(' '),
    ]);
    expect(shown).toEqual(albums);
  });
});
