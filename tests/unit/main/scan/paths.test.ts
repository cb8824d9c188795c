import { expect, test } from 'vitest';
import { findCoverImage } from '../../../../src/main/scan/cover-image.ts';
import { folderGroup } from '../../../../src/main/scan/folder-group.ts';
import { pathFacts } from '../../../../src/main/scan/path-facts.ts';

test.each([
  ['/m/A/Album/CD1', '/m/A/Album/CD2'],
  ['/m/A/Album/Disc 1', '/m/A/Album/Disc 2 - Live'],
  ['/m/A/Album (Disc 1)', '/m/A/Album (disc 2)'],
  ['/m/A/Album [CD1]', '/m/A/Album [CD2]'],
  ['/m/А/Альбом/Диск 1', '/m/А/Альбом/Диск 2'],
])('%s and %s are discs of one album', (one, other) => {
  expect(folderGroup(one).key).toBe(folderGroup(other).key);
  expect(folderGroup(one).discNo).toBe(1);
  expect(folderGroup(other).discNo).toBe(2);
});

test.each([
  ['/m/A/One', '/m/A/Two'],
  ['/m/A/Discovery', '/m/A/Discovery 2'],
  ['/m/A/CD1', '/m/B/CD1'],
])('%s and %s are two places', (one, other) => {
  expect(folderGroup(one).key).not.toBe(folderGroup(other).key);
});

test.each([
  [
    '/m/Artist/Album (1997)/07 Title.flac',
    { title: 'Title', trackNo: 7, album: 'Album', artist: 'Artist', year: '1997' },
  ],
  ['/m/Artist/1997 - Album/1-07 Title.flac', { title: 'Title', trackNo: 7, discNo: 1, album: 'Album', year: '1997' }],
  ['/m/Artist/Album/CD2/03. Song.mp3', { title: 'Song', trackNo: 3, discNo: 2, album: 'Album', artist: 'Artist' }],
  ['/m/Album/Song.mp3', { title: 'Song', trackNo: null, album: 'Album', artist: null }],
  ['/m/1999.mp3', { title: '1999', trackNo: null, album: null, artist: null }],
  ['/m/A/B/99 Luftballons.mp3', { title: 'Luftballons', trackNo: 99 }],
  ['/m/A/B/.hidden', { title: '.hidden' }],
])('%s tells what it can', (path, facts) => {
  expect(pathFacts('/m', path)).toMatchObject(facts);
});

test('the usual names of covers go first, and a lone image of any name serves', () => {
  expect(findCoverImage(['back.jpg', 'Folder.JPG', 'cover.png'])).toBe('cover.png');
  expect(findCoverImage(['scan.jpg', 'back.jpg'])).toBeUndefined();
  expect(findCoverImage(['IMG_2231.jpeg', 'notes.txt'])).toBe('IMG_2231.jpeg');
});
