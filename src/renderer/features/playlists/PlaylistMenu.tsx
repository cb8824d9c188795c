import { useState, type ReactElement, type ReactNode } from 'react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { listPlaylistTracks } from '../../link/playlists.ts';
import { loadSmartRules, useSmartRules } from '../../link/smart.ts';
import { VerbMenu } from '../track-list/index.ts';
import { playPlaylist, queuePlaylist } from './play-playlist.ts';
import { playlistVerbs } from './playlist-verbs.ts';

interface PlaylistMenuProps {
  readonly playlist: PlaylistCard;
  /** Carries `data-index`, so that it can be dragged. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** What can be done with a playlist: by menu, or dragged to the queue, to another or into a folder. */
export function PlaylistMenu({ playlist, trigger, children }: PlaylistMenuProps) {
  const { id, name, kind } = playlist;
  const [isAsked, setAsked] = useState(false);
  // which verbs there are hangs on them
  useSmartRules(isAsked && kind === 'smart' ? id : null);
  return (
    <VerbMenu
      trigger={trigger}
      offer={{
        kind: 'thing',
        subject: null,
        name: () => name,
        ...(kind === 'smart' ? { prepare: () => loadSmartRules(id) } : {}),
      }}
      onOpen={() => setAsked(true)}
      verbs={() => ({
        onPlay: () => void playPlaylist(id),
        onPlayNext: () => void queuePlaylist(id, 'next'),
        onAddToQueue: () => void queuePlaylist(id, 'last'),
        extra: (around) => playlistVerbs(around, playlist),
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
