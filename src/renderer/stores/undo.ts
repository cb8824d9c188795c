/** What can be taken back: offered where it was done, and by the keys for undo for as long as it is among the last. */
import { create } from 'zustand';
import { notify } from './notices.ts';

/** Older ones are forgotten: the keys would take back what nobody remembers. */
const MAX_KEPT = 20;

interface Undoable {
  readonly key: number;
  /** What was done, in words that also stand alone: `Queue cleared`. */
  readonly text: string;
  /** May fail; then it can be tried again. */
  readonly undo: () => void | Promise<void>;
}

interface UndoState {
  /** The newest last. */
  readonly entries: readonly Undoable[];
  /** Those that are being taken back; they can't be twice. */
  readonly runningKeys: ReadonlySet<number>;
}

export type UndoOutcome =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string; readonly error: unknown }
  | { readonly kind: 'nothing' };

export const useUndo = create<UndoState>()(() => ({ entries: [], runningKeys: new Set() }));

let lastKey = 0;

/** Changes that are shown already and not kept yet. */
const onTheirWay = new Set<Promise<unknown>>();

/** Undoing waits for a change that will offer to be taken back: whoever is fast means that one, and not the one before. */
export async function undoWaitsFor(change: Promise<void>): Promise<void> {
  onTheirWay.add(change);
  await change.finally(() => onTheirWay.delete(change));
}

interface Offer extends Omit<Undoable, 'key'> {
  readonly details?: string;
  /** Shows where it was done already: the keys take it back, and no notice stands in the way. */
  readonly isQuiet?: boolean;
}

/** Says what was done, with a button that takes it back. */
export function offerUndo({ text, undo, details, isQuiet = false }: Offer): void {
  const key = ++lastKey;
  useUndo.setState(({ entries }) => ({ entries: [...entries, { key, text, undo }].slice(-MAX_KEPT) }));
  if (isQuiet) return;
  notify({ name: `undo-${key}`, title: text, ...(details === undefined ? {} : { text: details }), undoKey: key });
}

/** Takes back what is named, or the newest. One that fails stays, to be tried again. */
export async function runUndo(key?: number): Promise<UndoOutcome> {
  if (key === undefined && onTheirWay.size > 0) await Promise.allSettled(onTheirWay);
  const { entries, runningKeys } = useUndo.getState();
  const entry = entries.findLast((kept) => (key === undefined || kept.key === key) && !runningKeys.has(kept.key));
  if (entry === undefined) return { kind: 'nothing' };
  setRunning(entry.key, true);
  try {
    await entry.undo();
    useUndo.setState((state) => ({ entries: state.entries.filter((kept) => kept.key !== entry.key) }));
    return { kind: 'done', text: entry.text };
  } catch (error) {
    return { kind: 'failed', text: entry.text, error };
  } finally {
    setRunning(entry.key, false);
  }
}

function setRunning(key: number, isRunning: boolean): void {
  useUndo.setState(({ runningKeys }) => {
    const keys = new Set(runningKeys);
    if (isRunning) keys.add(key);
    else keys.delete(key);
    return { runningKeys: keys };
  });
}
