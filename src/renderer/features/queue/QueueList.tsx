import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { keyTarget } from '../../elements/list-keys.ts';
import { useScaledRows } from '../../elements/use-scaled-rows.ts';
import { useWords } from '../../i18n/use-words.ts';
import { queueRows, useRows } from '../../link/rows.ts';
import { playItem } from '../../player/player.ts';
import type { QueueItem } from '../../player/queue.ts';
import { moveInQueue, removeFromQueue } from '../../player/queue-actions.ts';
import { usePlayer } from '../../stores/player.ts';
import { QueueRow } from './QueueRow.tsx';

const ROW_HEIGHT = 48;

interface QueueListProps {
  readonly items: readonly QueueItem[];
  /** Index of the first item that is shown. */
  readonly from: number;
}

export function QueueList({ items, from }: QueueListProps) {
  const { t } = useWords();
  const count = items.length - from;
  const rows = useScaledRows({ count, rowHeight: ROW_HEIGHT });
  const [activeKey, setActiveKey] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const drag = useQueueDrag(items, from);
  const visible = items.slice(from + rows.first, from + rows.last);
  const shown = useRows(
    queueRows,
    visible.map((item) => item.trackId),
  );
  const failures = usePlayer((state) => state.failures);
  const active = activeKey === null ? -1 : items.findIndex((item) => item.key === activeKey) - from;

  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items[from + active];
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (item === undefined || active < 0) return;
      const target = Math.min(Math.max(0, active + (event.key === 'ArrowUp' ? -1 : 1)), count - 1);
      moveInQueue(item.key, from + target);
      rows.show(target);
      setSaid(t('queue.moved', { title: queueRows.get(item.trackId)?.name ?? '', place: target + 1 }));
    } else if (event.key === 'Enter' && item !== undefined) playItem(item.key);
    else if (event.key === 'Delete' && item !== undefined && active >= 0) {
      setActiveKey(items[from + active + 1]?.key ?? items[from + active - 1]?.key ?? null);
      removeFromQueue(item.key);
    } else {
      const target = keyTarget(event.key, { index: active, count, columns: 1, rowsInView: rows.rowsInView });
      if (target === null) return;
      setActiveKey(items[from + target]?.key ?? null);
      rows.show(target);
    }
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={rows.boxRef}
        role="grid"
        aria-label={t('queue.next')}
        aria-rowcount={count}
        aria-activedescendant={active >= rows.first && active < rows.last ? `queue-${activeKey}` : undefined}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto"
        onScroll={rows.onScroll}
        onScrollEnd={rows.onScrollEnd}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="relative" style={{ height: rows.spacerHeight }}>
          <div role="presentation" className={rows.isScaled ? 'sticky top-0 h-0' : ''}>
            {visible.map((item, offset) => (
              <QueueRow
                key={item.key}
                item={item}
                index={rows.first + offset}
                row={shown[offset]}
                top={rows.topOf(rows.first + offset)}
                isActive={item.key === activeKey}
                isDropTarget={drag.overKey === item.key}
                failure={failures.get(item.key)}
                onActive={() => setActiveKey(item.key)}
                drag={drag}
              />
            ))}
          </div>
        </div>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

export interface QueueDrag {
  readonly overKey: number | null;
  readonly start: (event: DragEvent, key: number) => void;
  readonly over: (event: DragEvent, key: number) => void;
  readonly drop: (event: DragEvent, key: number) => void;
  readonly end: () => void;
}

/** Reordering by drag; the same by keys is above. */
function useQueueDrag(items: readonly QueueItem[], from: number): QueueDrag {
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
