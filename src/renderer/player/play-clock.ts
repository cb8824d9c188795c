/**
 * Measures how long one play has sounded, by looks at two clocks: the machine's monotonic one, which nobody sets, and the
 * place in the sound. Between two looks no more sounded than time went by, and no more than the sound moved on; so a pause,
 * a wait for data, a seek, a clock that is set and a computer that slept all count for nothing.
 */
export interface PlayClock {
  readonly soundedMs: number;
  /** The last look; null while silent. */
  readonly last: Look | null;
}

export interface Look {
  /** Of a clock that only goes forward, for example `performance.now()`. */
  readonly nowMs: number;
  readonly positionMs: number;
}

export const stoppedClock: PlayClock = { soundedMs: 0, last: null };

/** The clock after a look while sound comes out; the first one begins the measuring. */
export function lookWhileSounding(clock: PlayClock, look: Look): PlayClock {
  return { soundedMs: clock.soundedMs + soundedBetween(clock.last, look), last: look };
}

/** The clock after the look that finds it silent. */
export function lookAtSilence(clock: PlayClock, look: Look): PlayClock {
  return { ...lookWhileSounding(clock, look), last: null };
}

function soundedBetween(before: Look | null, after: Look): number {
  if (before === null) return 0;
  return Math.max(0, Math.min(after.nowMs - before.nowMs, after.positionMs - before.positionMs));
}
