/** As `jsx-runtime.ts`, for elements whose key stands behind spread properties: compilers make those the old way. */
import { createElement as plainElement, type ElementType, type ReactNode } from 'react';
import { shownChild, shownProps } from './shown-props.ts';

export function createElement(type: ElementType, props: object | null, ...children: readonly ReactNode[]) {
  return plainElement(type, props === null ? null : shownProps(type, props), ...children.map(shownChild));
}
