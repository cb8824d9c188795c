import { useLayoutEffect, useMemo, useState } from 'react';
import { clampOffset, isScaled, spacerHeight, visibleRows, type ScaledBox } from './scaled-rows.ts';
import { ScrollPlace } from './scroll-place.ts';

interface ScaledRowsOptions {
  readonly count: number;
  readonly rowHeight: number;
  /** Of what sticks to the top of the box above the rows. */
  readonly headerHeight?: number;
  readonly overscan?: number;
  readonly initialOffset?: number;
}

export interface ScaledRows {
  /** Goes to the scroll box. */
  readonly attach: (element: HTMLDivElement | null) => void;
  readonly onScroll: () => void;
  readonly onScrollEnd: () => void;
  readonly spacerHeight: number;
  /** Whether rows lie in a sticky layer that moves with the virtual offset, rather than in the spacer itself. */
  readonly isScaled: boolean;
  readonly first: number;
  /** Not included. */
  readonly last: number;
  readonly rowsInView: number;
  readonly topOf: (index: number) => number;
  /** Scrolls as little as brings the row in sight. */
  readonly show: (index: number) => void;
  readonly scrollToTop: () => void;
  readonly getOffset: () => number;
}

/** Draws only the rows in sight of a list of any length; see `scaled-rows.ts`. */
export function useScaledRows(options: ScaledRowsOptions): ScaledRows {
  const { count, rowHeight, headerHeight = 0, overscan = 6, initialOffset = 0 } = options;
  const [element, attach] = useState<HTMLDivElement | null>(null);
  const viewport = useViewport(element, headerHeight);
  const [place] = useState(() => new ScrollPlace(initialOffset));
  const [offset, setOffset] = useState(initialOffset);

  const acts = useMemo(() => {
    const after = (move: () => void) => (): void => {
      move();
      setOffset(place.offset);
    };
    return {
      onScroll: after(() => place.scrolled(element)),
      onScrollEnd: after(() => place.settle(element)),
      scrollToTop: after(() => place.moveTo(0, element)),
      show: (index: number) => after(() => place.show(index, element))(),
      follow: (box: ScaledBox) => after(() => place.follow(box, element))(),
      getOffset: () => place.offset,
    };
  }, [element, place]);
  const { follow, ...given } = acts;
  useLayoutEffect(() => follow({ count, rowHeight, viewport }), [count, rowHeight, viewport, follow]);

  const box: ScaledBox = { count, rowHeight, viewport };
  const shown = clampOffset(box, offset);
  const scaled = isScaled(box);
  return {
    attach,
    ...given,
    spacerHeight: spacerHeight(box),
    isScaled: scaled,
    ...visibleRows(box, shown, overscan),
    rowsInView: Math.max(1, Math.floor(viewport / rowHeight)),
    // whole pixels: halves would show the ground between the rows
    topOf: (index) => index * rowHeight - (scaled ? Math.round(shown) : 0),
  };
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
