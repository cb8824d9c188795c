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
  let isPaused = false;
  let isCancelled = false;
  let wake: (() => void)[] = [];
  const open = () => {
    isPaused = false;
    for (const resolve of wake) resolve();
    wake = [];
  };
  return {
    get isPaused() {
      return isPaused;
    },
    get isCancelled() {
      return isCancelled;
    },
    pause: () => {
      isPaused = !isCancelled;
    },
    resume: open,
    cancel: () => {
      isCancelled = true;
      open();
    },
    passed: async () => {
      while (isPaused) await new Promise<void>((resolve) => wake.push(resolve));
    },
  };
}
