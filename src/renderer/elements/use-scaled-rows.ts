import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import {
  afterScroll,
  clampOffset,
  isScaled,
  offsetShowing,
  spacerHeight,
  toScrollTop,
  visibleRows,
  type ScaledBox,
} from './scaled-rows.ts';

interface ScaledRowsOptions {
  readonly count: number;
  readonly rowHeight: number;
  /** Of what sticks to the top of the box above the rows. */
  readonly headerHeight?: number;
  readonly overscan?: number;
  readonly initialOffset?: number;
}

export interface ScaledRows {
  readonly boxRef: RefObject<HTMLDivElement | null>;
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
  readonly show: (index: number) => void;
  readonly offset: () => number;
}

/** Draws only the rows in sight of a list of any length; see `scaled-rows.ts`. */
export function useScaledRows({
  count,
  rowHeight,
  headerHeight = 0,
  overscan = 6,
  initialOffset = 0,
}: ScaledRowsOptions): ScaledRows {
  const boxRef = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(0);
  const [offset, setOffset] = useState(initialOffset);
  const box: ScaledBox = { count, rowHeight, viewport };
  const shown = clampOffset(box, offset);

  // what the next scroll event is compared with; events arrive between renders
  const now = useRef({ box, offset: initialOffset, scrollTop: 0 });
  now.current.box = box;

  useLayoutEffect(() => {
    const element = boxRef.current;
    if (element === null) return undefined;
    const measure = (): void => setViewport(Math.max(0, element.clientHeight - headerHeight));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [headerHeight]);

  const moveTo = useCallback((target: number): void => {
    const element = boxRef.current;
    if (element === null) return;
    const state = now.current;
    state.offset = clampOffset(state.box, target);
    element.scrollTop = toScrollTop(state.box, state.offset);
    // read back: the browser rounds and clamps, and the scroll event will carry its number
    state.scrollTop = element.scrollTop;
    setOffset(state.offset);
  }, []);

  // the box can only be scrolled once it has its height
  const isReady = viewport > 0 && count > 0;
  useLayoutEffect(() => {
    if (isReady) moveTo(now.current.offset);
  }, [isReady, rowHeight, moveTo]);

  const onScroll = useCallback((): void => {
    const element = boxRef.current;
    const state = now.current;
    if (element === null || element.scrollTop === state.scrollTop || state.box.viewport === 0) return;
    state.offset = afterScroll(state.box, state.offset, state.scrollTop, element.scrollTop);
    state.scrollTop = element.scrollTop;
    setOffset(state.offset);
  }, []);

  // many small moves let the box drift from where its offset belongs; put right while nothing moves
  const onScrollEnd = useCallback((): void => {
    if (isScaled(now.current.box)) moveTo(now.current.offset);
  }, [moveTo]);

  const scaled = isScaled(box);
  return {
    boxRef,
    onScroll,
    onScrollEnd,
    spacerHeight: spacerHeight(box),
    isScaled: scaled,
    ...visibleRows(box, shown, overscan),
    rowsInView: Math.max(1, Math.floor(viewport / rowHeight)),
    topOf: (index) => index * rowHeight - (scaled ? shown : 0),
    show: useCallback((index) => moveTo(offsetShowing(now.current.box, now.current.offset, index)), [moveTo]),
    offset: useCallback(() => now.current.offset, []),
  };
}
