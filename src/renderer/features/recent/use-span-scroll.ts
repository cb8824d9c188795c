import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** A scroll box of a height known before: what part of it is in sight, and how to bring a stretch there. */
export function useSpanScroll(initialOffset: number) {
  const [element, attach] = useState<HTMLElement | null>(null);
  const [offset, setOffset] = useState(initialOffset);
  const [viewport, setViewport] = useState(0);
  // read when the view is left: by then the box is gone
  const latest = useRef(initialOffset);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => setViewport(element.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [element]);

  const onScroll = useCallback((): void => {
    latest.current = element?.scrollTop ?? 0;
    setOffset(latest.current);
  }, [element]);
  const scrollTo = useCallback((top: number): void => element?.scrollTo({ top }), [element]);
  const getOffset = useCallback((): number => latest.current, []);
  const show = ({ top, bottom }: { readonly top: number; readonly bottom: number }): void => {
    if (top < latest.current) scrollTo(top);
    else if (bottom > latest.current + viewport) scrollTo(bottom - viewport);
  };
  return { attach, offset, viewport, onScroll, scrollTo, getOffset, show };
}
