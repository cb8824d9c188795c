/**
 * Turns what is heard into plays: one record a play, told now and then while it sounds, so that a crash loses little, and
 * once more when it ends; none for what never sounded. All that is told of one play carries its key.
 */
import type { PlayEnding } from '../../shared/contract/playback.ts';
import type { TrackId } from '../../shared/ids.ts';
import { lookAtSilence, lookWhileSounding, stoppedClock, type Look, type PlayClock } from './play-clock.ts';

export interface Play {
  readonly playKey: string;
  readonly trackId: TrackId;
  /** By the wall's clock, as it stood then. */
  readonly startedAt: number;
  readonly playedMs: number;
  readonly endedHow: PlayEnding;
  /** As the sound itself says; for tracks of which the library does not know it. */
  readonly durationMs: number | null;
}

export interface PlayRecorder {
  /** Names the track that will sound next. */
  readonly choose: (trackId: TrackId) => void;
  readonly sounding: () => void;
  /** To be called now and then while it sounds, and before the place in the sound is moved. */
  readonly tick: () => void;
  readonly silent: () => void;
  /** Tells what has sounded so far; the play goes on, if it does. */
  readonly tell: () => void;
  readonly end: (endedHow: PlayEnding) => void;
}

interface PlayRecorderNeeds {
  readonly record: (play: Play) => void;
  /** The clocks that the play is measured by. */
  readonly look: () => Look;
  readonly durationMs: () => number | null;
  readonly wallClock: () => number;
  readonly newKey: () => string;
}

const TELL_EVERY_MS = 15_000;

export function createPlayRecorder({ record, look, durationMs, wallClock, newKey }: PlayRecorderNeeds): PlayRecorder {
  let trackId: TrackId | null = null;
  let begun: { readonly playKey: string; readonly startedAt: number } | null = null;
  let clock: PlayClock = stoppedClock;
  let toldMs = 0;

  const forget = (): void => {
    begun = null;
    clock = stoppedClock;
    toldMs = 0;
  };
  const tell = (endedHow: PlayEnding): void => {
    const playedMs = Math.round(clock.soundedMs);
    if (trackId === null || begun === null || playedMs === 0) return;
    toldMs = playedMs;
    record({ ...begun, trackId, playedMs, endedHow, durationMs: durationMs() });
  };
  const measure = (): void => {
    if (clock.last !== null) clock = lookWhileSounding(clock, look());
  };

  return {
    choose: (chosen) => {
      trackId = chosen;
      forget();
    },
    sounding: () => {
      begun ??= { playKey: newKey(), startedAt: wallClock() };
      clock = lookWhileSounding(clock, look());
    },
    tick: () => {
      measure();
      // what it would be if nothing more were ever told
      if (clock.soundedMs - toldMs >= TELL_EVERY_MS) tell('stopped');
    },
    silent: () => {
      if (clock.last !== null) clock = lookAtSilence(clock, look());
    },
    tell: () => {
      measure();
      tell('stopped');
    },
    end: (endedHow) => {
      measure();
      tell(endedHow);
      // the same track may go on sounding, which is then another play
      forget();
    },
  };
}
