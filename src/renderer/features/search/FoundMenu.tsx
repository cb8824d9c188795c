import { cloneElement, type ReactElement, type ReactNode } from 'react';
import type { SearchResults } from '../../../shared/contract/search.ts';
import type { PlaylistId } from '../../../shared/ids.ts';
import { usePlaylists } from '../../link/playlists.ts';
import { playFrom } from '../../player/player.ts';
import { AlbumMenu } from '../albums/index.ts';
import { ArtistMenu } from '../artists/index.ts';
import { PlaylistMenu } from '../playlists/index.ts';
import { TrackMenu } from '../track-list/index.ts';

interface MenuProps {
  readonly trigger: ReactElement<{ readonly children?: ReactNode }>;
  readonly children: ReactNode;
}

/** The menu that a playlist has everywhere else; none for one that is gone meanwhile. */
export function FoundPlaylistMenu({ id, trigger, children }: MenuProps & { readonly id: PlaylistId }) {
  const playlist = usePlaylists().data?.find((it) => it.id === id);
  if (playlist === undefined) return cloneElement(trigger, {}, children);
  return (
    <PlaylistMenu playlist={playlist} trigger={trigger}>
      {children}
    </PlaylistMenu>
  );
}

/** The menu of the best match of all; a genre has none. */
export function BestMenu({ results, trigger, children }: MenuProps & { readonly results: SearchResults }) {
  const { best, artists, albums, tracks, playlists } = results;
  const [artist] = artists.items;
  const [album] = albums.items;
  const [track] = tracks.items;
  const [playlist] = playlists.items;
  if (best === 'artist' && artist !== undefined)
    return (
      <ArtistMenu artistId={artist.id} name={artist.name} trigger={trigger}>
        {children}
      </ArtistMenu>
    );
  if (best === 'album' && album !== undefined)
    return (
      <AlbumMenu albumId={album.id} card={album} trigger={trigger}>
        {children}
      </AlbumMenu>
    );
  if (best === 'playlist' && playlist !== undefined)
    return (
      <FoundPlaylistMenu id={playlist.id} trigger={trigger}>
        {children}
      </FoundPlaylistMenu>
    );
  if (best === 'track' && track !== undefined)
    return (
      <TrackMenu
        trigger={trigger}
        trackIds={() => [track.id]}
        onPlay={() => playFrom([track.id], 0)}
        albumId={track.albumId}
        artistId={track.artists[0]?.artistId ?? null}
        isSingle
        name={track.name}
      >
        {children}
      </TrackMenu>
    );
  return cloneElement(trigger, {}, children);
}
