import { ListEnd, ListStart, Play, Shuffle } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { addToPlaylistVerb } from '../add-to-playlist/index.ts';
import type { Around, Verb, VerbPart } from '../verbs/index.ts';
import { playPlaylist, queuePlaylist, wholeOf } from './play-playlist.ts';
import { playlistVerbs } from './playlist-verbs.ts';

/** What the page of a playlist has as buttons; nothing where there is nothing to play. */
export function playlistButtons({ t }: Around, { id, entryCount }: PlaylistCard): readonly Verb[] {
  if (entryCount === 0) return [];
  return [
    { name: 'play', icon: Play, label: t('menu.play'), run: () => void playPlaylist(id) },
    { name: 'shuffle', icon: Shuffle, label: t('player.shuffle'), run: () => void playPlaylist(id, true) },
  ];
}

/** What the page of a playlist has in its menu: what the menu elsewhere has, but for what are buttons here. */
export function playlistPageVerbs(around: Around, playlist: PlaylistCard): readonly VerbPart[] {
  const { t } = around;
  const { id, name, entryCount } = playlist;
  const queueing: readonly VerbPart[] = [
    { name: 'playNext', icon: ListStart, label: t('menu.playNext'), run: () => void queuePlaylist(id, 'next') },
    { name: 'addToQueue', icon: ListEnd, label: t('menu.addToQueue'), run: () => void queuePlaylist(id, 'last') },
    addToPlaylistVerb(around, name, wholeOf(playlist)),
  ];
  return [...(entryCount === 0 ? [] : queueing), ...playlistVerbs(around, playlist)];
}
