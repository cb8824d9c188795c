import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { followPointer } from '../../elements/follow-pointer.ts';

/** So far the pointer goes before it is a drag and no click. */
const SLACK = 5;
/** So near the edge of the board it scrolls. */
const EDGE = 48;
const SPEED = 12;

export interface Carried {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** The tier under the pointer; undefined over none. */
  readonly over: number | null | undefined;
}

/**
 * Carries a thing of the board by mouse, pen or finger. A finger takes it by its handle, since elsewhere it scrolls.
 * What is carried is drawn by whoever asks.
 */
export function useTierDrag(
  board: RefObject<HTMLElement | null>,
  onDrop: (id: number, score: number | null) => void,
): { readonly carried: Carried | null; readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void } {
  const [carried, setCarried] = useState<Carried | null>(null);
  const now = useRef<Carried | null>(null);
  const show = (next: Carried | null): void => {
    now.current = next;
    setCarried(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const id = thingUnder(event.target);
    const isHandle = event.target instanceof Element && event.target.closest('[data-grip]') !== null;
    if (id === null || event.button !== 0 || (event.pointerType === 'touch' && !isHandle)) return;
    const { clientX: startX, clientY: startY } = event;
    let frame = 0;
    const scroll = (): void => {
      frame = requestAnimationFrame(scroll);
      const box = board.current?.getBoundingClientRect();
      const { current } = now;
      if (box === undefined || current === null) return;
      if (current.y < box.top + EDGE) board.current?.scrollBy(0, -SPEED);
      if (current.y > box.bottom - EDGE) board.current?.scrollBy(0, SPEED);
    };
    followPointer({
      onMove: (x, y) => {
        if (now.current === null) {
          if (Math.hypot(x - startX, y - startY) < SLACK) return;
          frame = requestAnimationFrame(scroll);
        }
        show({ id, x, y, over: tierUnder(x, y) });
      },
      onDrop: () => {
        const { current } = now;
        if (current !== null && current.over !== undefined) onDrop(id, current.over);
      },
      onEnd: () => {
        cancelAnimationFrame(frame);
        show(null);
      },
    });
  };
  return { carried, onPointerDown };
}

/** The thing that was pressed; null beside all of them. */
export function thingUnder(target: EventTarget): number | null {
  const tile = target instanceof Element ? target.closest<HTMLElement>('[data-thing]') : null;
  return tile === null ? null : Number(tile.dataset['thing']);
}

function tierUnder(x: number, y: number): number | null | undefined {
  const tier = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-tier]')?.dataset['tier'];
  if (tier === undefined) return undefined;
  return tier === '' ? null : Number(tier);
}
