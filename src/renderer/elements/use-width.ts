import { useLayoutEffect, useState } from 'react';
import { lastSize, noteSize } from './last-size.ts';

/**
 * Inner width of an element, followed as it changes; before it is known that of the last one of its kind, 0 where there was
 * none. The second part goes to the element.
 */
export function useWidth(kind: string): readonly [number, (element: HTMLElement | null) => void] {
  const [element, attach] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(() => lastSize(`${kind} width`));
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => {
      noteSize(`${kind} width`, element.clientWidth);
      setWidth(element.clientWidth);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [kind, element]);
  return [width, attach];
}
