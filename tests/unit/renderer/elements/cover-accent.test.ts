import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  characteristicColour,
  contrast,
  MIN_CONTRAST,
  readableAccent,
  type Rgb,
} from '../../../../src/renderer/elements/cover-accent.ts';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);
const grounds: readonly Rgb[] = [
  [240, 240, 238],
  [35, 35, 38],
];
const picture = (...colours: readonly Rgb[]) => colours.flatMap((rgb) => [...rgb, 255]);

test('the accent of any colour can be read on its ground, on its soft ground, and carries text', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom(...grounds), (rgb, ground) => {
      const { accent, onAccent, soft } = readableAccent(rgb, ground);

      expect(contrast(accent, ground)).toBeGreaterThanOrEqual(MIN_CONTRAST);
      expect(contrast(accent, soft)).toBeGreaterThanOrEqual(MIN_CONTRAST);
      expect(contrast(accent, onAccent)).toBeGreaterThanOrEqual(MIN_CONTRAST);
    }),
  );
});

test('the contrast of black and white is 21', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
});

test('a picture has the colour that fills most of it, however grey the rest', () => {
  const grey: Rgb = [128, 128, 128];
  const red: Rgb = [200, 30, 40];
  const blue: Rgb = [30, 60, 200];

  expect(characteristicColour(picture(grey, grey, red, red, red, blue))?.map(Math.round)).toEqual(red);
});

test('a grey picture has none', () => {
  expect(characteristicColour(picture([0, 0, 0], [255, 255, 255], [90, 90, 92]))).toBeNull();
});
