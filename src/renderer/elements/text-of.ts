import { Fragment, isValidElement, type ReactNode } from 'react';

/** The text of words and links, as they are drawn one after the other; undefined where there is anything else among them. */
export function textOf(node: ReactNode): string | undefined {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return textOfAll(node);
  if (!isValidElement<{ readonly children?: ReactNode }>(node)) return undefined;
  return node.type === Fragment || node.type === 'a' ? textOf(node.props.children) : undefined;
}

function textOfAll(nodes: readonly ReactNode[]): string | undefined {
  let text = '';
  for (const node of nodes) {
    const part = textOf(node);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}
