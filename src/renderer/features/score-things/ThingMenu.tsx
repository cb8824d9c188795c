import type { ReactElement, ReactNode } from 'react';
import { playFrom } from '../../player/player.ts';
import { AlbumMenu } from '../albums/index.ts';
import { ArtistMenu } from '../artists/index.ts';
import { TrackMenu } from '../track-list/index.ts';
import type { ScoreThing } from './score-thing.ts';

interface ThingMenuProps {
  readonly thing: ScoreThing;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** The menu that the thing has everywhere else. */
export function ThingMenu({ thing: { kind, row }, trigger, children }: ThingMenuProps) {
  if (kind === 'albums')
    return (
      <AlbumMenu albumId={row.id} card={row} trigger={trigger}>
        {children}
      </AlbumMenu>
    );
  if (kind === 'artists')
    return (
      <ArtistMenu artistId={row.id} trigger={trigger}>
        {children}
      </ArtistMenu>
    );
  return (
    <TrackMenu
      trigger={trigger}
      trackIds={() => [row.id]}
      onPlay={() => playFrom([row.id], 0)}
      albumId={row.albumId}
      artistId={row.artists[0]?.artistId ?? null}
      isSingle
    >
      {children}
    </TrackMenu>
  );
}
