import { useWords } from '../../i18n/use-words.ts';
import { queueRows } from '../../link/rows.ts';
import type { QueueItem } from '../../stores/queue.ts';
import { clearQueue, removeFromQueue } from '../../player/queue-actions.ts';
import { usePlayer } from '../../stores/player.ts';
import { offerUndo } from '../../stores/undo.ts';

/** Takes tracks out of the queue; each can be taken back. */
export function useQueueRemoval() {
  const { t } = useWords();
  return {
    remove: ({ key, trackId }: QueueItem): void => {
      const title = queueRows.get(trackId)?.name ?? '';
      offerUndo({ text: t('undo.queueRemoved', { title }), undo: removeFromQueue(key) });
    },
    clear: (): void => {
      const count = usePlayer.getState().queue.items.length - 1;
      offerUndo({ text: t('undo.queueCleared', { count }), undo: clearQueue() });
    },
  };
}
