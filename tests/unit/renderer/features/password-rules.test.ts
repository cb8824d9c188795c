import { expect, test } from 'vitest';
import { isGoodPassword, isTooLong } from '../../../../src/renderer/features/people/password-rules.ts';

test('the window takes the passwords that the core takes: 8 to 256 characters, however many units they are', () => {
  const words = [
    '1234567',
    '12345678',
    '🎵'.repeat(7),
    '🎵'.repeat(8),
    '🎵'.repeat(256),
    'x'.repeat(256),
    'x'.repeat(257),
  ];
  expect(words.map(isGoodPassword)).toEqual([false, true, false, true, true, true, false]);
  expect(words.map(isTooLong)).toEqual([false, false, false, false, false, false, true]);
});
