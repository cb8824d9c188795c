import { useLayoutEffect, useState } from 'react';

/** Inner width of an element, followed as it changes; 0 before it is known. The second part goes to the element. */
export function useWidth(): readonly [number, (element: HTMLElement | null) => void] {
  const [element, attach] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => setWidth(element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return [width, attach];
}
