import { useState, type DragEvent } from 'react';
import type { QueueItem } from '../../player/queue.ts';
import { moveInQueue } from '../../player/queue-actions.ts';

export interface QueueDrag {
  readonly overKey: number | null;
  readonly start: (event: DragEvent, key: number) => void;
  readonly over: (event: DragEvent, key: number) => void;
  readonly drop: (event: DragEvent, key: number) => void;
  readonly end: () => void;
}

/** Reordering by drag; the same by keys is in `use-queue-keys.ts`. */
export function useQueueDrag(items: readonly QueueItem[], from: number): QueueDrag {
  const [draggedKey, setDraggedKey] = useState<number | null>(null);
  const [overKey, setOverKey] = useState<number | null>(null);
  const end = (): void => {
    setDraggedKey(null);
    setOverKey(null);
  };
  return {
    overKey: draggedKey === null ? null : overKey,
    start: (event, key) => {
      event.dataTransfer.effectAllowed = 'move';
      // without data some platforms start no drag
      event.dataTransfer.setData('text/x-fonoteka-queue', String(key));
      setDraggedKey(key);
    },
    over: (event, key) => {
      if (draggedKey === null) return;
      event.preventDefault();
      setOverKey(key);
    },
    drop: (event, key) => {
      event.preventDefault();
      const target = items.findIndex((item) => item.key === key);
      if (draggedKey !== null && target >= from) moveInQueue(draggedKey, target);
      end();
    },
    end,
  };
}
