import { X } from 'lucide-react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { playItem } from '../../player/player.ts';
import type { QueueItem } from '../../stores/queue.ts';
import type { FailureReason } from '../../stores/player.ts';
import type { QueueDrag } from './use-queue-drag.ts';
import { useQueueRemoval } from './use-queue-removal.ts';
import { QueueTrack } from './QueueTrack.tsx';

interface QueueRowProps {
  readonly item: QueueItem;
  readonly index: number;
  readonly row: TrackRow | undefined;
  readonly top: number;
  readonly isActive: boolean;
  readonly failure: FailureReason | undefined;
  readonly onActive: () => void;
  readonly drag: QueueDrag;
}

/** The line that shows where something would go; system colours draw no shadows, but outlines. */
const EDGES = {
  before: 'drop-before',
  after: 'drop-after',
  none: '',
} as const;

export function QueueRow({ item, index, row, top, isActive, failure, onActive, drag }: QueueRowProps) {
  const { t } = useWords();
  const removal = useQueueRemoval();
  const title = row?.name ?? '';
  const tabIndex = isActive ? 0 : -1;
  return (
    <div
      role="row"
      id={`queue-${item.key}`}
      aria-rowindex={index + 1}
      draggable
      className={`group absolute inset-x-0 top-0 flex h-12 items-center hover:bg-hover ${isActive ? 'is-active' : ''} ${EDGES[drag.edgeOf(item.key) ?? 'none']}`}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={onActive}
      onDragStart={(event) => drag.start(event, item.key)}
      onDragOver={(event) => drag.over(event, item.key)}
      onDragLeave={drag.leave}
      onDrop={(event) => drag.drop(event, item.key)}
      onDragEnd={drag.end}
    >
      <div role="gridcell" className="min-w-0 flex-1">
        <button
          type="button"
          tabIndex={tabIndex}
          className="flex h-12 w-full items-center gap-3 pr-3 pl-4 text-left"
          onClick={() => playItem(item.key)}
        >
          <QueueTrack row={row} failure={failure} />
        </button>
      </div>
      <div role="gridcell" className="absolute right-2 opacity-0 group-hover:opacity-100 focus-within:opacity-100">
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={t('queue.remove', { title })}
          title={t('queue.remove', { title })}
          className="inline-flex size-8 items-center justify-center rounded-control border border-line bg-raised text-ink-soft hover:text-ink"
          onClick={() => removal.remove(item)}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
