/** A playlist becomes what its file says, by the fewest changes of its entries: those that stay are the same ones after. */
import type { TrackId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import type { RowChange } from '../../db/queries/change-rows.ts';
import { branded } from '../../db/queries/branded.ts';
import { listPlaced, readSnapshots } from '../../db/queries/playlists/entries.ts';
import { nextIds } from '../../db/queries/playlists/new-ids.ts';
import { readPlaylistRows } from '../../db/queries/playlists/playlist-rows.ts';
import { findTracksAt, type LinkedPlaylist } from '../../db/queries/playlists/sync-rows.ts';
import type { FileEntry } from '../../playlist-files/file-types.ts';
import { plainLocation } from '../../playlist-files/locations.ts';
import { alignLines, longestRising, orderSlots, type Slot, type SyncEntry } from '../../playlist-files/sync-align.ts';
import type { MatchWanted } from '../playlist-files/relink.ts';
import { placesBetween, spread } from '../playlists/places.ts';
import { madeEntries, movedEntries, type NewEntry } from '../playlists/playlist-changes.ts';
import type { ReadFile } from './look.ts';

/** The track that each of the lines means; only those are looked for that `isWanted` says. Others are null. */
export async function findLineTracks(
  { writer, match }: { readonly writer: WriteDb; readonly match: MatchWanted },
  { entries, keys, folder }: ReadFile,
  isWanted: (no: number) => boolean,
): Promise<readonly (number | null)[]> {
  const wanted = keys.flatMap((_key, no) => (isWanted(no) ? no : []));
  // most files name what lies beside them: then the library need not be walked
  const there = findTracksAt(
    writer,
    wanted.map((no) => keys[no] ?? ''),
  );
  const rest = wanted.filter((no) => !there.has(keys[no] ?? ''));
  const matches = await match(
    rest.flatMap((no) => entries[no] ?? []),
    folder,
  );
  const found = new Map(
    rest.map((no, at) => {
      const { state, candidates } = matches[at] ?? { state: 'unmatched', candidates: [] };
      return [no, state === 'matched' ? (candidates[0]?.trackId ?? null) : null];
    }),
  );
  return keys.map((key, no) => (isWanted(no) ? (there.get(key) ?? found.get(no) ?? null) : null));
}

/** What an entry keeps that is made of a line. */
export function toNewEntries(
  db: WriteDb,
  { entries, folder, file }: ReadFile,
  { tracks, now }: { readonly tracks: readonly (number | null)[]; readonly now: number },
): readonly NewEntry[] {
  const snapshots = readSnapshots(
    db,
    [...new Set(tracks)].flatMap((id) => (id === null ? [] : branded<TrackId>(id))),
  );
  return entries.map((entry, no) => {
    const { mbid, comment } = entry;
    const note = mbid === null && comment === null ? null : { mbid, comment };
    const id = tracks[no] ?? null;
    const known = id === null ? undefined : snapshots.get(id);
    return {
      ...(known ?? toSnapshot(entry, folder, file.format !== 'm3u' && file.format !== 'pls')),
      addedAt: now,
      note,
    };
  });
}

function toSnapshot(entry: FileEntry, folder: string, isUri: boolean): Omit<NewEntry, 'addedAt' | 'note'> {
  const { artist, title, album, durationMs, location, label } = entry;
  const path = location === null ? null : plainLocation(location, { folder, isUri });
  return { trackId: null, artist, title: title ?? label, album, durationMs, path };
}

export interface FollowPlan {
  readonly changes: readonly RowChange[];
  /** The entry of each line, in order. */
  readonly lineIds: readonly number[];
}

/** The changes that make the entries what the lines are. Inside the change's transaction. */
export function planFollow(
  writer: WriteDb,
  { playlistId, ownerId }: LinkedPlaylist,
  {
    read,
    entries,
    tracks,
    now,
  }: {
    readonly read: ReadFile;
    readonly entries: readonly SyncEntry[];
    readonly tracks: readonly (number | null)[];
    readonly now: number;
  },
): FollowPlan {
  const aligned = alignLines(
    entries,
    read.keys.map((key, no) => ({ key, trackId: tracks[no] ?? null })),
  );
  const slots = orderSlots(entries, aligned);
  const fresh = slots.flatMap((slot) => ('line' in slot ? slot.line : []));
  const ids = nextIds(writer, 'playlist_track', fresh.length);
  const idOfLine = new Map(fresh.map((line, at) => [line, ids[at] ?? 0]));
  const placed = listPlaced(writer, playlistId);
  const places = placeSlots(slots, new Map(placed.map(({ id, position }) => [id, position])));
  const all = toNewEntries(writer, read, { tracks, now });
  const made = slots.flatMap((slot, at) => {
    const entry = 'line' in slot ? all[slot.line] : undefined;
    return 'line' in slot && entry !== undefined
      ? madeEntries(playlistId, [entry], { ids: [idOfLine.get(slot.line) ?? 0], places: [places[at] ?? 0] })
      : [];
  });
  const kept = slots.flatMap((slot, at) => ('entry' in slot ? { id: slot.entry.id, position: places[at] ?? 0 } : []));
  const stay = new Set(kept.map(({ id }) => id));
  const leaving = entries.flatMap(({ id }) => (stay.has(id) ? [] : id));
  const rows = readPlaylistRows(writer, ownerId, 'playlist_entry', leaving);
  const gone = leaving.map((id): RowChange => ({
    table: 'playlist_entry',
    id,
    before: rows.get(id) ?? null,
    after: null,
  }));
  const moved = movedEntries(new Map(placed.map(({ id, position }) => [id, position])), kept);
  return {
    changes: [...made, ...moved, ...gone],
    lineIds: aligned.map((entry, line) => entry?.id ?? idOfLine.get(line) ?? 0),
  };
}

/** A place for each slot, in which as many entries as can stay where they stand. */
function placeSlots(slots: readonly Slot[], placed: ReadonlyMap<number, number>): readonly number[] {
  const kept = slots.flatMap((slot, at) => ('entry' in slot ? { at, position: placed.get(slot.entry.id) ?? 0 } : []));
  const rising = longestRising(kept.map(({ position }) => position));
  const fixed = new Map(kept.flatMap(({ at, position }, no) => (rising.has(no) ? [[at, position] as const] : [])));
  const places: number[] = [];
  for (let at = 0; at < slots.length;) {
    const own = fixed.get(at);
    if (own !== undefined) {
      places.push(own);
      at++;
      continue;
    }
    let end = at;
    while (end < slots.length && !fixed.has(end)) end++;
    const between = placesBetween(places.at(-1) ?? null, fixed.get(end) ?? null, end - at);
    if (between === undefined) return spread(slots.length);
    places.push(...between);
    at = end;
  }
  return places;
}
