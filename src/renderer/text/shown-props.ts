/** Properties of an element in which texts are shown. */
import type { ElementType, ReactNode } from 'react';
import { isolatedText } from '../../shared/text/visible.ts';

/** Attributes that are shown or read out; the value of a field is what somebody edits, and stays as it is. */
const shownAttributes = ['title', 'aria-label', 'alt', 'aria-description', 'aria-valuetext'] as const;

/** The same properties where there is nothing to be done, which is nearly always. */
export function shownProps(type: ElementType, props: object): object {
  const changed: Record<string, unknown> = {};
  if ('children' in props) {
    const children = shownChildren(props.children, keepsLines(props));
    if (children !== props.children) changed['children'] = children;
  }
  // a component's own properties may be data; its elements come here too
  if (typeof type === 'string') {
    for (const name of shownAttributes) {
      const value: unknown = Reflect.get(props, name);
      if (typeof value !== 'string') continue;
      const shown = isolatedText(value, true);
      if (shown !== value) changed[name] = shown;
    }
  }
  return Object.keys(changed).length === 0 ? props : { ...props, ...changed };
}

/** A text made harmless; anything else as it is. */
export function shownChild(child: ReactNode): ReactNode {
  return typeof child === 'string' ? isolatedText(child) : child;
}

function shownChildren(children: unknown, areLinesKept: boolean): unknown {
  if (typeof children === 'string') return isolatedText(children, areLinesKept);
  if (!Array.isArray(children)) return children;
  const list: readonly unknown[] = children;
  const shown = list.map((child) => (typeof child === 'string' ? isolatedText(child, areLinesKept) : child));
  return shown.some((child, at) => child !== list[at]) ? shown : list;
}

/** Texts of several lines, as people write about artists. */
function keepsLines(props: object): boolean {
  return 'className' in props && typeof props.className === 'string' && props.className.includes('whitespace-pre');
}
