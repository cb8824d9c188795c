import type { ReactElement, ReactNode } from 'react';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { playFrom } from '../../player/player.ts';
import { AlbumMenu } from '../albums/index.ts';
import { ArtistMenu } from '../artists/index.ts';
import { TrackMenu } from '../track-list/index.ts';
import type { ScoreThing } from './score-thing.ts';

interface ThingMenuProps {
  readonly kind: ScoringKind;
  /** Undefined where there is none to act on, or it is on its way. */
  readonly thing: ScoreThing | undefined;
  /** Whether it is the one of the view: then the palette has its verbs wherever the keyboard is. */
  readonly isChosen?: boolean;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** The menu that the thing has everywhere else. */
export function ThingMenu({ kind, thing, isChosen = false, trigger, children }: ThingMenuProps) {
  if (kind === 'albums') {
    const card = thing?.kind === 'albums' ? thing.row : null;
    return (
      <AlbumMenu albumId={card?.id ?? null} {...(card === null ? {} : { card })} isChosen={isChosen} trigger={trigger}>
        {children}
      </AlbumMenu>
    );
  }
  if (kind === 'artists') {
    const artist = thing?.kind === 'artists' ? thing.row : null;
    return (
      <ArtistMenu artistId={artist?.id ?? null} name={artist?.name ?? ''} isChosen={isChosen} trigger={trigger}>
        {children}
      </ArtistMenu>
    );
  }
  const row = thing?.kind === 'tracks' ? thing.row : null;
  const ids = row === null ? [] : [row.id];
  return (
    <TrackMenu
      trigger={trigger}
      trackIds={() => ids}
      onPlay={() => playFrom(ids, 0)}
      albumId={row?.albumId ?? null}
      artistId={row?.artists[0]?.artistId ?? null}
      isSingle
      offered={isChosen ? row : null}
      name={row?.name}
    >
      {children}
    </TrackMenu>
  );
}
