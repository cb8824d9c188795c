import { useState, type DragEvent } from 'react';
import type { RowWindow } from '../../elements/row-window.ts';
import { HEAD_HEIGHT } from './use-table-list.ts';

/** What a table takes between its rows. */
export interface RowDrop {
  /** Whether what is being dragged would be taken. */
  readonly isTaken: () => boolean;
  /** Dropped before this row; after the last by their number. */
  readonly onDrop: (index: number) => void;
}

interface RowDropOptions {
  readonly rowDrop?: RowDrop;
  readonly ids: Uint32Array;
  readonly rowWindow: RowWindow;
  readonly rowHeight: number;
}

/** Between which rows the pointer is while something is dragged over a table, and what becomes of it there. */
export function useRowDrop({ rowDrop, ids, rowWindow, rowHeight }: RowDropOptions) {
  const [index, setIndex] = useState<number | null>(null);
  if (rowDrop === undefined) return { index: null, handlers: {} };
  const indexAt = ({ currentTarget, clientY }: DragEvent): number => {
    const top = clientY - currentTarget.getBoundingClientRect().top - HEAD_HEIGHT + rowWindow.getOffset();
    return Math.min(Math.max(0, Math.round(top / rowHeight)), ids.length);
  };
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!rowDrop.isTaken()) return;
      event.preventDefault();
      setIndex(indexAt(event));
    },
    onDragLeave: (event: DragEvent): void => {
      // from one cell to the next one stays in the table
      const { relatedTarget } = event;
      if (!(relatedTarget instanceof Node) || !event.currentTarget.contains(relatedTarget)) setIndex(null);
    },
    onDragEnd: (): void => setIndex(null),
    onDrop: (event: DragEvent): void => {
      setIndex(null);
      if (!rowDrop.isTaken()) return;
      event.preventDefault();
      rowDrop.onDrop(indexAt(event));
    },
  };
  return { index, handlers };
}
