import { useCallback, useLayoutEffect, useState } from 'react';
import { RowWindow } from './row-window.ts';

interface RowWindowOptions {
  readonly count: number;
  readonly rowHeight: number;
  /** Of what sticks to the top of the box above the rows. */
  readonly headerHeight?: number;
  readonly overscan?: number;
  readonly initialOffset?: number;
}

/** The rows in sight of a list of any length; see `scaled-rows.ts`. Whoever draws them subscribes, and nobody else renders while one scrolls. */
export function useRowWindow(options: RowWindowOptions) {
  const { count, rowHeight, headerHeight = 0, overscan = 6, initialOffset = 0 } = options;
  const [rowWindow] = useState(() => new RowWindow(initialOffset, overscan));
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const viewport = useViewport(element, headerHeight);
  const attach = useCallback(
    (arrived: HTMLDivElement | null) => {
      rowWindow.attach(arrived);
      setElement(arrived);
    },
    [rowWindow],
  );
  useLayoutEffect(() => rowWindow.follow({ count, rowHeight, viewport }), [rowWindow, count, rowHeight, viewport]);
  return { rowWindow, attach, rowsInView: Math.max(1, Math.floor(viewport / rowHeight)) };
}

function useViewport(element: HTMLElement | null, headerHeight: number): number {
  const [viewport, setViewport] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => setViewport(Math.max(0, element.clientHeight - headerHeight));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [element, headerHeight]);
  return viewport;
}
