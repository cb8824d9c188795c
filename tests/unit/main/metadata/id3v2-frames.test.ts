import { expect, test } from 'vitest';
import { addId3Frame, id3Genres } from '../../../../src/main/metadata/id3v2-frames.ts';
import { TagSet } from '../../../../src/main/metadata/tag-set.ts';

test.each([
  ['(17)', ['Rock']],
  ['17', ['Rock']],
  ['(51)(39)', ['Techno-Industrial', 'Noise']],
  ['(4)Eurodisco', ['Disco', 'Eurodisco']],
  ['(17)Rock', ['Rock']],
  ['(RX)(CR)', ['Remix', 'Cover']],
  ['((Odd) name', ['(Odd) name']],
  ['Folk/Rock', ['Folk/Rock']],
  ['(255)', []],
  ['(not a number)', ['(not a number)']],
])('the genre %s is %j', (value, genres) => {
  expect(id3Genres(value)).toEqual(genres);
});

function valuesOf(id: string, data: Buffer, field: 'title' | 'artist'): readonly string[] | undefined {
  const tags = new TagSet();
  addId3Frame(tags, id, data);
  return tags.values(field);
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

test('each encoding is read as it says', () => {
  const little = Buffer.concat([Buffer.from([1, 0xff, 0xfe]), utf16('Ночь')]);
  const big = Buffer.concat([Buffer.from([1, 0xfe, 0xff]), utf16('Ночь').swap16()]);
  const bare = Buffer.concat([Buffer.from([2]), utf16('Ночь').swap16()]);

  expect(valuesOf('TIT2', Buffer.from('\0Cafe\u00E9', 'latin1'), 'title')).toEqual(['Cafe\u00E9']);
  expect(valuesOf('TIT2', Buffer.from('\x03Ночь', 'utf8'), 'title')).toEqual(['Ночь']);
  expect([little, big, bare].map((data) => valuesOf('TIT2', data, 'title'))).toEqual([['Ночь'], ['Ночь'], ['Ночь']]);
});

test('NULs part values, and each may bring its own byte order mark', () => {
  const data = Buffer.concat([Buffer.from([1, 0xff, 0xfe]), utf16('One\0\uFEFFTwo\0')]);

  expect(valuesOf('TPE1', data, 'artist')).toEqual(['One', 'Two']);
});

test('Cyrillic letters in a field marked Latin-1 are left as they are', () => {
  const mojibake = Buffer.from('\0\xCD\xEE\xF7\xFC', 'latin1');

  expect(valuesOf('TIT2', mojibake, 'title')).toEqual(['\u00CD\u00EE\u00F7\u00FC']);
});
