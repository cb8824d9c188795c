import { expect, test } from 'vitest';
import { generatedCover } from '../../../../src/renderer/elements/generated-cover.ts';

test('initials are the first letters of the first two words, in any script', () => {
  expect(generatedCover('OK Computer').initials).toBe('OC');
  expect(generatedCover('группа крови на рукаве').initials).toBe('ГК');
  expect(generatedCover('너에게 가는 길').initials).toBe('너가');
  expect(generatedCover('(What’s the) Story').initials).toBe('WS');
});

test('a name without letters has a note', () => {
  expect(generatedCover('***').initials).toBe('♪');
  expect(generatedCover('').initials).toBe('♪');
});

test('the same name has the same colour, and names spread over the circle', () => {
  const hues = Array.from({ length: 60 }, (_, index) => generatedCover(`Album ${index}`).hue);

  expect(generatedCover('Blue').hue).toBe(generatedCover('Blue').hue);
  expect(new Set(hues.map((hue) => Math.floor(hue / 60))).size).toBe(6);
});
