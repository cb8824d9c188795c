/** Looks at what changed, one look after the other. */
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Scanner } from '../scan/controller.ts';
import { createDirtyFolders } from './dirty-folders.ts';

interface QueueParts {
  readonly scanner: Pick<Scanner, 'isBusy' | 'scan' | 'scanChanged' | 'scanParts'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface DirtyQueue {
  add(rootId: number, folders: readonly string[]): void;
  dropRoot(rootId: number): void;
  /** Quietly; nobody waits for it. */
  scanWhole(rootIds: readonly number[]): void;
  /** The same, after a look at the folders' own times: what came while nobody watched is seen before every file is looked at. */
  begin(rootId: number): void;
  close(): void;
}

/** Empty. `rootOf` tells whose folder a path is. */
export function createDirtyQueue(
  { scanner, clock, log }: QueueParts,
  rootOf: (path: string) => number | undefined,
): DirtyQueue {
  const dirty = createDirtyFolders();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isClosed = false;

  const look = async () => {
    const due = dirty.take(clock.monotonicMs());
    // a timer may be a little early
    if (due.size === 0) return plan();
    isLooking = true;
    try {
      const { lookAgain } = await scanner.scanParts(due);
      for (const path of lookAgain) {
        const rootId = rootOf(path);
        if (rootId !== undefined) dirty.rest(rootId, [path], clock.monotonicMs());
      }
    } catch (thrown) {
      log.warn('a look at changed folders ended early', thrown);
    } finally {
      isLooking = false;
      plan();
    }
  };
  const scanWhole = (rootIds: readonly number[]) => {
    if (rootIds.length === 0 || isClosed) return;
    scanner.scan(rootIds, { isQuiet: true }).catch((thrown: unknown) => log.warn('a quiet scan ended early', thrown));
  };
  const plan = () => {
    clearTimeout(timer);
    const dueAtMs = dirty.dueAtMs();
    if (isLooking || isClosed || dueAtMs === undefined) return;
    timer = setTimeout(() => void look(), Math.max(1, dueAtMs - clock.monotonicMs()));
  };
  return {
    add: (rootId, folders) => {
      dirty.add(rootId, folders, clock.monotonicMs());
      plan();
    },
    dropRoot: (rootId) => dirty.dropRoot(rootId),
    scanWhole,
    begin: (rootId) => {
      if (isClosed) return;
      // beside a scan that runs it would come too late to be of use
      const first = scanner.isBusy() ? Promise.resolve() : scanner.scanChanged([rootId]);
      first.catch((thrown: unknown) => log.warn('a look at the folders’ times ended early', thrown));
      scanWhole([rootId]);
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
