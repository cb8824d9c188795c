/** Playlist files between the music, and what is kept in sync with them. */
import { useQuery } from '@tanstack/react-query';
import type { PlaylistId } from '../../shared/ids.ts';
import { call } from './client.ts';

interface FoundWish {
  readonly words: string;
  readonly only: 'all' | 'new' | 'ignored';
  readonly limit: number;
}

/** The files that scans found. */
export function useFoundFiles({ words, only, limit }: FoundWish) {
  return useQuery({
    queryKey: ['playlistFiles', 'found', words, only, limit],
    queryFn: () => call('playlistSync.found', { words, only, limit }),
    placeholderData: (previous) => previous,
  });
}

/** How the playlist is kept in sync; undefined where it is not, or that is not known yet. */
export function useSyncStatus(playlistId: PlaylistId) {
  const { data } = useQuery({ queryKey: ['playlistFiles', 'links'], queryFn: () => call('playlistSync.list', {}) });
  return data?.find((one) => one.playlistId === playlistId);
}

/** Both versions, as they are now. */
export function useSyncConflict(playlistId: PlaylistId) {
  return useQuery({
    queryKey: ['playlistFiles', 'conflict', playlistId],
    queryFn: () => call('playlistSync.compare', { playlistId }),
    gcTime: 0,
  });
}
