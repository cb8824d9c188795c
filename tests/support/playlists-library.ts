/** A library in memory with some tracks and a person who has playlists. */
import { openLibrary } from '../../src/main/db/open.ts';
import { createCorrector } from '../../src/main/scan/corrector.ts';
import { createAllKinds } from '../../src/main/services/all-kinds.ts';
import { createChanges } from '../../src/main/services/changes.ts';
import { createOwnLists } from '../../src/main/services/own-lists.ts';
import { createEntriesService } from '../../src/main/services/playlists/entries.ts';
import { filterEntries } from '../../src/main/services/playlists/filter-entries.ts';
import { spread } from '../../src/main/services/playlists/places.ts';
import { createPlaylistsService } from '../../src/main/services/playlists/playlists.ts';
import { createViewOrders } from '../../src/main/services/playlists/view-orders.ts';
import { listTrackIds } from '../../src/main/db/queries/track-lists.ts';
import type { Changed } from '../../src/shared/contract/activity.ts';
import { assertNever } from '../../src/shared/errors.ts';
import type { ActivityId, PlaylistEntryId, PlaylistId, TrackId, UserId } from '../../src/shared/ids.ts';
import { keptLog } from './kept-log.ts';

interface StoredList {
  readonly name: string;
  readonly folderId: number | null;
  readonly entries: readonly { readonly id: number; readonly track: number | null; readonly addedAt: number }[];
}

type Wish =
  | { readonly do: 'add'; readonly tracks: readonly number[]; readonly before: number | null }
  | { readonly do: 'move'; readonly entries: readonly number[]; readonly before: number | null }
  | { readonly do: 'remove'; readonly entries: readonly number[] }
  | { readonly do: 'sort'; readonly isDescending: boolean }
  | { readonly do: 'name'; readonly name: string }
  | { readonly do: 'place'; readonly folder: number | null }
  | { readonly do: 'delete' }
  | { readonly do: 'undo'; readonly activityId: ActivityId };

type StoredEntry = StoredList['entries'][number];

export interface PlaylistsLibrary {
  /** Of tracks by their number, null for none that is known; its id. */
  readonly make: (tracks: readonly (number | null)[]) => number;
  /** An empty folder; its id. */
  readonly makeFolder: () => number;
  /** A copy that the same person makes, as it is stored; it is taken back at once. */
  readonly copyOf: (playlistId: number) => StoredList;
  /** Its entries of some tracks, as a filter shows them. */
  readonly filtered: (playlistId: number, tracks: readonly number[]) => readonly number[];
  /** As a scan that finds no file for the track any more, or finds it again. */
  readonly setMissing: (track: number, isMissing: boolean) => void;
  readonly act: (playlistId: number, wish: Wish) => Promise<Changed>;
  /** What is stored of it; null where it is gone. */
  readonly stateOf: (playlistId: number) => StoredList | null;
  /** Takes the gaps away. */
  readonly tighten: (playlistId: number) => void;
  /** Takes all playlists but these and all activities away, and no file is missing any more. */
  clear(kept?: readonly number[]): void;
  close(): void;
}

const USER = '0199f0aa-0000-7000-8000-00000000000a' as UserId;

