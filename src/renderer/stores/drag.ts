import { create } from 'zustand';
import type { TrackId } from '../../shared/ids.ts';

/** What is being dragged from one place of the window to another. */
export interface Dragged {
  /** What it is, for the badge at the pointer and for the notice: `12 tracks`, the name of an album. */
  readonly label: string;
  /** Its tracks, asked when it is dropped. */
  readonly load: () => Promise<readonly TrackId[]>;
}

export const useDragged = create<{ readonly dragged: Dragged | null }>()(() => ({ dragged: null }));

export function setDragged(dragged: Dragged | null): void {
  useDragged.setState({ dragged });
}
