/**
 * What the compiler turns elements into, in place of React's own: each text that reaches the page passes here, so that
 * no name of a file and no tag is ever shown with characters that nobody sees, or turns the line around it.
 * Named in `electron.vite.config.ts`; the types of elements are React's.
 */
import { Fragment as plainFragment, jsx as plainJsx, jsxs as plainJsxs } from 'react/jsx-runtime';
import type { ElementType, Key } from 'react';
import { shownProps } from './shown-props.ts';

export const Fragment = plainFragment;

/** An element with one child at most. */
export function jsx(type: ElementType, props: object, key?: Key) {
  return plainJsx(type, shownProps(type, props), key);
}

/** An element with a list of children that never changes its order. */
export function jsxs(type: ElementType, props: object, key?: Key) {
  return plainJsxs(type, shownProps(type, props), key);
}
