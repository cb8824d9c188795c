import { useState, type PointerEvent } from 'react';
import { followPointer } from '../../elements/follow-pointer.ts';

// a hand that clicks is never quite still
const STARTS_AFTER = 5;

interface HeadDrag {
  readonly id: string;
  /** Null at the end. */
  readonly beforeId: string | null;
  /** From the left edge of the head, where the column will go. */
  readonly line: number;
}

/** Heads are dragged to another place; Escape leaves them where they are. */
export function useHeadDrag(onPlace: (id: string, beforeId: string | null) => void) {
  const [drag, setDrag] = useState<HeadDrag | null>(null);

  const onPointerDown = (id: string, event: PointerEvent<HTMLElement>): void => {
    const head = event.currentTarget.closest<HTMLElement>('[role="row"]');
    if (event.button !== 0 || event.pointerType === 'touch' || head === null) return;
    const startX = event.clientX;
    let latest: HeadDrag | null = null;
    const show = (next: HeadDrag | null): void => {
      latest = next;
      setDrag(next);
    };
    followPointer({
      onMove: (x) => {
        if (latest === null && Math.abs(x - startX) < STARTS_AFTER) return;
        show({ id, ...targetAt(head, x) });
      },
      onDrop: () => {
        if (latest === null) return;
        onPlace(id, latest.beforeId);
        swallowClick();
      },
      onEnd: () => show(null),
    });
  };

  return { drag, onPointerDown };
}

/** The click that ends a drag is none. */
function swallowClick(): void {
  const swallow = (click: Event): void => click.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

/** Between which heads the mouse is. */
function targetAt(head: HTMLElement, x: number): Omit<HeadDrag, 'id'> {
  const { left } = head.getBoundingClientRect();
  const cells = [...head.querySelectorAll<HTMLElement>('[data-column-head]')];
  const found = cells.find((cell) => {
    const box = cell.getBoundingClientRect();
    return x < box.left + box.width / 2;
  });
  const edge = found === undefined ? cells.at(-1)?.getBoundingClientRect().right : found.getBoundingClientRect().left;
  return { beforeId: found?.dataset['columnHead'] ?? null, line: (edge ?? left) - left };
}
