/** The entries of one's playlists: added, moved, taken out, sorted once. Always by their ids, never all anew from a view. */
import type { ActivityType } from '../../../shared/contract/activity.ts';
import type { EntriesChanged, PlaylistSort } from '../../../shared/contract/playlists.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistEntryId, PlaylistId, TrackId, UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import type { RowChange } from '../../db/queries/change-rows.ts';
import {
  countBetween,
  findNeighbour,
  listKnownEntries,
  listPlaced,
  type Placed,
} from '../../db/queries/playlists/entries.ts';
import { nextIds } from '../../db/queries/playlists/new-ids.ts';
import { readPlaylistRows } from '../../db/queries/playlists/playlist-rows.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Changes } from '../changes.ts';
import { copiedEntries, newEntries, type CopyWish } from './new-entries.ts';
import { getOwnManual } from './owned.ts';
import { makeRoom, placesBetween, spread } from './places.ts';
import { madeEntries, movedEntries, type NewEntry } from './playlist-changes.ts';
import type { ViewOrders } from './view-orders.ts';

type Before = PlaylistEntryId | null;

export interface EntriesService {
  /** Throws: not-found, not-allowed, invalid-input; so do all. */
  add(userId: UserId, playlistId: PlaylistId, trackIds: readonly TrackId[], before: Before): EntriesChanged;
  copy(userId: UserId, playlistId: PlaylistId, wish: CopyWish, before: Before): EntriesChanged;
  move(userId: UserId, playlistId: PlaylistId, entryIds: readonly PlaylistEntryId[], before: Before): EntriesChanged;
  remove(userId: UserId, playlistId: PlaylistId, entryIds: readonly PlaylistEntryId[]): EntriesChanged;
  sort(userId: UserId, playlistId: PlaylistId, by: PlaylistSort, isDescending: boolean): Promise<EntriesChanged>;
}

interface EntriesParts {
  readonly writer: WriteDb;
  readonly changes: Pick<Changes, 'apply'>;
  readonly orders: ViewOrders;
  readonly clock: Clock;
}

type EntriesType = Extract<ActivityType, 'playlist-add' | 'playlist-remove' | 'playlist-order'>;

interface Edit {
  readonly changes: readonly RowChange[];
  readonly entryIds: readonly number[];
  readonly thingCount: number;
}

/** Whatever is done is one activity; what is so already is none. */
export function createEntriesService({ writer, changes, orders, clock }: EntriesParts): EntriesService {
  const edit = (userId: UserId, playlistId: PlaylistId, type: EntriesType, plan: () => Edit): EntriesChanged => {
    let entryIds: readonly number[] = [];
    const changed = changes.apply(userId, type, () => {
      const { name } = getOwnManual(writer, userId, playlistId);
      const planned = plan();
      entryIds = planned.entryIds;
      return { ...planned, subject: name };
    });
    return { ...changed, entryIds: Uint32Array.from(entryIds) };
  };
  const put = (playlistId: PlaylistId, entries: readonly NewEntry[], before: Before): Edit => {
    const room = findRoom(writer, playlistId, { count: entries.length, before, without: [] });
    const ids = nextIds(writer, 'playlist_track', entries.length);
    const made = madeEntries(playlistId, entries, { ids, places: room.places });
    return { changes: [...made, ...room.changes], entryIds: ids, thingCount: ids.length };
  };
  return {
    add: (userId, playlistId, trackIds, before) =>
      edit(userId, playlistId, 'playlist-add', () =>
        put(playlistId, newEntries(writer, trackIds, clock.now()), before),
      ),
    copy: (userId, playlistId, wish, before) =>
      edit(userId, playlistId, 'playlist-add', () =>
        put(playlistId, copiedEntries(writer, userId, wish, clock.now()), before),
      ),
    move: (userId, playlistId, entryIds, before) =>
      edit(userId, playlistId, 'playlist-order', () => {
        const known = listKnownEntries(writer, playlistId, entryIds);
        return isThere(writer, playlistId, known, before) ? nothing(known) : moveTo(writer, playlistId, known, before);
      }),
    remove: (userId, playlistId, entryIds) =>
      edit(userId, playlistId, 'playlist-remove', () => {
        const known = listKnownEntries(writer, playlistId, entryIds);
        const ids = known.map(({ id }) => id);
        const rows = readPlaylistRows(writer, userId, 'playlist_entry', ids);
        const gone = ids.map((id): RowChange => ({
          table: 'playlist_entry',
          id,
          before: rows.get(id) ?? null,
          after: null,
        }));
        return { changes: gone, entryIds: [], thingCount: ids.length };
      }),
    sort: async (userId, playlistId, by, isDescending) => {
      getOwnManual(writer, userId, playlistId);
      const wanted = await orders.list(userId, playlistId, { by, isDescending });
      return edit(userId, playlistId, 'playlist-order', () => sortInto(listPlaced(writer, playlistId), wanted));
    },
  };
}

