import type { ReactNode } from 'react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { playFrom } from '../../player/player.ts';
import { AlbumTile } from '../albums/index.ts';
import { ArtistTile } from '../artists/index.ts';
import { PlayableTile } from '../card-grid/index.ts';
import { CreditLinks } from '../credits/index.ts';
import type { ScoreThing } from './score-thing.ts';
import { ThingMenu } from './ThingMenu.tsx';

interface ThingTileProps {
  /** Undefined while it is on its way. */
  readonly thing: ScoreThing | undefined;
  /** Where it stands in its list, for dragging it to the queue. */
  readonly index: number;
  readonly isRound: boolean;
  /** Below the tile: what is to be said of its score. */
  readonly children?: ReactNode;
}

/** Something that is scored, with its cover, its page, its menu, and a button that plays it. */
export function ThingTile({ thing, index, isRound, children }: ThingTileProps) {
  if (thing === undefined)
    return <div className={`skeleton aspect-square ${isRound ? 'rounded-round!' : 'rounded-cover!'}`} />;
  return (
    <ThingMenu kind={thing.kind} thing={thing} trigger={<div className="card group" data-index={index} />}>
      <Tile thing={thing} />
      {children}
    </ThingMenu>
  );
}

function Tile({ thing: { kind, row } }: { readonly thing: ScoreThing }) {
  if (kind === 'albums') return <AlbumTile card={row} isTabStop />;
  if (kind === 'artists') return <ArtistTile card={row} isTabStop />;
  return <TrackTile row={row} />;
}

function TrackTile({ row }: { readonly row: TrackRow }) {
  const { t } = useWords();
  return (
    <PlayableTile
      name={row.name}
      address={row.albumId === null ? '/tracks' : `/albums/${row.albumId}`}
      source={row.art === null ? null : artAddress(row.art, 'small')}
      isTabStop
      playLabel={t('shelf.playTrack', { name: row.name })}
      onPlay={() => playFrom([row.id], 0)}
    >
      <p className="truncate text-xs text-ink-soft">
        <CreditLinks credits={row.artists} isTabStop />
      </p>
    </PlayableTile>
  );
}
