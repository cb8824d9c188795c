/** Turns what is heard into plays: one record a play, told when it ends, and none for what never sounded. */
import type { TrackId } from '../../shared/ids.ts';
import { soundedMs, startSounding, stoppedClock, stopSounding, type PlayClock } from './play-clock.ts';

export type PlayEnding = 'finished' | 'skipped' | 'stopped';

export interface Play {
  readonly playKey: string;
  readonly trackId: TrackId;
  readonly startedAt: number;
  readonly playedMs: number;
  readonly endedHow: PlayEnding;
}

export interface PlayRecorder {
  /** Names the track that will sound next. */
  readonly choose: (trackId: TrackId) => void;
  readonly sounding: () => void;
  readonly silent: () => void;
  readonly end: (endedHow: PlayEnding) => void;
}

interface PlayRecorderNeeds {
  readonly record: (play: Play) => void;
  readonly now: () => number;
  readonly newKey: () => string;
}

export function createPlayRecorder({ record, now, newKey }: PlayRecorderNeeds): PlayRecorder {
  let trackId: TrackId | null = null;
  let startedAt: number | null = null;
  let clock: PlayClock = stoppedClock;

  return {
    choose: (chosen) => {
      trackId = chosen;
      startedAt = null;
      clock = stoppedClock;
    },
    sounding: () => {
      startedAt ??= now();
      clock = startSounding(clock, now());
    },
    silent: () => {
      clock = stopSounding(clock, now());
    },
    end: (endedHow) => {
      const playedMs = Math.round(soundedMs(clock, now()));
      if (trackId !== null && startedAt !== null && playedMs > 0) {
        record({ playKey: newKey(), trackId, startedAt, playedMs, endedHow });
      }
      // the same track may go on sounding, which is then another play
      startedAt = null;
      clock = stoppedClock;
    },
  };
}
