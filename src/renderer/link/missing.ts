/** Tracks whose file is gone, as the window asks for them. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TrackId } from '../../shared/ids.ts';
import { call } from './client.ts';
import { toTrackIds } from './id-lists.ts';

// a file that is gone, or is there again, changes the tracks
const KEY = 'tracks';

export function useMissingPlaces(text: string) {
  return useQuery({
    queryKey: [KEY, 'missing', 'places', text],
    queryFn: () => call('missing.places', text === '' ? {} : { text }),
    placeholderData: keepPreviousData,
  });
}

/** How many there are in all. */
export function useMissingCount(): number {
  const ids = useQuery({
    queryKey: [KEY, 'missing', 'ids'],
    queryFn: () => call('missing.ids', {}),
    structuralSharing: false,
  });
  return ids.data?.length ?? 0;
}

export async function listMissingOf(placeId: number, text: string): Promise<readonly TrackId[]> {
  return toTrackIds(await call('missing.ids', { placeId, ...(text === '' ? {} : { text }) }));
}

export function useMissingOf(placeId: number, text: string) {
  return useQuery({
    queryKey: [KEY, 'missing', 'of', placeId, text],
    queryFn: () => listMissingOf(placeId, text),
    structuralSharing: false,
  });
}

/** One page of them. */
export function useMissingRows(ids: readonly TrackId[]) {
  return useQuery({
    queryKey: [KEY, 'missing', 'rows', ids],
    queryFn: () => call('missing.rows', { ids: [...ids] }),
    placeholderData: keepPreviousData,
    gcTime: 5000,
  });
}

/** Files that may be the missing one; with words those that are found by them. */
export function useLocateCandidates(trackId: TrackId, text: string) {
  return useQuery({
    queryKey: [KEY, 'missing', 'candidates', trackId, text],
    queryFn: () => call('missing.candidates', text === '' ? { trackId } : { trackId, text }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

export function useForgetPreview(trackIds: readonly TrackId[]) {
  return useQuery({
    queryKey: [KEY, 'missing', 'forget', trackIds],
    queryFn: () => call('missing.forgetPreview', { trackIds: [...trackIds] }),
    gcTime: 0,
  });
}

/** Files of which a scan could not tell which missing track they are. */
export function useDoubts() {
  return useQuery({ queryKey: ['doubts', 'list'], queryFn: () => call('doubts.list', { limit: 100 }) });
}
