import type { MouseEvent } from 'react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { formatClock } from '../../i18n/format.ts';
import { CreditLinks } from '../credits/index.ts';
import { TrackStars } from '../opinions/index.ts';
import { TroubleMark } from '../track-list/index.ts';

interface ArtistTrackRowProps {
  readonly id: string;
  readonly index: number;
  readonly track: TrackRow;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isCurrent: boolean;
  readonly onMouseDown: (index: number, event: MouseEvent) => void;
  readonly onOpen: () => void;
}

export function ArtistTrackRow(props: ArtistTrackRowProps) {
  const { id, index, track, isSelected, isActive, isCurrent } = props;
  const tone = isCurrent ? 'text-accent' : track.fileState === 'here' ? '' : 'text-ink-faint';
  return (
    // focus stays on the grid, which handles the keys
    <div
      role="row"
      id={id}
      data-index={index}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      className={`row flex items-center gap-4 rounded-control px-3 [contain-intrinsic-size:auto_32px] [content-visibility:auto] ${isActive ? 'is-active' : ''} ${tone}`}
      onMouseDown={(event) => props.onMouseDown(index, event)}
      onDoubleClick={props.onOpen}
    >
      <div role="gridcell" className="flex min-w-0 flex-1 items-center">
        <span className="truncate font-medium">{track.name}</span>
        <TroubleMark row={track} />
      </div>
      <div role="gridcell" className="min-w-0 flex-1 truncate text-ink-soft">
        <CreditLinks credits={track.artists} isTabStop={false} />
      </div>
      <div role="gridcell" className="hidden min-w-0 flex-1 truncate text-ink-soft @min-[700px]:block">
        {track.albumName}
      </div>
      <div role="gridcell" className="flex shrink-0 items-center @max-[560px]:hidden">
        <TrackStars id={track.id} name={track.name} isTabStop={false} />
      </div>
      <div role="gridcell" className="tabular w-14 shrink-0 text-right text-ink-soft">
        {formatClock(track.durationMs)}
      </div>
    </div>
  );
}