interface Spot {
  readonly count: number;
  readonly before: Before;
  /** Those that will not stand where they do now. */
  readonly without: readonly number[];
}

/** Places for some entries, and the changes of others that have to make room. Throws: not-found. */
function findRoom(
  db: WriteDb,
  playlistId: PlaylistId,
  { count, before, without }: Spot,
): { readonly places: readonly number[]; readonly changes: readonly RowChange[] } {
  const named = before === null ? undefined : listKnownEntries(db, playlistId, [before])[0];
  if (before !== null && named === undefined) throw new AppError('not-found', 'There is no such entry');
  if (count === 0) return { places: [], changes: [] };
  const isMovedToo = named !== undefined && without.includes(named.id);
  const upper = isMovedToo ? findNeighbour(db, playlistId, { side: 'after', of: named, without }) : named;
  const lower = findNeighbour(db, playlistId, { side: 'before', of: upper ?? null, without });
  const places = placesBetween(lower?.position ?? null, upper?.position ?? null, count);
  if (places !== undefined) return { places, changes: [] };
  const leaving = new Set(without);
  const others = listPlaced(db, playlistId).filter(({ id }) => !leaving.has(id));
  const at = upper === undefined ? others.length : others.findIndex(({ id }) => id === upper.id);
  const room = makeRoom(others, at, count);
  return { places: room.places, changes: movedEntries(positionsOf(others), room.moved) };
}

function moveTo(db: WriteDb, playlistId: PlaylistId, known: readonly Placed[], before: Before): Edit {
  const ids = known.map(({ id }) => id);
  const room = findRoom(db, playlistId, { count: ids.length, before, without: ids });
  const moved = ids.map((id, no) => ({ id, position: room.places[no] ?? 0 }));
  const changes = [...movedEntries(positionsOf(known), moved), ...room.changes];
  return { changes, entryIds: ids, thingCount: ids.length };
}

/** Whether they stand in their order at that very place already. */
function isThere(db: WriteDb, playlistId: PlaylistId, known: readonly Placed[], before: Before): boolean {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return true;
  const isRising = known.every((entry, no) => no === 0 || isAfter(entry, known[no - 1] ?? entry));
  if (!isRising || countBetween(db, playlistId, first, last) !== known.length) return false;
  const next = findNeighbour(db, playlistId, { side: 'after', of: last, without: [] });
  return before === (next?.id ?? null) || known.some(({ id }) => id === before);
}

function isAfter(a: Placed, b: Placed): boolean {
  return a.position === b.position ? a.id > b.id : a.position > b.position;
}

function nothing(known: readonly Placed[]): Edit {
  return { changes: [], entryIds: known.map(({ id }) => id), thingCount: 0 };
}

/** What came meanwhile stands last. */
function sortInto(placed: readonly Placed[], wanted: readonly number[]): Edit {
  const now = positionsOf(placed);
  const known = wanted.filter((id) => now.has(id));
  const sorted = new Set(known);
  const ids = [...known, ...placed.map(({ id }) => id).filter((id) => !sorted.has(id))];
  if (ids.every((id, no) => id === placed[no]?.id)) return { changes: [], entryIds: ids, thingCount: 0 };
  const places = placed.map(({ position }) => position);
  // whoever keeps their place needs no change; equal places would leave the order to the ids
  const isApart = places.every((place, no) => no === 0 || place > (places[no - 1] ?? place));
  const free = isApart ? places : spread(places.length);
  const changes = movedEntries(
    now,
    ids.map((id, no) => ({ id, position: free[no] ?? 0 })),
  );
  return { changes, entryIds: ids, thingCount: changes.length };
}

function positionsOf(placed: readonly Placed[]): ReadonlyMap<number, number> {
  return new Map(placed.map(({ id, position }) => [id, position]));
}
