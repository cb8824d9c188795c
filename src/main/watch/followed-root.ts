/** One folder of music that is followed: its thread, started again where it fails, and how it watches. */
import type { PollingReason, WatchMode } from '../../shared/contract/watch.ts';
import type { FolderId } from '../../shared/ids.ts';
import type { Log } from '../ports/log.ts';
import type { DirtyQueue } from './dirty-queue.ts';
import type { WatchNews, WatchOrder } from './messages.ts';
import { startWatchThread, type WatchThread } from './watch-thread.ts';

export interface WatchedRoot {
  readonly id: FolderId;
  readonly path: string;
}

export interface FollowedRoot {
  readonly root: WatchedRoot;
  readonly mode: WatchMode;
  readonly reason: PollingReason | null;
  leave(): Promise<void>;
}

interface FollowParts {
  readonly watcherPath: string;
  readonly order: Omit<WatchOrder, 'rootPath'>;
  readonly queue: DirtyQueue;
  readonly log: Log;
  readonly onMode: () => void;
}

// a thread that fails at once is started ever less often
const FIRST_RESTART_MS = 1000;
const LONGEST_RESTART_MS = 300_000;

/** Begins at once; each beginning brings a whole scan. */
export function followRoot(root: WatchedRoot, { watcherPath, order, queue, log, onMode }: FollowParts): FollowedRoot {
  const shown: { mode: WatchMode; reason: PollingReason | null } = { mode: 'starting', reason: null };
  let thread: WatchThread | undefined;
  let restart: NodeJS.Timeout | undefined;
  let restartMs = FIRST_RESTART_MS;

  const setMode = (mode: WatchMode, reason: PollingReason | null = null) => {
    Object.assign(shown, { mode, reason });
    onMode();
  };
  const take = (news: WatchNews) => {
    switch (news.kind) {
      case 'dirty':
        return queue.add(root.id, news.folders);
      case 'overrun':
        break;
      case 'watching':
        restartMs = FIRST_RESTART_MS;
        setMode('watching');
        return queue.begin(root.id);
      case 'polling':
        log.warn(`${root.path} is looked at from time to time: ${news.reason}`, news.details);
        setMode('polling', news.reason);
        return queue.begin(root.id);
      case 'away':
        // the scan notes that it is away
        queue.dropRoot(root.id);
        setMode('away');
        break;
    }
    queue.scanWhole([root.id]);
  };
  const onEnd = (cause: unknown) => {
    log.error(`the thread that watches ${root.path} ended`, cause);
    setMode('starting');
    restart = setTimeout(start, restartMs);
    restartMs = Math.min(LONGEST_RESTART_MS, restartMs * 2);
  };
  const start = () => {
    thread = startWatchThread(watcherPath, { rootPath: root.path, ...order }, { onNews: take, onEnd });
  };
  start();
  return {
    root,
    get mode() {
      return shown.mode;
    },
    get reason() {
      return shown.reason;
    },
    leave: async () => {
      clearTimeout(restart);
      queue.dropRoot(root.id);
      await thread?.stop();
    },
  };
}
