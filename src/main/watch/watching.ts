/**
 * Follows the folders of music while the library is open: a thread for each tells what changed, and a scan of the changed
 * folders alone takes it up. docs/adr/0011-watching.md
 */
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { WatchedFolder, WatchStatus } from '../../shared/contract/watch.ts';
import type { FolderId } from '../../shared/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Scanner } from '../scan/controller.ts';
import { isInside } from '../scan/walk-paths.ts';
import { createDirtyQueue, type DirtyQueue } from './dirty-queue.ts';
import { followRoot, type FollowedRoot, type WatchedRoot } from './followed-root.ts';

interface WatchTimes {
  readonly pollEveryMs: number;
  readonly rootEveryMs: number;
  /** Looks at every file, for what no event and no time of change of a folder tells. */
  readonly wholeEveryMs: number;
}

export interface WatchingParts {
  /** The thread's entry; undefined where nothing is ever watched. */
  readonly watcherPath: string | undefined;
  /** For tests: look from time to time where the system could tell. */
  readonly isPolling?: boolean;
  readonly times?: Partial<WatchTimes>;
  readonly scanner: Pick<Scanner, 'isBusy' | 'scan' | 'scanChanged' | 'scanParts'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly emit: (event: CoreEvent) => void;
  /** The folders of music as they are chosen now. */
  readonly listRoots: () => readonly WatchedRoot[];
  readonly isOn: () => boolean;
}

export interface Watching {
  status(): WatchStatus;
  /** Takes up folders that were chosen since, and leaves those that are no more; all, where following was switched on or off. */
  refresh(): void;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const usualTimes: WatchTimes = { pollEveryMs: 60_000, rootEveryMs: 2000, wholeEveryMs: 24 * HOUR_MS };
const POLLED_TIERS = 4;

/** Watches nothing before `refresh`. */
export function createWatching(parts: WatchingParts): Watching {
  const { watcherPath, log } = parts;
  const times = { ...usualTimes, ...parts.times };
  const followed = new Map<number, FollowedRoot>();
  const queue = createDirtyQueue(parts, (path) => findRoot(followed, path));
  let isClosed = false;
  const onMode = () => parts.emit({ type: 'library.changed', topics: ['watching'] });
  const order = { isPolling: parts.isPolling === true, ...times };

  const refresh = () => {
    if (watcherPath === undefined || isClosed) return;
    const wanted = new Map(parts.isOn() ? parts.listRoots().map((it) => [it.id, it]) : []);
    for (const [id, it] of followed) {
      // a folder that is somewhere else now is followed there
      if (wanted.get(it.root.id)?.path === it.root.path) continue;
      followed.delete(id);
      void it.leave();
    }
    for (const root of wanted.values()) {
      if (!followed.has(root.id)) followed.set(root.id, followRoot(root, { watcherPath, order, queue, log, onMode }));
    }
  };
  const daily = scanFromTimeToTime(times, followed, queue);
  const status = (): WatchStatus => ({
    isOn: parts.isOn(),
    canWatch: watcherPath !== undefined,
    folders: parts.listRoots().map(({ id }) => toStatus(id, followed.get(id))),
  });
  return {
    status,
    refresh,
    close: async () => {
      isClosed = true;
      clearInterval(daily);
      queue.close();
      await Promise.all([...followed.values()].map((it) => it.leave()));
    },
  };
}

/** What polling does not see, an edit in place, is looked for more often. */
function scanFromTimeToTime(
  { wholeEveryMs }: WatchTimes,
  followed: ReadonlyMap<number, FollowedRoot>,
  queue: DirtyQueue,
): NodeJS.Timeout {
  let tier = 0;
  return setInterval(() => {
    tier = (tier + 1) % POLLED_TIERS;
    const due = [...followed.values()].filter(({ mode }) => tier === 0 || mode === 'polling');
    queue.scanWhole(due.map(({ root }) => root.id));
  }, wholeEveryMs / POLLED_TIERS).unref();
}

function toStatus(folderId: FolderId, it: FollowedRoot | undefined): WatchedFolder {
  return { folderId, mode: it?.mode ?? 'off', reason: it?.reason ?? null };
}

function findRoot(followed: ReadonlyMap<number, FollowedRoot>, path: string): number | undefined {
  for (const [id, { root }] of followed) if (isInside(path, root.path)) return id;
  return undefined;
}
