import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canBeReferred, commonFolder } from '../../../../src/main/playlist-files/references.ts';
import { m3uWriter } from '../../../../src/main/playlist-files/write-m3u.ts';

const song = {
  artist: 'Ann',
  title: 'Song',
  album: null,
  durationMs: 61_400,
  path: '/music/Ann/One/01 Song.flac',
  mbid: null,
  comment: null,
};
const list = { name: '', description: null, entries: [song], base: null };

describe('an M3U8 file', () => {
  test('says who, what and how long, and where from the folder that it lies in', () => {
    const entries = [song, { ...song, durationMs: null, artist: null, comment: 'live\nin Rome' }];
    expect(m3uWriter.write({ name: 'Road', description: 'Long\n#EXTINF:1,x', entries, base: '/music/Lists' }))
      .toBe(`#EXTM3U
#PLAYLIST:Road
# Long
# #EXTINF:1,x
#EXTINF:61,Ann - Song
../Ann/One/01 Song.flac
# live
# in Rome
#EXTINF:-1,Song
../Ann/One/01 Song.flac
`);
  });

  test('has whole paths where it is to lie nowhere in particular, or on another drive', () => {
    const pathIn = (path: string, base: string | null) =>
      m3uWriter.write({ ...list, entries: [{ ...song, path }], base }).split('\n')[3];
    expect(pathIn(song.path, null)).toBe(song.path);
    expect(pathIn('C:\\Music\\a.mp3', 'C:\\Music\\Lists')).toBe('../a.mp3');
    expect(pathIn('D:\\Music\\a.mp3', 'C:\\Music')).toBe('D:\\Music\\a.mp3');
    expect(pathIn('http://example.com/a', '/music')).toBe('http://example.com/a');
  });

  test('keeps what has no file as a comment, which is no entry', () => {
    const text = m3uWriter.write({ ...list, entries: [{ ...song, path: null }] });
    expect(text).toBe('#EXTM3U\n#PLAYLIST:\n# Ann - Song\n');
  });

  test.each([
    ['#EXTINF:1,x.mp3', './#EXTINF:1,x.mp3'],
    [' x.mp3', './ x.mp3'],
    ['http:x.mp3', './http:x.mp3'],
  ])('has no name that reads as something else: %s', (name, reference) => {
    expect(m3uWriter.write({ ...list, entries: [{ ...song, path: `/music/${name}` }], base: '/music' })).toContain(
      `\n${reference}\n`,
    );
  });

  test('has two lines an entry, whatever stands in the names', () => {
    const text = fc.string({
      unit: fc.constantFrom('\n', '\r', '\0', '\u2028', '\u0085', '#', '/', 'a', ' ', ':', '.'),
    });
    fc.assert(
      fc.property(text, text, text, text, (name, artist, title, file) => {
        const path = `/music/${file}.mp3`;
        fc.pre(canBeReferred(path));
        const written = m3uWriter.write({
          ...list,
          name,
          entries: [{ ...song, artist, title, durationMs: 1000, path }, song],
          base: '/music',
        });
        const lines = written.split(/\r\n|[\r\n\u0085\u2028\u2029]/u);
        expect(lines).toHaveLength(7);
        expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toHaveLength(2);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  test('names no file that a line of text can’t', () => {
    expect(['/a\nb.mp3', '/a\rb.mp3', '/a\uFFFDb.mp3', '/a.mp3 '].filter(canBeReferred)).toEqual([]);
    expect(canBeReferred('/Ёлка/ø ł.mp3')).toBe(true);
  });
});

test.each([
  [['/m/a/1.mp3', '/m/a/2.mp3'], '/m/a'],
  [['/m/a/1.mp3', '/m/ab/2.mp3', 'https://example.com/x.mp3', 'no/whole.mp3'], '/m'],
  [['/m/1.mp3', '/n/2.mp3'], '/'],
  [['C:\\m\\1.mp3', 'C:\\m\\b\\2.mp3'], 'C:\\m'],
  [['C:\\m\\1.mp3', 'D:\\m\\2.mp3'], null],
  [[], null],
])('the folder that all of %j lie in', (paths, folder) => {
  expect(commonFolder(paths)).toBe(folder);
});
