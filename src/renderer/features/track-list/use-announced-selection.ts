import { useEffect } from 'react';
import type { IdSet } from '../../elements/id-set.ts';
import type { Selection } from '../../elements/selection.ts';
import { announceSelection, withdrawSelection } from '../../stores/selected-tracks.ts';

/** Lets the details at the side follow what is selected in a list of tracks. */
export function useAnnouncedSelection(
  { ids: selectedIds }: Selection,
  isOfTracks: boolean,
  toTracks: ((ids: IdSet) => IdSet) | undefined,
): void {
  useEffect(() => {
    if (!isOfTracks) return undefined;
    const ids = toTracks === undefined ? selectedIds : toTracks(selectedIds);
    // a list that comes into view without a selection has nothing to say
    if (ids.size > 0) announceSelection(ids);
    return () => withdrawSelection(ids);
  }, [selectedIds, isOfTracks, toTracks]);
}
