/** A library in memory with some tracks and a person who has playlists. */
import { openLibrary } from '../../src/main/db/open.ts';
import { createCorrector } from '../../src/main/scan/corrector.ts';
import { createAllKinds } from '../../src/main/services/all-kinds.ts';
import { createChanges } from '../../src/main/services/changes.ts';
import { createOwnLists } from '../../src/main/services/own-lists.ts';
import { createEntriesService } from '../../src/main/services/playlists/entries.ts';
import { createPlaylistsService } from '../../src/main/services/playlists/playlists.ts';
import { createViewOrders } from '../../src/main/services/playlists/view-orders.ts';
import { listTrackIds } from '../../src/main/db/queries/track-lists.ts';
import type { Changed } from '../../src/shared/contract/activity.ts';
import { assertNever } from '../../src/shared/errors.ts';
import type { ActivityId, PlaylistEntryId, PlaylistId, TrackId, UserId } from '../../src/shared/ids.ts';
import { keptLog } from './kept-log.ts';

interface StoredList {
  readonly name: string;
  readonly entries: readonly { readonly id: number; readonly track: number; readonly addedAt: number }[];
}

type Wish =
  | { readonly do: 'add'; readonly tracks: readonly number[]; readonly before: number | null }
  | { readonly do: 'move'; readonly entries: readonly number[]; readonly before: number | null }
  | { readonly do: 'remove'; readonly entries: readonly number[] }
  | { readonly do: 'sort'; readonly isDescending: boolean }
  | { readonly do: 'name'; readonly name: string }
  | { readonly do: 'delete' }
  | { readonly do: 'undo'; readonly activityId: ActivityId };

export interface PlaylistsLibrary {
  /** Of tracks by their number; its id. */
  readonly make: (tracks: readonly number[]) => number;
  readonly act: (playlistId: number, wish: Wish) => Promise<Changed>;
  /** What is stored of it; null where it is gone. */
  readonly stateOf: (playlistId: number) => StoredList | null;
  /** Takes the gaps away. */
  readonly tighten: (playlistId: number) => void;
  /** Takes all playlists and activities away. */
  clear(): void;
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
  const entries = raw.prepare<[number], { readonly id: number; readonly track: number; readonly addedAt: number }>(
    `select id, track_id - 1 as track, added_at as addedAt from playlist_track where playlist_id = ?
     order by track_order_in_playlist, id`,
  );
  return {
    make: (tracks) =>
      whole.create(USER, { name: 'Road', kind: 'manual', parentId: null, trackIds: toTracks(tracks) }).playlistId,
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
        case 'delete':
          return whole.delete(USER, playlistId);
        case 'undo':
          return changes.undo(USER, wish.activityId);
        default:
          return assertNever(wish);
      }
    },
    stateOf: (id) => {
      const name = raw.prepare<[number], string>('select name from playlist where id = ?').pluck().get(id);
      return name === undefined ? null : { name, entries: entries.all(id) };
    },
    tighten: (id) => {
      const place = raw.prepare('update playlist_track set track_order_in_playlist = ? where id = ?');
      for (const [no, entry] of entries.all(id).entries()) place.run(no + 1, entry.id);
    },
    clear: () => raw.exec('delete from playlist; delete from user_activity'),
    close: () => library.close(),
  };
}
