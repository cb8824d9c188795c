import type { ReactElement, ReactNode } from 'react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { listPlaylistTracks } from '../../link/playlists.ts';
import { VerbMenu } from '../track-list/index.ts';
import { PlaylistItems } from './PlaylistItems.tsx';
import { playPlaylist, queuePlaylist } from './play-playlist.ts';

interface PlaylistMenuProps {
  readonly playlist: PlaylistCard;
  /** Carries `data-index`, so that it can be dragged. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** What can be done with a playlist: by menu, or dragged to the queue, to another or into a folder. */
export function PlaylistMenu({ playlist, trigger, children }: PlaylistMenuProps) {
  const { id, name, kind } = playlist;
  const extra = <PlaylistItems playlist={playlist} />;
  return (
    <VerbMenu
      trigger={trigger}
      verbs={() => ({
        onPlay: () => void playPlaylist(id),
        onPlayNext: () => void queuePlaylist(id, 'next'),
        onAddToQueue: () => void queuePlaylist(id, 'last'),
        extra,
      })}
      dragged={() => ({
        label: name,
        load: () => listPlaylistTracks(id, true),
        loadAll: () => listPlaylistTracks(id, false),
        ...(kind === 'manual' ? { copied: { fromId: id, entryIds: null } } : {}),
        playlistId: id,
      })}
    >
      {children}
    </VerbMenu>
  );
}
