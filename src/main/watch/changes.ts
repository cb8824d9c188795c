/** What changed since it was last told of; told of together, so that a storm of changes is a few messages. */

export interface Changes {
  /** An event came, whatever it was. */
  count(): void;
  /** How many came since this was last asked. */
  takeCount(): number;
  /** Something directly in this folder is not as it was. */
  note(folder: string): void;
  take(): readonly string[];
  stop(): void;
}

const GATHER_MS = 100;

/** `onDue` is called once a while in which there were changes. */
export function gatherChanges(onDue: () => void): Changes {
  const folders = new Set<string>();
  let eventCount = 0;
  let timer: NodeJS.Timeout | undefined;
  const wake = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onDue();
    }, GATHER_MS);
  };
  return {
    count: () => void eventCount++,
    takeCount: () => {
      const count = eventCount;
      eventCount = 0;
      return count;
    },
    note: (folder) => {
      folders.add(folder);
      wake();
    },
    take: () => {
      const taken = [...folders];
      folders.clear();
      return taken;
    },
    stop: () => clearTimeout(timer),
  };
}
