import { expect, test } from 'vitest';
import { formatWords } from '../../../../src/renderer/i18n/format-words.ts';

test.each([
  ['MPEG 1 Layer 3', 'MPEG', 'MP3'],
  ['MPEG 2.5 Layer 3', 'MPEG', 'MP3'],
  ['MPEG 2 Layer 2', 'MPEG', 'MP2'],
  ['FLAC', 'FLAC', 'FLAC'],
  [null, 'WebM', 'WebM'],
  [null, null, ''],
])('codec %s in %s is called %s', (codec, container, words) => {
  expect(formatWords({ codec, container })).toBe(words);
});
