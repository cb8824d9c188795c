import { useCallback, useState, type PointerEvent } from 'react';
import { followPointer } from '../../elements/follow-pointer.ts';

interface EdgeDrag {
  readonly id: string;
  readonly width: number;
  /** Of all columns, as they were when the drag began. */
  readonly drawn: Readonly<Record<string, number>>;
}

/** The edge of a head is dragged to size its column; what is dragged is shown at once and kept when it is let go. */
export function useEdgeDrag(onSize: (id: string, width: number, drawn: EdgeDrag['drawn']) => void) {
  const [draft, setDraft] = useState<EdgeDrag | null>(null);

  const onPointerDown = useCallback(
    (id: string, event: PointerEvent<HTMLElement>): void => {
      const head = event.currentTarget.closest<HTMLElement>('[data-column-head]');
      if (event.button !== 0 || head === null) return;
      // neither a drag of the head nor a click on it
      event.preventDefault();
      event.stopPropagation();
      const startX = event.clientX;
      const drawn = drawnWidths(head);
      const startWidth = drawn[id] ?? 0;
      let latest: EdgeDrag | null = null;
      followPointer({
        onMove: (x) => {
          latest = { id, width: startWidth + x - startX, drawn };
          setDraft(latest);
        },
        onDrop: () => {
          if (latest !== null) onSize(id, latest.width, drawn);
        },
        onEnd: () => setDraft(null),
      });
    },
    [onSize],
  );

  return { draft, onPointerDown };
}

/** The widths of all columns by id, in order, asked from one of their heads. */
export function drawnWidths(head: HTMLElement): Readonly<Record<string, number>> {
  const heads = [...(head.closest('[role="row"]')?.querySelectorAll<HTMLElement>('[data-column-head]') ?? [])];
  return Object.fromEntries(heads.map((one) => [one.dataset['columnHead'] ?? '', one.offsetWidth]));
}
