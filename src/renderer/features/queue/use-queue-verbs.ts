import { ListX } from 'lucide-react';
import { queueRows } from '../../link/rows.ts';
import { playItem } from '../../player/player.ts';
import type { QueueItem } from '../../stores/queue.ts';
import { addNext, addToQueue } from '../../player/queue-actions.ts';
import { type Verbs } from '../track-list/index.ts';
import { useQueueRemoval } from './use-queue-removal.ts';

/** What can be done with a track in the queue: what can be done with it anywhere, and taking it out. */
export function useQueueVerbs(): (item: QueueItem | undefined) => Verbs {
  const removal = useQueueRemoval();
  return (item) => {
    const row = item === undefined ? undefined : queueRows.get(item.trackId);
    const trackIds = item === undefined ? [] : [item.trackId];
    return {
      onPlay: () => (item === undefined ? undefined : playItem(item.key)),
      onPlayNext: () => addNext(trackIds),
      onAddToQueue: () => addToQueue(trackIds),
      addable: item === undefined ? null : { label: '', load: () => Promise.resolve(trackIds) },
      albumId: row?.albumId,
      artistId: row?.artists[0]?.artistId,
      trackId: item?.trackId,
      ...(item === undefined
        ? {}
        : {
            extra: ({ t }) => [
              'line',
              {
                name: 'remove',
                icon: ListX,
                label: t('menu.removeFromQueue'),
                keys: { name: 'remove' },
                run: () => removal.remove(item),
              },
            ],
          }),
    };
  };
}
