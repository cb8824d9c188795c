/** Playlists as a person sees them. */
import type { OwnFilter } from '../../../shared/contract/own-lists.ts';
import type { PlaylistCard, PlaylistEntry, PlaylistPage, PlaylistSort } from '../../../shared/contract/playlists.ts';
import type { PlaylistEntryId, PlaylistId, TrackId, UserId } from '../../../shared/ids.ts';
import { sortKey } from '../../../shared/text/fold.ts';
import type { ReadDb } from '../../db/handles.ts';
import { branded } from '../../db/queries/branded.ts';
import {
  listMosaic,
  listVisiblePlaylists,
  type PlaylistTotals,
  type StoredPlaylist,
} from '../../db/queries/playlists/cards.ts';
import { listEntries, listEntryIds, listTrackedEntries, type StoredEntry } from '../../db/queries/playlists/entries.ts';
import { listTrackRows } from '../../db/queries/track-rows.ts';
import { matchingTracks } from '../matching-tracks.ts';
import type { TrackQueries } from '../track-query.ts';
import type { SmartCounts, SmartLists } from '../smart/smart-lists.ts';
import { filterEntries } from './filter-entries.ts';
import { filterOwn } from './filter-own.ts';
import { createKnownTotals } from './known-totals.ts';
import { getVisible } from './owned.ts';
import type { ViewOrders } from './view-orders.ts';

interface EntryView extends OwnFilter {
  readonly by?: PlaylistSort | undefined;
  readonly isDescending: boolean;
  readonly filter?: string | undefined;
}

interface TracksWish {
  readonly ids?: readonly PlaylistEntryId[] | undefined;
  readonly isPlayable: boolean;
}

export interface ShownPlaylistsService {
  list(userId: UserId): readonly PlaylistCard[];
  /** Throws: not-found; so do all that follow. */
  get(userId: UserId, playlistId: PlaylistId): Promise<PlaylistPage>;
  entryIds(userId: UserId, playlistId: PlaylistId, view: EntryView): Promise<Uint32Array>;
  entries(userId: UserId, playlistId: PlaylistId, ids: readonly PlaylistEntryId[]): readonly PlaylistEntry[];
  /** Shape: entry and track in turn. */
  tracks(userId: UserId, playlistId: PlaylistId, wish: TracksWish): Uint32Array;
}

interface SmartParts {
  readonly queries: TrackQueries;
  readonly smartLists: SmartLists;
  /** Told when smart playlists were counted that a list was answered without. */
  readonly onCounted: () => void;
}

/** Only reads; what is another's and private is not there. */
export function createShownPlaylistsService(
  db: ReadDb,
  orders: ViewOrders,
  { queries, smartLists, onCounted }: SmartParts,
): ShownPlaylistsService {
  const readTotals = createKnownTotals(db);
  return {
    list: (userId) => {
      const stored = listVisiblePlaylists(db, userId).map((one) => ({ one, key: sortKey(one.name) }));
      const known = knownOf(
        stored.map(({ one }) => one),
        { readTotals, smartLists, onCounted },
      );
      return stored
        .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.one.id - b.one.id))
        .map(({ one }) => toCard(db, one, known));
    },
    get: async (userId, playlistId) => {
      const stored = getVisible(db, userId, playlistId);
      const { description, createdAt } = stored;
      if (stored.kind === 'smart') {
        const counts = new Map([[Number(playlistId), await smartLists.counts(stored)]]);
        return { ...toCard(db, stored, { totals: new Map(), counts }), description, createdAt };
      }
      const known = { totals: readTotals([playlistId]), counts: new Map() };
      return { ...toCard(db, stored, known), description, createdAt };
    },
    entryIds: async (userId, playlistId, { by, isDescending, filter, ...own }) => {
      getVisible(db, userId, playlistId);
      const ids =
        by === undefined
          ? listEntryIds(db, playlistId)
          : Uint32Array.from(await orders.list(userId, playlistId, { by, isDescending }));
      const passing = filterOwn(db, playlistId, ids, { userId, ...own });
      if (filter === undefined) return passing;
      const matches = await matchingTracks(db, queries, userId, filter);
      return filterEntries(db, playlistId, passing, { text: filter, matches });
    },
    tracks: (userId, playlistId, wish) => {
      getVisible(db, userId, playlistId);
      return pairsOf(db, playlistId, wish);
    },
    entries: (userId, playlistId, ids) => {
      getVisible(db, userId, playlistId);
      return withRows(db, listEntries(db, playlistId, ids));
    },
  };
}

function withRows(db: ReadDb, stored: readonly StoredEntry[]): readonly PlaylistEntry[] {
  const trackIds = [...new Set(stored.flatMap(({ trackId }) => trackId ?? []))].map((id) => branded<TrackId>(id));
  const rows = new Map(listTrackRows(db, trackIds).map((row) => [Number(row.id), row]));
  return stored.map(({ id, addedAt, trackId, snapshot }) => ({
    id: branded<PlaylistEntryId>(id),
    addedAt,
    track: trackId === null ? null : (rows.get(trackId) ?? null),
    snapshot,
  }));
}

/** Shape: entry and track in turn, in the order asked or the playlist’s own. */
function pairsOf(db: ReadDb, playlistId: PlaylistId, { ids, isPlayable }: TracksWish): Uint32Array {
  const all = listTrackedEntries(db, playlistId, isPlayable);
  if (ids === undefined) return Uint32Array.from(all.flatMap(({ id, trackId }) => [id, trackId ?? 0]));
  const tracks = new Map(all.map(({ id, trackId }) => [id, trackId]));
  return Uint32Array.from(
    ids.flatMap((id) => {
      const trackId = tracks.get(id) ?? null;
      return trackId === null ? [] : [id, trackId];
    }),
  );
}

/** What is known of playlists by their ids: what manual ones come to, and what smart ones do. */
interface Known {
  readonly totals: ReadonlyMap<number, PlaylistTotals>;
  readonly counts: ReadonlyMap<number, SmartCounts>;
}

function toCard(db: ReadDb, stored: StoredPlaylist, { totals, counts }: Known): PlaylistCard {
  const { id, name, kind, parentId, ownerName, image, updatedAt } = stored;
  const found = counts.get(id);
  return {
    id: branded<PlaylistId>(id),
    name,
    kind,
    parentId: parentId === null ? null : branded<PlaylistId>(parentId),
    isPrivate: stored.isPrivate === 1,
    isOwn: stored.isOwn === 1,
    ownerName,
    isFollowed: stored.isFollowed === 1,
    image,
    mosaic: kind === 'manual' ? listMosaic(db, id) : (found?.covers ?? []),
    ...(found?.totals ?? totals.get(id) ?? { entryCount: 0, missingCount: 0, durationMs: 0 }),
    isCounted: kind !== 'smart' || found !== undefined,
    updatedAt,
  };
}

/** What smart ones found last, if anything: those that may find others now are counted for the next time. */
function knownOf(
  stored: readonly StoredPlaylist[],
  {
    readTotals,
    smartLists,
    onCounted,
  }: Pick<SmartParts, 'smartLists' | 'onCounted'> & { readonly readTotals: ReturnType<typeof createKnownTotals> },
): Known {
  const smart = stored.filter(({ kind }) => kind === 'smart');
  const counts = new Map(
    smart.flatMap((playlist) => {
      const known = smartLists.knownCounts(playlist);
      return known === undefined ? [] : [[playlist.id, known] as const];
    }),
  );
  smartLists.count(smart, onCounted);
  return { totals: readTotals(stored.filter(({ kind }) => kind !== 'smart').map(({ id }) => id)), counts };
}
