import { useState, type PointerEvent } from 'react';

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
    const ended = new AbortController();
    const { signal } = ended;
    let latest: HeadDrag | null = null;
    const show = (next: HeadDrag | null): void => {
      latest = next;
      setDrag(next);
    };
    const end = (): void => {
      ended.abort();
      show(null);
    };
    const onMove = (move: MouseEvent): void => {
      if (latest === null && Math.abs(move.clientX - startX) < STARTS_AFTER) return;
      show({ id, ...targetAt(head, move.clientX) });
    };
    const onUp = (): void => {
      if (latest !== null) {
        onPlace(id, latest.beforeId);
        // the click that ends a drag is none
        const swallow = (click: Event): void => click.stopPropagation();
        window.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      }
      end();
    };
    window.addEventListener('pointermove', onMove, { signal });
    window.addEventListener('pointerup', onUp, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('blur', end, { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(), { signal, capture: true });
  };

  return { drag, onPointerDown };
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
