import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { call } from '../../link/client.ts';
import { toAlbumIds, toArtistIds, toTrackIds } from '../../link/id-lists.ts';
import { usePlaylists } from '../../link/playlists.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { isCommandName } from './commands.ts';
import { albumEntry, artistEntry, commandEntry, trackEntry } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { playlistEntry } from './playlist-entries.ts';

const MAX_RECENT = 8;

/** Puts an entry before all others of what was chosen. */
export function rememberEntry(key: string): void {
  const { recentCommands } = useSettings.getState();
  changeSettings({ recentCommands: [key, ...recentCommands.filter((it) => it !== key)].slice(0, MAX_RECENT) });
}

/** What was chosen before, the newest first; what is no longer in the library is left out. */
export function useRecentEntries(t: TFunction): readonly PaletteEntry[] {
  const keys = useSettings((settings) => settings.recentCommands);
  const playlists = usePlaylists().data ?? [];
  const { data } = useQuery({
    queryKey: ['search', 'recent', keys],
    queryFn: async () => {
      const [albums, artists, tracks] = await Promise.all([
        call('albums.byIds', { ids: toAlbumIds(idsOf(keys, 'album')) }),
        call('artists.byIds', { ids: toArtistIds(idsOf(keys, 'artist')) }),
        call('tracks.byIds', { ids: toTrackIds(idsOf(keys, 'track')) }),
      ]);
      return { albums, artists, tracks };
    },
  });
  const entries = [
    ...(data?.albums ?? []).map((card) => albumEntry(t, card)),
    ...(data?.artists ?? []).map((card) => artistEntry(t, card)),
    ...(data?.tracks ?? []).map(trackEntry),
    ...playlists.map((playlist) => playlistEntry(t, playlist)),
  ];
  return keys.flatMap((key) => {
    const [kind, name = ''] = key.split(':');
    if (kind === 'command') return isCommandName(name) ? [commandEntry(t, name)] : [];
    return entries.find((entry) => entry.key === key) ?? [];
  });
}

function idsOf(keys: readonly string[], kind: string): readonly number[] {
  return keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => Number(key.slice(kind.length + 1)));
}
