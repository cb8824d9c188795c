/** Time, passed in so that tests can move it. */
export interface Clock {
  /** Epoch ms, UTC: for what is stored. May jump. */
  now(): number;
  /** Never goes back: for durations. */
  monotonicMs(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
};
