/** Playlists and what is in them. */
import { useQuery } from '@tanstack/react-query';
import type { OwnFilter } from '../../shared/contract/own-lists.ts';
import type { PlaylistCard, PlaylistEntry, PlaylistSort } from '../../shared/contract/playlists.ts';
import type { PlaylistEntryId, PlaylistId, TrackId } from '../../shared/ids.ts';
import { filterKey } from './own-lists.ts';
import { call } from './client.ts';
import { toTrackIds } from './id-lists.ts';
import { ownParts } from './own-lists.ts';
import { queryClient } from './queries.ts';
import { RowCache } from './row-cache.ts';

export type EntryCache = RowCache<PlaylistEntryId, PlaylistEntry>;

/** As many as the core is asked for at once. */
const PAGE = 500;
const MAX_CACHES = 4;
const FIRST_ROWS = 40;

export function isPlaylistId(id: number): id is PlaylistId {
  return Number.isSafeInteger(id) && id > 0;
}

export function isEntryId(id: number | null | undefined): id is PlaylistEntryId {
  return id !== undefined && id !== null && id > 0;
}

export function toEntryIds(ids: ArrayLike<number>): PlaylistEntryId[] {
  return Array.from(ids).filter(isEntryId);
}

/** The entry at a place of the list; null where the list has ended. */
export function entryAt(ids: Uint32Array, index: number): PlaylistEntryId | null {
  const id = ids[index];
  return isEntryId(id) ? id : null;
}

const cards = { queryKey: ['playlists', 'list'], queryFn: () => call('playlists.list', {}) };

export function usePlaylists() {
  return useQuery(cards);
}

/** The list that was asked for last. */
export function listedPlaylists(): readonly PlaylistCard[] {
  return queryClient.getQueryData<readonly PlaylistCard[]>(cards.queryKey) ?? [];
}

/** As the list has it that was asked for last. */
export function knownPlaylist(playlistId: PlaylistId): PlaylistCard | undefined {
  return listedPlaylists().find(({ id }) => id === playlistId);
}

export function usePlaylist(playlistId: PlaylistId) {
  return useQuery({
    queryKey: ['playlists', 'page', playlistId],
    queryFn: () => call('playlists.get', { playlistId }),
  });
}

/** How a playlist is looked at: null is its own order. */
export interface EntryView {
  readonly by: PlaylistSort | null;
  readonly isDescending: boolean;
  readonly filter: string;
  readonly own: OwnFilter;
}

/** Whether all entries are in sight. */
export function isWhole({ filter, own }: EntryView): boolean {
  return filter === '' && filterKey(own) === '';
}

export const OWN_ORDER: EntryView = { by: null, isDescending: false, filter: '', own: {} };

const entryKey = (playlistId: PlaylistId, { by, isDescending, filter, own }: EntryView) => [
  'playlists',
  'entryIds',
  playlistId,
  by,
  isDescending,
  filter,
  ...ownParts(by, own).ownKey,
];

/** Ids of the entries as they are looked at, with the first rows, so that the list need not be drawn twice. */
export function useEntryIds(playlistId: PlaylistId, view: EntryView) {
  return useQuery({
    queryKey: entryKey(playlistId, view),
    meta: ownParts(view.by, view.own).meta,
    queryFn: async () => {
      const { by, isDescending, filter, own } = view;
      const order = by === null ? {} : { by, isDescending };
      // what is being moved is not shown as it was before
      await writesOf(playlistId);
      const ids = await call('playlists.entryIds', {
        playlistId,
        ...order,
        ...(filter === '' ? {} : { filter }),
        ...own,
      });
      await entriesOf(playlistId).bring(toEntryIds(ids.subarray(0, FIRST_ROWS)));
      return ids;
    },
    placeholderData: (previous, query) => (query?.queryKey[2] === playlistId ? previous : undefined),
    structuralSharing: false,
  });
}