/** So many tracks, whose names are in the order of their numbers, from 0; the clock moves on by itself. */
export function openPlaylists(trackCount: number): PlaylistsLibrary {
  let time = 1_000_000;
  const clock = { now: () => ++time, monotonicMs: () => ++time };
  const library = openLibrary(':memory:', { clock, log: keptLog() });
  const { writer } = library;
  const { raw } = writer;
  const addTrack = raw.prepare(
    'insert into track (id, name, filepath, sort_key, created_at, updated_at) values (?, ?, ?, ?, 1, 1)',
  );
  raw.transaction(() => {
    for (let no = 0; no < trackCount; no++)
      addTrack.run(no + 1, `Track ${no}`, `/${no}`, `track ${String(no).padStart(6, '0')}`);
  })();
  raw
    .prepare("insert into user (id, role, username, created_at, updated_at) values (?, 'member', 'anna', 1, 1)")
    .run(USER);
  const corrector = createCorrector(writer, clock.now);
  const kinds = createAllKinds(writer, corrector, clock.now);
  const changes = createChanges({ writer, kinds, clock, emit: () => undefined });
  const lists = createOwnLists(writer, {
    list: async (sort, isDescending, among) => listTrackIds(writer, sort, isDescending, among),
  });
  const parts = { writer, changes, clock, orders: createViewOrders(writer, lists) };
  const whole = createPlaylistsService(parts);
  const edits = createEntriesService(parts);
  const toTracks = (numbers: readonly number[]) => numbers.map((no) => (no + 1) as TrackId);
  const toEntry = (id: number | null) => id as PlaylistEntryId | null;
  const entries = raw.prepare<[number], StoredEntry>(
    `select id, track_id - 1 as track, added_at as addedAt from playlist_track where playlist_id = ?
     order by track_order_in_playlist, id`,
  );
  const head = raw.prepare<[number], Pick<StoredList, 'name' | 'folderId'>>(
    'select name, parent_id as folderId from playlist where id = ?',
  );
  const stateOf = (id: number): StoredList | null => {
    const found = head.get(id);
    return found === undefined ? null : { ...found, entries: entries.all(id) };
  };
  const begin = raw.prepare(
    "insert into playlist (name, kind, owner_id, created_at, updated_at) values ('Road', ?, ?, 1, 1)",
  );
  const enter = raw.prepare(
    `insert into playlist_track (playlist_id, track_order_in_playlist, track_id, added_at, snapshot_title)
     values (?, ?, ?, 1, 'What a file said')`,
  );
  const clearing = [
    raw.prepare('delete from playlist where id not in (select value from json_each(?))'),
    raw.prepare("delete from user_activity where ? <> ''"),
    raw.prepare("update track set missing_since = null where missing_since is not null and ? <> ''"),
  ];
  const setMissing = raw.prepare('update track set missing_since = ? where id = ?');
  const beginAs = (kind: 'manual' | 'folder') => Number(begin.run(kind, USER).lastInsertRowid);
  return {
    make: (tracks) => {
      const id = beginAs('manual');
      for (const [no, place] of spread(tracks.length).entries()) {
        const track = tracks[no] ?? null;
        enter.run(id, place, track === null ? null : track + 1);
      }
      return id;
    },
    makeFolder: () => beginAs('folder'),
    copyOf: (id) => {
      const { playlistId, activityId } = whole.duplicate(USER, id as PlaylistId, undefined);
      const copy = stateOf(playlistId);
      if (copy === null || activityId === null) throw new Error('there is no copy');
      changes.undo(USER, activityId);
      return copy;
    },
    filtered: (id, tracks) => {
      const all = Uint32Array.from(entries.all(id), (entry) => entry.id);
      const wish = { text: 'some', matches: new Set<number>(toTracks(tracks)) };
      return [...filterEntries(writer, id as PlaylistId, all, wish)];
    },
    setMissing: (track, isMissing) => void setMissing.run(isMissing ? ++time : null, track + 1),
    act: async (id, wish): Promise<Changed> => {
      const playlistId = id as PlaylistId;
      switch (wish.do) {
        case 'add':
          return edits.add(USER, playlistId, toTracks(wish.tracks), toEntry(wish.before));
        case 'move':
          return edits.move(USER, playlistId, wish.entries as readonly PlaylistEntryId[], toEntry(wish.before));
        case 'remove':
          return edits.remove(USER, playlistId, wish.entries as readonly PlaylistEntryId[]);
        case 'sort':
          return edits.sort(USER, playlistId, 'title', wish.isDescending);
        case 'name':
          return whole.edit(USER, playlistId, { name: wish.name });
        case 'place':
          return whole.place(USER, playlistId, wish.folder as PlaylistId | null);
        case 'delete':
          return whole.delete(USER, playlistId);
        case 'undo':
          return changes.undo(USER, wish.activityId);
        default:
          return assertNever(wish);
      }
    },
    stateOf,
    tighten: (id) => {
      const place = raw.prepare('update playlist_track set track_order_in_playlist = ? where id = ?');
      for (const [no, entry] of entries.all(id).entries()) place.run(no + 1, entry.id);
    },
    clear: (kept = []) => {
      for (const statement of clearing) statement.run(JSON.stringify(kept));
    },
    close: () => library.close(),
  };
}
