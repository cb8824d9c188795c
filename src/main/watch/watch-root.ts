/** Watches one folder of music by the best means there are, for as long as it is there. */
import type { PollingReason } from '../../shared/contract/watch.ts';
import { findFilledFolder } from '../ports/folders.ts';
import { gatherChanges } from './changes.ts';
import { isRemote } from './file-systems.ts';
import type { WatchNews, WatchOrder } from './messages.ts';
import { startPoll } from './poll.ts';
import { watchEach, type FolderEyes } from './watch-each.ts';
import { watchWhole } from './watch-whole.ts';

// Linux keeps 16,384 events for us and drops what is beyond, without a word: with half as many in one go some may be lost
const OVERRUN_COUNT = 8000;
// a drive elsewhere that answers slowly is asked less often: looking takes a twentieth of the time at most
const POLL_SHARE = 20;

interface Looking {
  readonly eyes?: FolderEyes;
  readonly timer?: NodeJS.Timeout;
}

/** Never returns: the thread ends with it. */
export function watchRoot(order: WatchOrder, tell: (news: WatchNews) => void): void {
  const { rootPath } = order;
  /** Null before the first look. */
  let identity: string | undefined | null = null;
  let looking: Looking = {};

  const changes = gatherChanges(() => {
    try {
      looking.eyes?.follow();
    } catch (thrown) {
      poll(reasonOf(thrown), String(thrown));
      tell({ kind: 'overrun' });
    }
    if (changes.takeCount() > OVERRUN_COUNT) tell({ kind: 'overrun' });
    const folders = changes.take();
    if (folders.length > 0) tell({ kind: 'dirty', folders });
  });
  const stop = () => {
    looking.eyes?.close();
    clearTimeout(looking.timer);
    looking = {};
  };
  const poll = (reason: PollingReason, details: string) => {
    stop();
    const it = startPoll(rootPath, changes);
    const lookAfter = (waitMs: number): void => {
      const timer = setTimeout(() => {
        const begunMs = performance.now();
        it.look();
        lookAfter(Math.max(order.pollEveryMs, (performance.now() - begunMs) * POLL_SHARE));
      }, waitMs);
      looking = { timer };
    };
    lookAfter(order.pollEveryMs);
    tell({ kind: 'polling', reason, details });
  };
  const begin = () => {
    if (order.isPolling || isRemote(rootPath)) return poll('network', '');
    try {
      const isEach = process.platform === 'linux';
      looking = {
        eyes: isEach ? watchEach(rootPath, changes) : watchWhole(rootPath, changes, () => tell({ kind: 'overrun' })),
      };
      tell({ kind: 'watching' });
    } catch (thrown) {
      poll(reasonOf(thrown), String(thrown));
    }
  };
  const see = async (): Promise<void> => {
    const found = await findFilledFolder(rootPath);
    if (found !== identity) {
      stop();
      identity = found;
      if (found === undefined) tell({ kind: 'away' });
      else begin();
    }
    setTimeout(() => void see(), order.rootEveryMs);
  };
  void see();
}

/** ENOSPC is what Linux says where it watches no more folders; EMFILE where a process may open no more. */
function reasonOf(thrown: unknown): PollingReason {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return code === 'ENOSPC' || code === 'EMFILE' ? 'limit' : 'failed';
}
