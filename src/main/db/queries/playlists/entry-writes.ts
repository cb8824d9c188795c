/** The rows of entries as a change or its undo puts them: thousands at once where a playlist is long. */
import { AppError } from '../../../../shared/errors.ts';
import type { UserId } from '../../../../shared/ids.ts';
import type { WriteDb } from '../../handles.ts';
import { runForMany } from '../../many-rows.ts';
import { keptStatement } from '../../statements.ts';
import type { EntryRow, OrderRow } from './playlist-rows.ts';

interface Wanted<Row> {
  readonly id: number;
  readonly row: Row;
}

// by key, for each row: the person's playlists may be many
const isOwn = (playlistId: string) => `(select owner_id from playlist where id = ${playlistId}) = ?`;

/** Makes entries of the person's playlists what is given, without a place where they are new. Throws: conflict where one has none to be in. */
export function writeEntries({ raw }: WriteDb, userId: UserId, entries: readonly Wanted<EntryRow>[]): void {
  const written = runForMany(raw, entries, {
    toSql: (values) => `insert into playlist_track (id, playlist_id, track_order_in_playlist, track_id, added_at,
        snapshot_artist, snapshot_title, snapshot_album, snapshot_duration, snapshot_path)
      select column1, column2, 0, (select id from track where id = column3), column4, column5, column6, column7, column8, column9
      from (values ${values}) where ${isOwn('column2')}
      on conflict (id) do update set track_id = excluded.track_id, added_at = excluded.added_at,
        snapshot_artist = excluded.snapshot_artist, snapshot_title = excluded.snapshot_title,
        snapshot_album = excluded.snapshot_album, snapshot_duration = excluded.snapshot_duration,
        snapshot_path = excluded.snapshot_path
      where playlist_track.playlist_id = excluded.playlist_id`,
    toValues: ({ id, row }) => {
      const { playlistId, trackId, addedAt, artist, title, album, durationMs, path } = row;
      return [id, playlistId, trackId, addedAt, artist, title, album, durationMs, path];
    },
    rest: [userId],
  });
  assertAll(written, entries);
}

/** Puts entries of the person's playlists where they are to stand. Throws: conflict where one is not there any more. */
export function placeEntries({ raw }: WriteDb, userId: UserId, places: readonly Wanted<OrderRow>[]): void {
  const placed = runForMany(raw, places, {
    toSql: (values) => `update playlist_track set track_order_in_playlist = given.column2
      from (values ${values}) as given where playlist_track.id = given.column1 and ${isOwn('playlist_track.playlist_id')}`,
    toValues: ({ id, row }) => [id, row.position],
    rest: [userId],
  });
  assertAll(placed, places);
}

/** Takes those of the entries away that are in the person's playlists. */
export function dropEntries({ raw }: WriteDb, userId: UserId, ids: readonly number[]): void {
  const sql = `delete from playlist_track where id in (select value from json_each(?)) and ${isOwn('playlist_id')}`;
  keptStatement(raw, sql).run(JSON.stringify(ids), userId);
}

function assertAll(written: number, wanted: readonly unknown[]): void {
  if (written !== wanted.length) throw new AppError('conflict', 'It was changed again since');
}
