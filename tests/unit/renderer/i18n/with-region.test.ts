import { expect, test } from 'vitest';
import { withRegion } from '../../../../src/renderer/i18n/with-region.ts';

test.each([
  ['en', ['ru-RU', 'en-GB', 'en'], 'en-GB'],
  ['en', ['en', 'en-US'], 'en'],
  ['ru', ['en-GB'], 'ru'],
  ['en', ['enm-GB'], 'en'],
])('%s of a person who prefers %j is written as %s', (language, preferred, written) => {
  expect(withRegion(language, preferred)).toBe(written);
});
