import type { ReactElement, ReactNode } from 'react';
import type { ArtistId } from '../../../shared/ids.ts';
import { artistCards } from '../../link/rows.ts';
import { scoreArtists } from '../opinions/index.ts';
import { VerbMenu } from '../track-list/index.ts';
import { listAllOfArtist, listArtistTracks, playArtist, queueArtist } from './play-artist.ts';

interface ArtistMenuProps {
  /** Null where there is no artist to act on. */
  readonly artistId: ArtistId | null;
  /** Where it is at hand; else the one of the grid's cache. */
  readonly name?: string;
  /** Whether it is the one that is chosen in a list: then the palette has its verbs too. */
  readonly isChosen?: boolean;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** What can be done with an artist. */
export function ArtistMenu(props: ArtistMenuProps) {
  const { artistId, name = nameOf(artistId), isChosen = false, trigger, children } = props;
  const act = (verb: (id: ArtistId) => Promise<void>) => (): void => {
    if (artistId !== null) void verb(artistId);
  };
  return (
    <VerbMenu
      trigger={trigger}
      isDisabled={artistId === null}
      offer={{ kind: 'thing', subject: isChosen ? artistId : null, name: () => name }}
      verbs={() => ({
        onPlay: act((id) => playArtist(id)),
        onPlayNext: act((id) => queueArtist(id, 'next')),
        onAddToQueue: act((id) => queueArtist(id, 'last')),
        onScore: (score) => void (artistId === null ? undefined : scoreArtists([artistId], score)),
        scored: artistId === null ? null : { kind: 'artists', id: artistId, name },
        artistId,
      })}
      dragged={() =>
        artistId === null
          ? null
          : {
              label: name,
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
