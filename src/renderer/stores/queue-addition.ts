import { create } from 'zustand';

interface QueueAddition {
  readonly added: number;
  /** Takes out again what was put in. */
  readonly undo: () => void;
}

/** What a menu or a button put into the queue last; said in passing, since the queue need not be in sight. */
export const useQueueAddition = create<{ readonly addition: QueueAddition | null }>()(() => ({ addition: null }));

export function tellAddition(addition: QueueAddition): void {
  useQueueAddition.setState({ addition });
}
