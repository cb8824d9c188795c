import { useMemo, useState } from 'react';
import type { TrackSort } from '../../../shared/contract/tracks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTrackIds } from '../../link/queries.ts';
import { TrackTable } from '../track-table/index.ts';

interface Order {
  readonly sort: TrackSort;
  readonly isDescending: boolean;
}

interface FoundTracksProps {
  readonly text: string;
  readonly ids: Uint32Array;
}

/** All tracks that were found, in any order of the library. */
export function FoundTracks({ text, ids }: FoundTracksProps) {
  const { t } = useWords();
  const [order, setOrder] = useState<Order>({ sort: 'title', isDescending: false });
  const inOrder = useTrackIds(order);
  const found = useMemo(() => new Set(ids), [ids]);
  const shown = useMemo(
    // what was found comes by title; the library's own order may be on its way still
    () => (inOrder.data === undefined ? ids : inOrder.data.filter((id) => found.has(id))),
    [inOrder.data, ids, found],
  );
  return (
    <TrackTable
      view="search"
      place={`search-tracks ${text}`}
      label={t('search.tracksFor', { text })}
      ids={shown}
      sort={order.sort}
      isDescending={order.isDescending}
      onSort={(sort, isDescending) => setOrder({ sort, isDescending })}
    />
  );
}
