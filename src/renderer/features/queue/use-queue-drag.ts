import { useState, type DragEvent } from 'react';
import type { QueueItem } from '../../stores/queue.ts';
import { moveInQueue } from '../../player/queue-actions.ts';
import { setDragged, useDragged } from '../../stores/drag.ts';
import { useDropTracks } from '../drag/index.ts';

type DropEdge = 'before' | 'after';

export interface QueueDrag {
  /** Where a line shows what dropping would do. */
  readonly edgeOf: (key: number) => DropEdge | null;
  readonly start: (event: DragEvent, key: number) => void;
  readonly over: (event: DragEvent, key: number) => void;
  readonly leave: () => void;
  readonly drop: (event: DragEvent, key: number) => void;
  readonly end: () => void;
}

/** Reordering by drag, and taking in what is dragged from elsewhere; by keys and menus the same is done without a mouse. */
export function useQueueDrag(items: readonly QueueItem[], from: number): QueueDrag {
  const [draggedKey, setDraggedKey] = useState<number | null>(null);
  const [over, setOver] = useState<{ readonly key: number; readonly edge: DropEdge } | null>(null);
  const dropTracks = useDropTracks();
  const indexOf = (key: number): number => items.findIndex((item) => item.key === key);
  const end = (): void => {
    setDraggedKey(null);
    setOver(null);
  };
  const edgeAt = (event: DragEvent, key: number): DropEdge => {
    // an item of the queue takes the place of the one under it, and that one gives way
    if (draggedKey !== null) return indexOf(draggedKey) < indexOf(key) ? 'after' : 'before';
    const box = event.currentTarget.getBoundingClientRect();
    return event.clientY - box.top > box.height / 2 ? 'after' : 'before';
  };
  return {
    edgeOf: (key) => (over?.key === key ? over.edge : null),
    start: (event, key) => {
      event.dataTransfer.effectAllowed = 'move';
      // without data some platforms start no drag
      event.dataTransfer.setData('text/x-fonoteka-queue', String(key));
      setDraggedKey(key);
    },
    over: (event, key) => {
      if (draggedKey === null && useDragged.getState().dragged === null) return;
      event.preventDefault();
      event.stopPropagation();
      setOver({ key, edge: edgeAt(event, key) });
    },
    leave: () => setOver(null),
    drop: (event, key) => {
      const { dragged } = useDragged.getState();
      const target = indexOf(key);
      if (draggedKey !== null) {
        event.preventDefault();
        if (target >= from) moveInQueue(draggedKey, target);
      } else if (dragged !== null) {
        event.preventDefault();
        event.stopPropagation();
        setDragged(null);
        void dropTracks(dragged, { index: edgeAt(event, key) === 'after' ? target + 1 : target });
      }
      end();
    },
    end,
  };
}
