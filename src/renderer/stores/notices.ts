import { create } from 'zustand';

/** Something to tell in passing. What matters is also shown where it belongs: a notice is never the only copy. */
export interface Notice {
  /** A later notice of the same name takes the place of the earlier. */
  readonly name: string;
  readonly title: string;
  readonly text?: string;
  readonly isError?: boolean;
}

/** The latest notice and its number: the same words twice are two notices. */
export const useNotices = create<{ readonly notice: Notice | null; readonly count: number }>()(() => ({
  notice: null,
  count: 0,
}));

export function notify(notice: Notice): void {
  useNotices.setState((state) => ({ notice, count: state.count + 1 }));
}
