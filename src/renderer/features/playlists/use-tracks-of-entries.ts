import { useMemo, useState } from 'react';
import type { PlaylistId } from '../../../shared/ids.ts';
import { idSet, type IdSet } from '../../elements/id-set.ts';
import { entriesOf, isEntryId, bringEntries } from '../../link/playlists.ts';

/** Gives the tracks of selected entries, for the details at the side; those that are on their way come with the next answer. */
export function useTracksOfEntries(playlistId: PlaylistId): (ids: IdSet) => IdSet {
  const [turn, setTurn] = useState(0);
  // the answer is another function, so that whoever asked asks again
  return useMemo(() => tracksOf(playlistId, () => setTurn(turn + 1)), [playlistId, turn]);
}

function tracksOf(playlistId: PlaylistId, onMore: () => void) {
  const cache = entriesOf(playlistId);
  const find = (id: number) => (isEntryId(id) ? cache.get(id) : undefined);
  return (ids: IdSet): IdSet => {
    const chosen = [...ids];
    const entries = chosen.map(find);
    if (entries.includes(undefined)) {
      void bringEntries(playlistId, chosen).then(() => {
        if (!chosen.map(find).includes(undefined)) onMore();
      });
    }
    return idSet(entries.flatMap((entry) => entry?.track?.id ?? []));
  };
}
