import { Pause, Play, Repeat, Repeat1, Shuffle, SkipBack, SkipForward } from 'lucide-react';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { next, previous, togglePlay } from '../../player/player.ts';
import { nextRepeat, toggleShuffle } from '../../player/queue-actions.ts';
import { usePlayer } from '../../stores/player.ts';

export function Transport() {
  const { t } = useWords();
  const isPlaying = usePlayer((state) => state.isPlaying);
  const isEmpty = usePlayer((state) => state.queue.items.length === 0);
  const isShuffled = usePlayer((state) => state.queue.orderBefore !== null);
  const repeat = usePlayer((state) => state.queue.repeat);
  const repeatLabel = { off: t('player.repeatOff'), all: t('player.repeatAll'), one: t('player.repeatOne') }[repeat];
  const playLabel = isPlaying ? t('player.pause') : t('player.play');
  const PlayIcon = isPlaying ? Pause : Play;
  return (
    <div className="flex items-center gap-2">
      <IconButton
        icon={Shuffle}
        iconSize={16}
        label={t('player.shuffle')}
        aria-pressed={isShuffled}
        disabled={isEmpty}
        onClick={toggleShuffle}
      />
      <IconButton icon={SkipBack} isFilled label={t('player.previous')} disabled={isEmpty} onClick={previous} />
      <button
        type="button"
        aria-label={playLabel}
        title={playLabel}
        disabled={isEmpty}
        className="inline-flex size-9 items-center justify-center rounded-round border border-transparent bg-ink text-canvas hover:opacity-85 active:opacity-75"
        onClick={togglePlay}
      >
        <PlayIcon size={18} fill="currentColor" aria-hidden="true" />
      </button>
      <IconButton icon={SkipForward} isFilled label={t('player.next')} disabled={isEmpty} onClick={next} />
      <IconButton
        icon={repeat === 'one' ? Repeat1 : Repeat}
        iconSize={16}
        label={repeatLabel}
        aria-pressed={repeat !== 'off'}
        onClick={nextRepeat}
      />
    </div>
  );
}
