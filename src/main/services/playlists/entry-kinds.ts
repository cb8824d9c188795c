/** The kinds of rows that entries are made of, of which one change may have thousands: they are written together. */
import type { UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import type { RowChange } from '../../db/queries/change-rows.ts';
import { dropEntries, placeEntries, writeEntries } from '../../db/queries/playlists/entry-writes.ts';
import { listNotedEntries, listPlaylistsOfEntries, touchPlaylists } from '../../db/queries/playlists/hanging.ts';
import {
  readPlaylistRows,
  type EntryRow,
  type OrderRow,
  type PlaylistRows,
} from '../../db/queries/playlists/playlist-rows.ts';
import type { ChangeKind, WantedRow } from '../change-kinds.ts';
import { depths, gone } from './hanging-rows.ts';

type EntryTable = 'playlist_entry' | 'playlist_order';

/** Both of them, on one library. */
export function createEntryKinds(
  writer: WriteDb,
  now: () => number,
): { readonly [Table in EntryTable]: ChangeKind<PlaylistRows[Table]> } {
  const kind = <Table extends EntryTable>(
    table: Table,
    depth: number,
    writeMany: (userId: UserId, rows: readonly WantedRow<PlaylistRows[Table]>[]) => void,
  ): ChangeKind<PlaylistRows[Table]> => ({
    thing: 'playlist',
    topics: ['playlists'],
    isShared: false,
    depth,
    names: () => new Map(),
    read: (userId, ids) => readPlaylistRows(writer, userId, table, ids),
    write: (userId, id, row) => writeMany(userId, [{ id, row }]),
    writeMany,
  });
  const touch = (userId: UserId, ids: readonly number[]) => touchPlaylists(writer, userId, ids, now());
  const writeEntryRows = (userId: UserId, rows: readonly WantedRow<EntryRow>[]) => {
    const { there, goneIds } = apart(rows);
    if (goneIds.length > 0) dropEntries(writer, userId, goneIds);
    if (there.length > 0) writeEntries(writer, userId, there);
  };
  // a place goes with its entry
  const writePlaces = (userId: UserId, rows: readonly WantedRow<OrderRow>[]) => {
    const { there } = apart(rows);
    if (there.length > 0) placeEntries(writer, userId, there);
  };
  return {
    playlist_entry: {
      ...kind('playlist_entry', depths.part, writeEntryRows),
      hanging: (_userId, ids) => [
        ...ids.map((id) => gone('playlist_order', id)),
        ...listNotedEntries(writer, ids).map((id) => gone('playlist_note', id)),
      ],
      finish: (userId, changes) =>
        touch(userId, [...new Set(changes.flatMap(({ before, after }) => playlistOf(after ?? before)))]),
    },
    playlist_order: {
      ...kind('playlist_order', depths.order, writePlaces),
      finish: (userId, changes) =>
        touch(
          userId,
          listPlaylistsOfEntries(
            writer,
            changes.map(({ id }) => id),
          ),
        ),
    },
  };
}

/** Those that are to be, and the ids of those that are to go. */
function apart<Row>(rows: readonly WantedRow<Row>[]): {
  readonly there: readonly { readonly id: number; readonly row: Row }[];
  readonly goneIds: readonly number[];
} {
  return {
    there: rows.flatMap(({ id, row }) => (row === null ? [] : [{ id, row }])),
    goneIds: rows.flatMap(({ id, row }) => (row === null ? [id] : [])),
  };
}

function playlistOf(row: RowChange['after']): readonly number[] {
  return row !== null && 'playlistId' in row ? [row.playlistId] : [];
}
