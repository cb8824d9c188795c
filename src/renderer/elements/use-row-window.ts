import { useCallback, useLayoutEffect, useState } from 'react';
import { lastSize, noteSize } from './last-size.ts';
import { RowWindow } from './row-window.ts';

interface RowWindowOptions {
  /** What kind of list it is: those of one kind most likely have the same height. */
  readonly kind: string;
  readonly count: number;
  readonly rowHeight: number;
  /** Of what sticks to the top of the box above the rows. */
  readonly headerHeight?: number;
  readonly overscan?: number;
  readonly initialOffset?: number;
}

/** The rows in sight of a list of any length; see `scaled-rows.ts`. Whoever draws them subscribes, and nobody else renders while one scrolls. */
export function useRowWindow(options: RowWindowOptions) {
  const { kind, count, rowHeight, headerHeight = 0, overscan = 6, initialOffset = 0 } = options;
  const [rowWindow] = useState(() => {
    const made = new RowWindow(initialOffset, overscan);
    // further down it has to be scrolled first, and so to be there
    if (initialOffset === 0) made.follow({ count, rowHeight, viewport: lastSize(`${kind} height`) });
    return made;
  });
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const viewport = useViewport(kind, element, headerHeight);
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

function useViewport(kind: string, element: HTMLElement | null, headerHeight: number): number {
  const [viewport, setViewport] = useState(() => lastSize(`${kind} height`));
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => {
      const height = Math.max(0, element.clientHeight - headerHeight);
      noteSize(`${kind} height`, height);
      setViewport(height);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [kind, element, headerHeight]);
  return viewport;
}
