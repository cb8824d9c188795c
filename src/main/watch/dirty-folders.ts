/** Folders that changed and are to be looked at once they have been quiet for a moment. Pure; times are monotonic ms. */

// together they keep a change below two seconds, with the scan of a folder
const QUIET_MS = 300;
const LONGEST_MS = 1000;
// a file that is copied into a folder: looked for its end ever less often
const FIRST_REST_MS = 600;
const LONGEST_REST_MS = 1500;

export interface DirtyFolders {
  add(rootId: number, folders: readonly string[], nowMs: number): void;
  /** These were looked at, and hold files that are not done yet. */
  rest(rootId: number, folders: readonly string[], nowMs: number): void;
  dropRoot(rootId: number): void;
  /** When some are due; undefined where there are none. May lie in the past. */
  dueAtMs(): number | undefined;
  /** Those that are due, by root. Each was added; none is given twice for one change. */
  take(nowMs: number): ReadonlyMap<number, readonly string[]>;
}

interface Dirt {
  readonly rootId: number;
  firstMs: number;
  lastMs: number;
}

interface Rest {
  readonly rootId: number;
  readonly waitMs: number;
  readonly untilMs: number;
}

/** None. */
export function createDirtyFolders(): DirtyFolders {
  const dirty = new Map<string, Dirt>();
  const resting = new Map<string, Rest>();
  const dueAtOf = (path: string, { firstMs, lastMs }: Dirt) =>
    Math.max(Math.min(lastMs + QUIET_MS, firstMs + LONGEST_MS), resting.get(path)?.untilMs ?? -Infinity);
  const noteDirt = (rootId: number, path: string, nowMs: number) => {
    const known = dirty.get(path);
    if (known === undefined) dirty.set(path, { rootId, firstMs: nowMs, lastMs: nowMs });
    else known.lastMs = nowMs;
  };
  return {
    add: (rootId, folders, nowMs) => {
      for (const path of folders) noteDirt(rootId, path, nowMs);
    },
    rest: (rootId, folders, nowMs) => {
      for (const path of folders) {
        const waitMs = Math.min(LONGEST_REST_MS, (resting.get(path)?.waitMs ?? FIRST_REST_MS / 2) * 2);
        resting.set(path, { rootId, waitMs, untilMs: nowMs + waitMs });
        noteDirt(rootId, path, nowMs);
      }
    },
    dropRoot: (rootId) => {
      for (const [path, it] of dirty) if (it.rootId === rootId) dirty.delete(path);
      for (const [path, it] of resting) if (it.rootId === rootId) resting.delete(path);
    },
    dueAtMs: () => {
      let at: number | undefined;
      for (const [path, it] of dirty) at = Math.min(at ?? Infinity, dueAtOf(path, it));
      return at;
    },
    take: (nowMs) => {
      const taken = new Map<number, string[]>();
      for (const [path, it] of dirty) {
        if (dueAtOf(path, it) > nowMs) continue;
        dirty.delete(path);
        const ofRoot = taken.get(it.rootId);
        if (ofRoot === undefined) taken.set(it.rootId, [path]);
        else ofRoot.push(path);
      }
      // who has rested, and has nothing to do, begins anew
      for (const [path, { untilMs }] of resting) {
        if (!dirty.has(path) && untilMs + LONGEST_REST_MS < nowMs) resting.delete(path);
      }
      return taken;
    },
  };
}
