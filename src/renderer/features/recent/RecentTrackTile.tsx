import { Music, Play } from 'lucide-react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { Cover } from '../../elements/Cover.tsx';
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
        <button
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          aria-label={label}
          title={label}
          className="absolute right-2 bottom-2 inline-flex size-10 items-center justify-center rounded-round bg-accent text-on-accent opacity-0 shadow-raised transition-opacity duration-(--motion) group-hover:opacity-100 hover:brightness-110 focus-visible:opacity-100"
          onClick={() => playFrom([row.id], 0)}
        >
          <Play size={18} fill="currentColor" aria-hidden="true" />
        </button>
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
