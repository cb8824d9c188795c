/** Changes come many a second during a scan; what they make us ask for may take long. This keeps the one from outrunning the other. */

// lists need not follow each change
const APART_MS = 800;
// so that answering us takes a sixth of the core's time at most, however large the library
const REST_FACTOR = 5;
// a question that hangs must not keep all others from being asked
const LONGEST_MS = 10_000;

/**
 * A function that takes changes, and has `refresh` called with all that came since the last time: the first at once,
 * the next when that is done and a while has passed, the longer the longer it took.
 */
export function createGatherer<Change>(
  refresh: (changes: readonly Change[]) => Promise<unknown>,
): (changes: readonly Change[]) => void {
  let waiting = new Set<Change>();
  let isRunning = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;

  const run = () => {
    timer = undefined;
    const changes = [...waiting];
    waiting = new Set();
    const startedAt = Date.now();
    isRunning = true;
    const done = () => {
      if (!isRunning) return;
      isRunning = false;
      clearTimeout(longest);
      const tookMs = Date.now() - startedAt;
      dueAt = startedAt + tookMs + Math.max(APART_MS - tookMs, REST_FACTOR * tookMs);
      schedule();
    };
    const longest = setTimeout(done, LONGEST_MS);
    // a question that fails shows its own error where its answer is shown
    refresh(changes).then(done, done);
  };
  const schedule = () => {
    if (isRunning || timer !== undefined || waiting.size === 0) return;
    timer = setTimeout(run, Math.max(0, dueAt - Date.now()));
  };
  return (changes) => {
    for (const change of changes) waiting.add(change);
    schedule();
  };
}
