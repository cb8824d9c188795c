import { Volume2 } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { Credit } from '../../../shared/contract/credit.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { formatClock } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CreditLinks } from '../credits/index.ts';
import { TrackStars } from '../opinions/index.ts';
import { TroubleMark } from '../track-list/index.ts';

interface AlbumTrackRowProps {
  readonly index: number;
  readonly track: TrackRow;
  /** Null where the album's header already says it. */
  readonly artists: readonly Credit[] | null;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isCurrent: boolean;
  readonly onMouseDown: (index: number, event: MouseEvent) => void;
  readonly onOpen: () => void;
}

export function AlbumTrackRow(props: AlbumTrackRowProps) {
  const { index, track, artists, isSelected, isActive, isCurrent } = props;
  const { t } = useWords();
  const tone = isCurrent ? 'text-accent' : track.fileState === 'here' ? '' : 'text-ink-faint';
  return (
    // focus stays on the grid, which handles the keys
    <div
      role="row"
      id={`album-track-${index}`}
      data-index={index}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      className={`row flex items-center gap-4 rounded-control px-3 [contain-intrinsic-size:auto_32px] [content-visibility:auto] ${isActive ? 'is-active' : ''} ${tone}`}
      onMouseDown={(event) => props.onMouseDown(index, event)}
      onDoubleClick={props.onOpen}
    >
      <div role="gridcell" className="tabular flex w-7 shrink-0 justify-end text-ink-faint">
        {isCurrent ? <Volume2 size={15} className="text-accent" aria-label={t('queue.now')} /> : track.trackNo}
      </div>
      <div role="gridcell" className="flex min-w-0 flex-1 items-center">
        <span className="truncate font-medium">{track.name}</span>
        <TroubleMark row={track} />
      </div>
      <div role="gridcell" className="min-w-0 max-w-[38%] truncate text-ink-soft">
        {artists === null ? null : <CreditLinks credits={artists} isTabStop={false} />}
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