/** Shows the order that is on its way to the core; the core's word takes its place. */
export function showEntryIds(playlistId: PlaylistId, change: (ids: Uint32Array) => Uint32Array): void {
  const key = entryKey(playlistId, OWN_ORDER);
  void queryClient.cancelQueries({ queryKey: key });
  queryClient.setQueryData<Uint32Array>(key, (ids) => (ids === undefined ? undefined : change(ids)));
}

/** The order as it is shown now, which may be ahead of what was drawn last; undefined where it is not known. */
export function shownEntryIds(playlistId: PlaylistId): Uint32Array | undefined {
  return queryClient.getQueryData<Uint32Array>(entryKey(playlistId, OWN_ORDER));
}

const writes = new Map<PlaylistId, Promise<unknown>>();

async function writesOf(playlistId: PlaylistId): Promise<void> {
  await writes.get(playlistId)?.catch(() => undefined);
}

/** One change of a playlist after the other, in the order in which they were made. Throws what the change throws. */
export async function inTurn<Reply>(playlistId: PlaylistId, change: () => Promise<Reply>): Promise<Reply> {
  const before = writes.get(playlistId) ?? Promise.resolve();
  const mine = before.then(change, change);
  writes.set(playlistId, mine);
  try {
    return await mine;
  } finally {
    if (writes.get(playlistId) === mine) writes.delete(playlistId);
  }
}

const caches = new Map<PlaylistId, EntryCache>();

/** The rows of a playlist; of the last few that were looked at they are kept. */
export function entriesOf(playlistId: PlaylistId): EntryCache {
  const cache: EntryCache =
    caches.get(playlistId) ?? new RowCache((ids) => call('playlists.entries', { playlistId, ids }));
  // set after delete moves it to the young end of the map
  caches.delete(playlistId);
  caches.set(playlistId, cache);
  const [oldest] = caches.keys();
  if (caches.size > MAX_CACHES && oldest !== undefined) caches.delete(oldest);
  return cache;
}

/** Asks again for the rows in sight: their tracks may have changed. */
export function refreshEntries(): void {
  for (const cache of caches.values()) cache.invalidate();
}

interface EntryTrack {
  readonly entryId: PlaylistEntryId;
  readonly trackId: TrackId;
}

interface TracksWish {
  /** Those of these entries, in their order; of all where it is left out. */
  readonly ids?: ArrayLike<number>;
  /** Without what is missing. */
  readonly isPlayable: boolean;
}

/** The tracks behind entries, each with the entry that it is from. */
export async function listEntryTracks(
  playlistId: PlaylistId,
  { ids, isPlayable }: TracksWish,
): Promise<readonly EntryTrack[]> {
  const asked = ids === undefined ? {} : { ids: toEntryIds(ids) };
  const pairs = await call('playlists.tracks', { playlistId, isPlayable, ...asked });
  const [trackIds, found] = [toTrackIds(pairs.filter((_, at) => at % 2 === 1)), pairs.filter((_, at) => at % 2 === 0)];
  return toEntryIds(found).flatMap((entryId, at) => {
    const trackId = trackIds[at];
    return trackId === undefined ? [] : [{ entryId, trackId }];
  });
}

/** All that is in a playlist, in its own order; to be played, without what is missing. */
export async function listPlaylistTracks(playlistId: PlaylistId, isPlayable: boolean): Promise<readonly TrackId[]> {
  if (knownPlaylist(playlistId)?.kind === 'smart') return toTrackIds(await call('smart.trackIds', { playlistId }));
  return (await listEntryTracks(playlistId, { isPlayable })).map(({ trackId }) => trackId);
}

/** Brings the rows of a few entries. */
export async function bringEntries(playlistId: PlaylistId, ids: readonly number[]): Promise<void> {
  const wanted = toEntryIds(ids);
  for (let from = 0; from < wanted.length; from += PAGE) {
    const cache = entriesOf(playlistId);
    await cache.bring(wanted.slice(from, from + PAGE).filter((id) => cache.get(id) === undefined));
  }
}
