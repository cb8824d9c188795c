import { create } from 'zustand';

/** Something to tell in passing. What matters is also shown where it belongs: a notice is never the only copy. */
export interface Notice {
  /** A later notice of the same name takes the place of the earlier. */
  readonly name: string;
  readonly title: string;
  readonly text?: string;
  readonly isError?: boolean;
  /** A way on, as a button. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Key of what can be taken back, see `undo.ts`. */
  readonly undoKey?: number;
}

/** The latest notice. Each is an object of its own: the same words twice are two notices. */
export const useNotices = create<{ readonly notice: Notice | null }>()(() => ({ notice: null }));

export function notify(notice: Notice): void {
  useNotices.setState({ notice: { ...notice } });
}
