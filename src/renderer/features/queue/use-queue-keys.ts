import { useState, type KeyboardEvent } from 'react';
import { keyTarget } from '../../elements/list-keys.ts';
import { hasCommandKey } from '../../elements/modifiers.ts';
import { useWords } from '../../i18n/use-words.ts';
import { queueRows } from '../../link/rows.ts';
import { playItem } from '../../player/player.ts';
import type { QueueItem } from '../../stores/queue.ts';
import { moveInQueue } from '../../player/queue-actions.ts';
import { useQueueRemoval } from './use-queue-removal.ts';

interface QueueKeysOptions {
  readonly upcoming: readonly QueueItem[];
  /** Index in the queue of the first upcoming item. */
  readonly from: number;
  readonly rowsInView: number;
  readonly show: (index: number) => void;
}

/** The keyboard in the list of what comes: arrows go, Alt with arrows moves, Enter plays, Delete removes. */
export function useQueueKeys({ upcoming, from, rowsInView, show }: QueueKeysOptions) {
  const { t } = useWords();
  const removal = useQueueRemoval();
  const [activeKey, setActiveKey] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const activeIndex = activeKey === null ? -1 : upcoming.findIndex((item) => item.key === activeKey);
  const item = upcoming[activeIndex];

  const go = (index: number): void => {
    setActiveKey(upcoming[index]?.key ?? null);
    show(index);
  };
  const move = (moved: QueueItem, step: 1 | -1): void => {
    const target = Math.min(Math.max(0, activeIndex + step), upcoming.length - 1);
    moveInQueue(moved.key, from + target);
    show(target);
    setSaid(t('queue.moved', { title: queueRows.get(moved.trackId)?.name ?? '', place: target + 1 }));
  };
  const drop = (removed: QueueItem): void => {
    setActiveKey(upcoming[activeIndex + 1]?.key ?? upcoming[activeIndex - 1]?.key ?? null);
    removal.remove(removed);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || hasCommandKey(event)) return;
    const target = keyTarget(event.key, { index: activeIndex, count: upcoming.length, columns: 1, rowsInView });
    if (event.altKey) {
      if (item === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      move(item, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Enter' && item !== undefined) playItem(item.key);
    else if (event.key === 'Delete' && item !== undefined) drop(item);
    else if (target !== null) go(target);
    else return;
    event.preventDefault();
  };
  return { activeKey, activeIndex, setActiveKey, said, onKeyDown };
}
