import { createElement, Fragment } from 'react';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../src/renderer/elements/text-of.ts';

describe('the text of what a cell draws', () => {
  test('is that of words, numbers and links, one after the other', () => {
    const link = createElement('a', { href: '#/artists/1' }, 'Nina');
    expect(textOf([link, createElement(Fragment, null, ', ', createElement('a', null, 'Miles')), 7])).toBe(
      'Nina, Miles7',
    );
    expect(textOf('Yesterday')).toBe('Yesterday');
  });

  test('is empty where nothing is drawn', () => {
    expect([null, undefined, false, [null, '']].map(textOf)).toEqual(['', '', '', '']);
  });

  test('is not known where there is anything else among it', () => {
    expect(textOf(['Yesterday', createElement('span', null, 'missing')])).toBeUndefined();
    expect(textOf(createElement(() => null))).toBeUndefined();
  });
});
