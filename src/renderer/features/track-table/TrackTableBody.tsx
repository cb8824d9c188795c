import { useMemo } from 'react';
import type { ScaledRows } from '../../elements/use-scaled-rows.ts';
import { toTrackIds } from '../../link/id-lists.ts';
import { trackRows, useRows } from '../../link/rows.ts';
import { playListFrom } from '../../player/queue-actions.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import type { ListSelection } from '../track-list/index.ts';
import { TrackTableRow } from './TrackTableRow.tsx';

interface TrackTableBodyProps {
  readonly ids: Uint32Array;
  readonly rows: ScaledRows;
  readonly list: ListSelection;
}

export function TrackTableBody({ ids, rows, list }: TrackTableBodyProps) {
  const { first, last } = rows;
  const currentTrackId = usePlayer(selectCurrentTrackId);
  const visibleIds = useMemo(() => toTrackIds(ids.subarray(first, last)), [ids, first, last]);
  const shown = useRows(trackRows, visibleIds);
  return (
    <div role="presentation" className="relative" style={{ height: rows.spacerHeight }}>
      <div role="presentation" className={rows.isScaled ? 'sticky top-8 h-0' : ''}>
        {visibleIds.map((id, offset) => {
          const index = first + offset;
          return (
            <TrackTableRow
              key={index}
              index={index}
              row={shown[offset]}
              top={rows.topOf(index)}
              isSelected={list.selection.ids.has(id)}
              isActive={index === list.activeIndex}
              isCurrent={id === currentTrackId}
              onMouseDown={list.onRowMouseDown}
              onOpen={() => playListFrom(ids, index)}
            />
          );
        })}
      </div>
    </div>
  );
}
