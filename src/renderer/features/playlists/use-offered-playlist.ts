import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { useSmartRules } from '../../link/smart.ts';
import { useOffer } from '../verbs/index.ts';
import { playlistButtons, playlistPageVerbs } from './playlist-page-verbs.ts';

/** Offers to the palette what the page of the playlist has. */
export function useOfferedPlaylist(playlist: PlaylistCard): void {
  // which verbs there are hangs on them
  useSmartRules(playlist.kind === 'smart' ? playlist.id : null);
  useOffer('playlist', playlist.id, () => ({
    name: playlist.name,
    parts: (around) => [...playlistButtons(around, playlist), ...playlistPageVerbs(around, playlist)],
  }));
}
