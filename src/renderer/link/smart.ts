/** Smart playlists: what they look for and what they find. They are asked for anew whatever changes that may matter. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { OwnFilter } from '../../shared/contract/own-lists.ts';
import type { TrackSort } from '../../shared/contract/tracks.ts';
import type { PlaylistId, TrackId } from '../../shared/ids.ts';
import { filterKey } from './own-lists.ts';
import { call } from './client.ts';
import { toTrackIds } from './id-lists.ts';
import { queryClient, withFirstRows } from './queries.ts';
import { trackRows } from './rows.ts';

const rulesKey = (playlistId: PlaylistId | null) => ['playlists', 'smart rules', playlistId];

/** As they were asked for last; undefined while they are on their way. */
export function knownSmartRules(playlistId: PlaylistId): string | undefined {
  return queryClient.getQueryData<{ readonly query: string }>(rulesKey(playlistId))?.query;
}

function rulesQuery(playlistId: PlaylistId | null) {
  return queryOptions({
    queryKey: rulesKey(playlistId),
    queryFn: () =>
      playlistId === null ? { query: '', problems: [], faults: [] } : call('smart.rules', { playlistId }),
  });
}

export function useSmartRules(playlistId: PlaylistId | null) {
  return useQuery(rulesQuery(playlistId));
}

/** So that they are known. */
export async function loadSmartRules(playlistId: PlaylistId): Promise<void> {
  await queryClient.ensureQueryData(rulesQuery(playlistId));
}

/** How a smart playlist is looked at: null is its own order. */
export interface SmartView extends OwnFilter {
  readonly sort: TrackSort | null;
  readonly isDescending: boolean;
  readonly filter: string;
}

export function useSmartTrackIds(playlistId: PlaylistId, view: SmartView) {
  const { sort, isDescending, filter, ...own } = view;
  return useQuery({
    queryKey: ['playlists', 'smart', playlistId, sort, isDescending, filter, filterKey(own)],
    queryFn: () => {
      const order = sort === null ? {} : { sort, isDescending };
      const wish = { playlistId, ...order, ...(filter === '' ? {} : { filter }), ...own };
      return withFirstRows(trackRows, toTrackIds, call('smart.trackIds', wish));
    },
    placeholderData: (previous, query) => (query?.queryKey[2] === playlistId ? previous : undefined),
    structuralSharing: false,
  });
}

/** Kept for a moment: who goes back a letter sees at once what there was. */
const KEPT_MS = 10_000;

export function useSmartPreview(query: string | null, limit: number, playlistId: PlaylistId | null) {
  return useQuery({
    queryKey: ['playlists', 'smart preview', query, limit, playlistId],
    queryFn: async () => {
      const preview = await call('smart.preview', { query: query ?? '', limit, playlistId });
      await trackRows.bring([...preview.first]);
      return preview;
    },
    enabled: query !== null,
    gcTime: KEPT_MS,
    placeholderData: (previous) => previous,
  });
}

export function useSmartReason(query: string, trackId: TrackId | null) {
  return useQuery({
    queryKey: ['playlists', 'smart reason', query, trackId],
    queryFn: () => (trackId === null ? null : call('smart.explain', { query, trackId })),
  });
}

/** Tracks that hold the words, the best first. */
export function useTracksNamed(text: string, limit: number) {
  return useQuery({
    queryKey: ['search', 'tracks named', text, limit],
    queryFn: async () => (await call('search.find', { text, limit })).tracks.items,
    gcTime: KEPT_MS,
    placeholderData: (previous) => previous,
  });
}
