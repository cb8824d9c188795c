/**
 * How many read files are written together. A transaction's cost (its sync, and the pages of a dozen indexes that each
 * writes anew) is shared by its files; but the core answers nobody while it writes.
 */

/** What a write takes. */
export interface WriteSize {
  now(): number;
  /** To be called after each write. */
  wrote(): void;
}

// holds up the core for some 15 ms
const FILES_WHILE_ASKED = 64;
// for some 50 ms; what a kill may cost to read again is bounded too
const MOST_FILES = 384;
// where nobody can ask: the larger, the fewer pages are written twice
const MOST_FILES_ALONE = 1536;
const ASKED_FOR_MS = 2000;

/** Always small. */
export const smallWrites: WriteSize = { now: () => FILES_WHILE_ASKED, wrote: () => undefined };

/** Small while somebody asks the core for anything; else it grows from write to write, further where nobody can ask. */
export function createWriteSize(countCalls: () => number, nowMs: () => number, isAlone = false): WriteSize {
  const most = isAlone ? MOST_FILES_ALONE : MOST_FILES;
  let size = FILES_WHILE_ASKED;
  let met = countCalls();
  let askedMs = -Infinity;
  const look = () => {
    const calls = countCalls();
    if (calls === met) return;
    met = calls;
    askedMs = nowMs();
    size = FILES_WHILE_ASKED;
  };
  return {
    now: () => {
      look();
      return size;
    },
    wrote: () => {
      look();
      if (nowMs() - askedMs >= ASKED_FOR_MS) size = Math.min(most, size * 2);
    },
  };
}
