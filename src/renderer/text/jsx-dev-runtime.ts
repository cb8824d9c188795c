/** As `jsx-runtime.ts`, for builds that tell more when something goes wrong. */
import { Fragment as plainFragment } from 'react/jsx-runtime';
import type { ElementType, Key } from 'react';
import { jsx, jsxs } from './jsx-runtime.ts';

export const Fragment = plainFragment;

/** An element; `isStatic` where its list of children never changes its order. */
export function jsxDEV(type: ElementType, props: object, key?: Key, isStatic = false) {
  return isStatic ? jsxs(type, props, key) : jsx(type, props, key);
}
