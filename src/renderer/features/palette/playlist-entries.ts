import type { TFunction } from 'i18next';
import { ListVideo } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import type { PlaylistMatch } from '../../../shared/contract/search.ts';
import type { PaletteEntry } from './palette-entry.ts';

export function playlistEntry(t: TFunction, playlist: PlaylistCard): PaletteEntry {
  const count = t('tracks.count', { count: playlist.entryCount });
  const { isOwn, ownerName } = playlist;
  return toEntry(playlist, isOwn ? count : `${count} · ${t('playlists.by', { name: ownerName })}`);
}

export function foundPlaylistEntry(t: TFunction, playlist: PlaylistMatch): PaletteEntry {
  return toEntry(playlist, playlist.isOwn ? t('search.playlist') : t('playlists.by', { name: playlist.ownerName }));
}

function toEntry({ id, name }: Pick<PlaylistCard, 'id' | 'name'>, note: string): PaletteEntry {
  return {
    key: `playlist:${id}`,
    name,
    note,
    icon: ListVideo,
    picture: undefined,
    run: ({ navigate }) => navigate(`/playlists/${id}`),
  };
}
