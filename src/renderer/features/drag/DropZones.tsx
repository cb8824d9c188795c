import { ListEnd, ListStart, Play, type LucideIcon } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { setDragged, useDragged } from '../../stores/drag.ts';
import { useDropTracks } from './use-drop-tracks.ts';

/** Over the player while tracks are dragged: what dropping them here would do. The same is in every menu. */
export function DropZones() {
  const { t } = useWords();
  const isDragging = useDragged((state) => state.dragged !== null);
  if (!isDragging) return null;
  return (
    <div className="absolute inset-0 z-10 grid grid-cols-3 gap-3 bg-panel p-2">
      <Zone icon={Play} place="now" label={t('drag.playNow')} />
      <Zone icon={ListStart} place="next" label={t('menu.playNext')} />
      <Zone icon={ListEnd} place="last" label={t('menu.addToQueue')} />
    </div>
  );
}

interface ZoneProps {
  readonly icon: LucideIcon;
  readonly place: 'now' | 'next' | 'last';
  readonly label: string;
}

function Zone({ icon: Icon, place, label }: ZoneProps) {
  const [isOver, setIsOver] = useState(false);
  const drop = useDropTracks();
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const { dragged } = useDragged.getState();
    setDragged(null);
    if (dragged !== null) void drop(dragged, place);
  };
  return (
    <div
      className={`flex items-center justify-center gap-3 rounded-cover border-2 border-dashed font-semibold ${isOver ? 'border-accent bg-accent-soft text-ink' : 'border-line-strong text-ink-soft'}`}
      onDragEnter={() => setIsOver(true)}
      onDragOver={(event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <Icon size={20} aria-hidden="true" className="pointer-events-none" />
      <span className="pointer-events-none">{label}</span>
    </div>
  );
}
