import { useMemo } from 'react';
import { useScaledRows } from '../../elements/use-scaled-rows.ts';
import { useWords } from '../../i18n/use-words.ts';
import { queueRows, useRows } from '../../link/rows.ts';
import type { QueueItem } from '../../stores/queue.ts';
import { usePlayer } from '../../stores/player.ts';
import { VerbMenu } from '../track-list/index.ts';
import { QueueRow } from './QueueRow.tsx';
import { useQueueVerbs } from './use-queue-verbs.ts';
import { useQueueDrag } from './use-queue-drag.ts';
import { useQueueKeys } from './use-queue-keys.ts';

const ROW_HEIGHT = 48;

interface QueueListProps {
  readonly items: readonly QueueItem[];
  /** Index of the first item that is shown. */
  readonly from: number;
}

export function QueueList({ items, from }: QueueListProps) {
  const { t } = useWords();
  const upcoming = useMemo(() => items.slice(from), [items, from]);
  const rows = useScaledRows({ kind: 'queue', count: upcoming.length, rowHeight: ROW_HEIGHT });
  const { attach, first, last } = rows;
  const keys = useQueueKeys({ upcoming, from, rowsInView: rows.rowsInView, show: rows.show });
  const drag = useQueueDrag(items, from);
  const queueVerbs = useQueueVerbs();
  const visible = useMemo(() => upcoming.slice(first, last), [upcoming, first, last]);
  const visibleIds = useMemo(() => visible.map((item) => item.trackId), [visible]);
  const shown = useRows(queueRows, visibleIds);
  const failures = usePlayer((state) => state.failures);
  const activeItem = upcoming[keys.activeIndex];
  const isActiveDrawn = keys.activeIndex >= first && keys.activeIndex < last;

  return (
    <>
      <VerbMenu
        isDisabled={upcoming.length === 0}
        offer={{
          kind: 'queue',
          subject: activeItem?.key ?? null,
          name: () => (activeItem === undefined ? '' : (queueRows.get(activeItem.trackId)?.name ?? '')),
        }}
        verbs={() => queueVerbs(activeItem)}
        trigger={
          <div
            ref={attach}
            role="grid"
            aria-label={t('queue.next')}
            aria-rowcount={upcoming.length}
            aria-activedescendant={isActiveDrawn ? `queue-${keys.activeKey}` : undefined}
            tabIndex={0}
            className="scaled-box relative min-h-0 flex-1 overflow-y-auto"
            onScroll={rows.onScroll}
            onKeyDown={keys.onKeyDown}
          />
        }
      >
        <div role="presentation" className="relative" style={{ height: rows.spacerHeight }}>
          {visible.map((item, offset) => (
            <QueueRow
              key={item.key}
              item={item}
              index={first + offset}
              row={shown[offset]}
              top={rows.topOf(first + offset)}
              isActive={item.key === keys.activeKey}
              failure={failures.get(item.trackId)}
              onActive={() => keys.setActiveKey(item.key)}
              drag={drag}
            />
          ))}
        </div>
      </VerbMenu>
      <p role="status" className="sr-only">
        {keys.said}
      </p>
    </>
  );
}
