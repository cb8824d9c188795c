/** Pause and cancel, as the steps of a scan ask for them. */
export interface ScanGate {
  readonly isPaused: boolean;
  readonly isCancelled: boolean;
  pause(): void;
  resume(): void;
  /** Also ends a pause. */
  cancel(): void;
  /** Waits out a pause. */
  passed(): Promise<void>;
}

/** An open gate. */
export function createGate(): ScanGate {
  const state = { isPaused: false, isCancelled: false };
  const waiting: (() => void)[] = [];
  const open = () => {
    state.isPaused = false;
    for (const resolve of waiting.splice(0)) resolve();
  };
  return {
    get isPaused() {
      return state.isPaused;
    },
    get isCancelled() {
      return state.isCancelled;
    },
    pause: () => {
      state.isPaused = !state.isCancelled;
    },
    resume: open,
    cancel: () => {
      state.isCancelled = true;
      open();
    },
    passed: async () => {
      while (state.isPaused) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
