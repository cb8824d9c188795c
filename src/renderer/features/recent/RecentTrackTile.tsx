import { Music } from 'lucide-react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { Cover } from '../../elements/Cover.tsx';
import { HoverPlay } from '../../elements/HoverPlay.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { playFrom } from '../../player/player.ts';
import { CreditLinks } from '../credits/index.ts';

interface RecentTrackTileProps {
  readonly row: TrackRow;
  readonly isTabStop: boolean;
}

/** A track without an album among albums. */
export function RecentTrackTile({ row, isTabStop }: RecentTrackTileProps) {
  const { t } = useWords();
  const label = t('recent.playTrack', { name: row.name });
  return (
    <>
      <div className="relative">
        <Cover
          name={row.name}
          source={row.art === null ? null : artAddress(row.art, 'small')}
          className="rounded-cover"
        />
        <HoverPlay
          label={label}
          className="right-2 bottom-2"
          onPlay={() => playFrom([row.id], 0)}
          tabIndex={isTabStop ? 0 : -1}
        />
      </div>
      <p className="mt-2 flex items-center gap-1.5 font-semibold" title={row.name}>
        <Music size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />
        <span className="truncate">{row.name}</span>
      </p>
      <p className="truncate text-xs text-ink-soft">
        <CreditLinks credits={row.artists} isTabStop={isTabStop} />
      </p>
    </>
  );
}
