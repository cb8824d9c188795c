import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { isAtOrBelow, isOfMusic } from '../../../../src/main/watch/folder-names.ts';

test.each(['01 Song.flac', 'x.MP3', 'cover.jpg', 'Folder.PNG', '.5 The Gray Chapter.mp3'])('%j is of music', (name) => {
  expect(isOfMusic(name)).toBe(true);
});

test.each(['.hidden.flac', '1.flac.part', '1.flac~', '.1.flac.swp', 'notes.txt', '1.crdownload', 'flac', ''])(
  '%j is not',
  (name) => {
    expect(isOfMusic(name)).toBe(false);
  },
);

test('a folder is at or below itself and those around it, and not below one that its name begins with', () => {
  const path = ['', 'm', 'a', 'b'].join(sep);
  const around = (...names: readonly string[]) => new Set([['', ...names].join(sep)]);
  expect(isAtOrBelow(path, around('m', 'a', 'b'))).toBe(true);
  expect(isAtOrBelow(path, around('m'))).toBe(true);
  expect(isAtOrBelow(`${path}c`, around('m', 'a', 'b'))).toBe(false);
  expect(isAtOrBelow(path, around('m', 'a', 'b', 'c'))).toBe(false);
  expect(isAtOrBelow(path, new Set())).toBe(false);
});
