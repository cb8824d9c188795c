import { useSyncExternalStore, type DragEvent, type ReactNode } from 'react';
import { ListPlus } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { playerRows } from '../../link/rows.ts';
import { currentItem, type QueueItem } from '../../stores/queue.ts';
import { usePlayer } from '../../stores/player.ts';
import { setDragged, useDragged } from '../../stores/drag.ts';
import { saveQueue } from '../add-to-playlist/index.ts';
import { useDropTracks } from '../drag/index.ts';
import { QueueList } from './QueueList.tsx';
import { useQueueRemoval } from './use-queue-removal.ts';
import { QueueTrack } from './QueueTrack.tsx';

/** What plays and what comes, for the panel at the side. */
export function QueuePanel() {
  const { t } = useWords();
  const removal = useQueueRemoval();
  const queue = usePlayer((state) => state.queue);
  const current = currentItem(queue);
  const upcoming = queue.items.length - queue.index - 1;
  return (
    <DropBox>
      {current === undefined ? (
        <p className="px-4 py-2 text-ink-soft">{t('queue.empty')}</p>
      ) : (
        <>
          <SectionTitle>{t('queue.now')}</SectionTitle>
          <NowInQueue item={current} />
          <div className="flex items-center pr-2">
            <div className="min-w-0 flex-1">
              <SectionTitle>
                {t('queue.next')}
                {upcoming > 0 ? <span className="font-normal"> · {t('queue.rest', { count: upcoming })}</span> : null}
              </SectionTitle>
            </div>
            <IconButton icon={ListPlus} label={t('playlists.saveAs')} onClick={saveQueue} />
            <Button look="quiet" disabled={queue.items.length < 2} onClick={removal.clear}>
              {t('queue.clear')}
            </Button>
          </div>
          {upcoming === 0 ? (
            <p className="px-4 py-1 text-ink-soft">{t('queue.end')}</p>
          ) : (
            <>
              <QueueList items={queue.items} from={queue.index + 1} />
              <p className="border-t border-line px-4 py-2 text-xs text-ink-faint">{t('queue.hint')}</p>
            </>
          )}
        </>
      )}
    </DropBox>
  );
}

/** The whole panel takes what is dragged to it, at its end; the list itself takes it more exactly. */
function DropBox({ children }: { readonly children: ReactNode }) {
  const dropTracks = useDropTracks();
  const isDragging = useDragged((state) => state.dragged !== null);
  const onDrop = (event: DragEvent): void => {
    const { dragged } = useDragged.getState();
    if (dragged === null || event.defaultPrevented) return;
    event.preventDefault();
    setDragged(null);
    void dropTracks(dragged, 'last');
  };
  return (
    <div
      data-drop="queue"
      className={`flex min-h-0 flex-1 flex-col ${isDragging ? 'outline-2 -outline-offset-4 outline-accent outline-dashed' : ''}`}
      onDragOver={(event) => {
        if (isDragging) event.preventDefault();
      }}
      onDrop={onDrop}
    >
      {children}
    </div>
  );
}

function SectionTitle({ children }: { readonly children: ReactNode }) {
  return <h3 className="tabular px-4 pt-3 pb-1 text-xs font-semibold text-ink-faint">{children}</h3>;
}

function NowInQueue({ item }: { readonly item: QueueItem }) {
  const failure = usePlayer((state) => state.failures.get(item.trackId));
  const row = useSyncExternalStore(playerRows.subscribe, () => playerRows.get(item.trackId));
  return (
    <div className="flex h-12 items-center gap-3 px-4">
      <QueueTrack row={row} failure={failure} isCurrent />
    </div>
  );
}
