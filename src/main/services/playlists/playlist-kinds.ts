/** The kinds of rows that changes of playlists are made of. They are written through `changes.apply`, which names its subject. */
import { AppError } from '../../../shared/errors.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import type { RowChange } from '../../db/queries/change-rows.ts';
import {
  hasFolderRing,
  listHangingEntries,
  listHangingFollows,
  listLyingIn,
  touchPlaylists,
} from '../../db/queries/playlists/hanging.ts';
import {
  fieldTables,
  readPlaylistRows,
  writePlaylistRow,
  type FieldTable,
  type PlaylistRows,
  type PlaylistTable,
  type SingleTable,
} from '../../db/queries/playlists/playlist-rows.ts';
import type { ChangeKind, Hanging } from '../change-kinds.ts';
import { createEntryKinds } from './entry-kinds.ts';
import { depths, gone } from './hanging-rows.ts';

export type PlaylistKinds = { readonly [Table in PlaylistTable]: ChangeKind<PlaylistRows[Table]> };

/** All of them, on one library. */
export function createPlaylistKinds(writer: WriteDb, now: () => number): PlaylistKinds {
  const kind = <Table extends SingleTable>(table: Table, depth: number): ChangeKind<PlaylistRows[Table]> => ({
    thing: 'playlist',
    topics: ['playlists'],
    isShared: false,
    depth,
    names: () => new Map(),
    read: (userId, ids) => readPlaylistRows(writer, userId, table, ids),
    write: (userId, id, row) => writePlaylistRow(writer, userId, { table, id }, row),
  });
  const touch = (userId: UserId, ids: readonly number[]) => touchPlaylists(writer, userId, ids, now());
  const field = (table: FieldTable): PlaylistKinds[FieldTable] => ({
    ...kind(table, depths.part),
    finish: (userId, changes) => touch(userId, idsOf(changes)),
  });
  return {
    playlist: {
      ...kind('playlist', depths.playlist),
      hanging: (userId, ids) => [
        ...ids.flatMap((id) => fieldTables.map((table): Hanging => ({ table, id, become: () => null }))),
        ...ids.map((id) => gone('playlist_link', id)),
        ...listHangingEntries(writer, userId, ids).map((id) => gone('playlist_entry', id)),
        ...listHangingFollows(writer, userId, ids).map((id) => gone('playlist_follow', id)),
        ...listLyingIn(writer, userId, ids).map(({ id, folderId, aboveId }) => rehung(id, folderId, aboveId)),
      ],
    },
    playlist_name: field('playlist_name'),
    playlist_description: field('playlist_description'),
    playlist_privacy: field('playlist_privacy'),
    playlist_image: field('playlist_image'),
    playlist_rules: field('playlist_rules'),
    playlist_sort: field('playlist_sort'),
    playlist_place: {
      ...field('playlist_place'),
      finish: (userId, changes) => {
        if (hasFolderRing(writer, idsOf(changes))) throw new AppError('conflict', 'A folder can’t lie in itself');
        touch(userId, idsOf(changes));
      },
    },
    ...createEntryKinds(writer, now),
    playlist_note: kind('playlist_note', depths.note),
    playlist_follow: kind('playlist_follow', depths.part),
    playlist_link: { ...kind('playlist_link', depths.part), topics: ['playlists', 'playlistFiles'] },
    playlist_file_choice: { ...kind('playlist_file_choice', depths.part), topics: ['playlistFiles'] },
  };
}

/** What lies in a folder that goes lies where the folder lay, unless it goes elsewhere by itself. */
function rehung(id: number, folderId: number, aboveId: number | null): Hanging {
  const become: Hanging['become'] = (row) => ('value' in row && row.value === folderId ? { value: aboveId } : row);
  return { table: 'playlist_place', id, become };
}

function idsOf(changes: readonly RowChange[]): readonly number[] {
  return changes.map(({ id }) => id);
}
