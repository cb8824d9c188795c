import { create } from 'zustand';

interface SelectedIds extends Iterable<number> {
  readonly size: number;
}

interface SelectedTracks {
  readonly ids: SelectedIds;
}

const nothing: SelectedIds = new Set<number>();

/** The tracks that are selected in the list in sight: what the details at the side are about. */
export const useSelectedTracks = create<SelectedTracks>()(() => ({ ids: nothing }));

export function announceSelection(ids: SelectedIds): void {
  useSelectedTracks.setState({ ids });
}

/** Says that a list is gone, unless another has spoken since. */
export function withdrawSelection(ids: SelectedIds): void {
  if (useSelectedTracks.getState().ids === ids) useSelectedTracks.setState({ ids: nothing });
}
