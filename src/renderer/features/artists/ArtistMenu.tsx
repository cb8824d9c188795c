import type { ReactElement, ReactNode } from 'react';
import type { ArtistId } from '../../../shared/ids.ts';
import { artistCards } from '../../link/rows.ts';
import { scoreArtists } from '../opinions/index.ts';
import { VerbMenu } from '../track-list/index.ts';
import { listAllOfArtist, listArtistTracks, playArtist, queueArtist } from './play-artist.ts';

interface ArtistMenuProps {
  /** Null where there is no artist to act on. */
  readonly artistId: ArtistId | null;
  /** Whether it is the one that is chosen in a list: then the palette has its verbs too. */
  readonly isChosen?: boolean;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** What can be done with an artist. */
export function ArtistMenu({ artistId, isChosen = false, trigger, children }: ArtistMenuProps) {
  const act = (verb: (id: ArtistId) => Promise<void>) => (): void => {
    if (artistId !== null) void verb(artistId);
  };
  return (
    <VerbMenu
      trigger={trigger}
      isDisabled={artistId === null}
      offer={{ kind: 'thing', subject: isChosen ? artistId : null, name: () => nameOf(artistId) }}
      verbs={() => ({
        onPlay: act((id) => playArtist(id)),
        onPlayNext: act((id) => queueArtist(id, 'next')),
        onAddToQueue: act((id) => queueArtist(id, 'last')),
        onScore: (score) => void (artistId === null ? undefined : scoreArtists([artistId], score)),
        artistId,
      })}
      dragged={() =>
        artistId === null
          ? null
          : {
              label: nameOf(artistId),
              load: () => listArtistTracks(artistId),
              loadAll: () => listAllOfArtist(artistId),
            }
      }
    >
      {children}
    </VerbMenu>
  );
}

function nameOf(artistId: ArtistId | null): string {
  return artistId === null ? '' : (artistCards.get(artistId)?.name ?? '');
}
