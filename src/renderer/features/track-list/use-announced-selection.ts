import { useEffect } from 'react';
import type { Selection } from '../../elements/selection.ts';
import { announceSelection, withdrawSelection } from '../../stores/selected-tracks.ts';

/** Lets the details at the side follow what is selected in a list of tracks. */
export function useAnnouncedSelection({ ids }: Selection, isOfTracks: boolean): void {
  useEffect(() => {
    if (!isOfTracks) return undefined;
    // a list that comes into view without a selection has nothing to say
    if (ids.size > 0) announceSelection(ids);
    return () => withdrawSelection(ids);
  }, [ids, isOfTracks]);
}
