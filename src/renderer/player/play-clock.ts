/** Counts the time that one play has sounded, pauses and waits left out. */
export interface PlayClock {
  readonly soundedMs: number;
  /** When the sound that now comes out began; null while silent. */
  readonly soundingSince: number | null;
}

export const stoppedClock: PlayClock = { soundedMs: 0, soundingSince: null };

export function startSounding(clock: PlayClock, nowMs: number): PlayClock {
  return clock.soundingSince === null ? { ...clock, soundingSince: nowMs } : clock;
}

export function stopSounding(clock: PlayClock, nowMs: number): PlayClock {
  return { soundedMs: soundedMs(clock, nowMs), soundingSince: null };
}

/** A clock that was set back counts nothing rather than less. */
export function soundedMs(clock: PlayClock, nowMs: number): number {
  return clock.soundedMs + (clock.soundingSince === null ? 0 : Math.max(0, nowMs - clock.soundingSince));
}
