import { useState, type KeyboardEvent } from 'react';
import { Range } from '../../elements/Range.tsx';
import { formatClock } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { seek } from '../../player/player.ts';
import { usePlayer } from '../../stores/player.ts';
import { useCurrentTrack } from './use-current-track.ts';

const STEPS_MS: Readonly<Record<string, number>> = {
  ArrowLeft: -5000,
  ArrowDown: -5000,
  ArrowRight: 5000,
  ArrowUp: 5000,
  PageDown: -30_000,
  PageUp: 30_000,
};

export function SeekBar() {
  const { t } = useWords();
  const track = useCurrentTrack();
  const positionMs = usePlayer((state) => state.positionMs);
  const measuredMs = usePlayer((state) => state.durationMs);
  // while the thumb is held the sound goes on from where it was
  const [heldMs, setHeldMs] = useState<number | null>(null);
  // the browser reckons the length of an Ogg of what it has met so far, and of an MP3 without a count of its frames
  const knownMs = track?.durationMs ?? measuredMs;
  const durationMs = knownMs === null ? null : Math.max(knownMs, positionMs);
  const shownMs = heldMs ?? positionMs;

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.ctrlKey || event.metaKey ? undefined : STEPS_MS[event.key];
    if (step === undefined || durationMs === null) return;
    event.preventDefault();
    seek(Math.min(durationMs, positionMs + step));
  };

  return (
    <div className="flex w-full max-w-xl items-center gap-2 text-xs text-ink-soft">
      <span className="tabular w-12 text-right">{track === undefined ? '' : formatClock(shownMs)}</span>
      <Range
        className="min-w-0 flex-1"
        label={t('player.seek')}
        value={shownMs}
        max={durationMs ?? 0}
        valueText={t('player.seekValue', { position: formatClock(shownMs), duration: formatClock(durationMs) })}
        disabled={track === undefined || durationMs === null}
        onKeyDown={onKeyDown}
        onValue={setHeldMs}
        onCommit={(value) => {
          setHeldMs(null);
          seek(value);
        }}
      />
      <span className="tabular w-12">{track === undefined ? '' : formatClock(durationMs)}</span>
    </div>
  );
}
