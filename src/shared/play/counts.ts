/**
 * What counts as a play. It does once half of the track has sounded, or four minutes of it, whichever comes first; a track
 * of unknown length needs the four minutes. A skip is a track that the person left before that. What ended otherwise before
 * that (the window was closed, the file failed) is neither.
 */
import type { PlayEnding } from '../contract/playback.ts';

/** One play as it is judged: `playedMs` is time that sounded, pauses and seeks left out. */
export interface JudgedPlay {
  readonly playedMs: number;
  /** Null or 0 where nobody knows. */
  readonly durationMs: number | null;
  readonly endedHow: PlayEnding;
}

/** What is always enough. */
export const LONG_ENOUGH_MS = 4 * 60_000;

/** How long a track must sound for a play of it to count. Shape: more than 0. */
export function countsAfterMs(durationMs: number | null): number {
  if (durationMs === null || durationMs <= 0) return LONG_ENOUGH_MS;
  return Math.min(durationMs / 2, LONG_ENOUGH_MS);
}

/** Whether it counts as a play, as a skip, or as neither. */
export function judgePlay({ playedMs, durationMs, endedHow }: JudgedPlay): 'play' | 'skip' | 'neither' {
  if (playedMs >= countsAfterMs(durationMs)) return 'play';
  return endedHow === 'skipped' ? 'skip' : 'neither';
}

/** When a play can have begun at the earliest; what says otherwise comes from a clock that was not set. */
const EARLIEST_START = Date.UTC(2000, 0, 1);
/** The longest that one play is believed to have sounded; a play of that length counts whatever it was of. */
const LONGEST_PLAY_MS = 24 * 3_600_000;

interface ToldTimes {
  readonly startedAt: number;
  readonly playedMs: number;
  readonly durationMs: number | null;
}

/** The same play with times that can be: nonsense is moved to the nearest sense, so that the play itself is kept. */
export function withinReason<Play extends ToldTimes>(play: Play, nowMs: number): Play {
  const { startedAt, playedMs, durationMs } = play;
  return {
    ...play,
    startedAt: clamp(startedAt, EARLIEST_START, Math.max(nowMs, EARLIEST_START)),
    playedMs: clamp(playedMs, 0, LONGEST_PLAY_MS),
    durationMs: durationMs === null || durationMs < 1 ? null : clamp(durationMs, 1, LONGEST_PLAY_MS),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}
