/**
 * Rows that an import writes, one by one and by name, so that each can be noted as it was and as it became, and put back.
 * The rows are plain values: they are kept as JSON in `activity_part` and compared by it.
 */
import type { UserId } from '../../../../shared/ids.ts';
import type { WriteDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';
import { playlistRows } from './playlist-rows.ts';
import { waitingRows } from './waiting-rows.ts';
import type { ImportRow, RowKey, RowStore } from './row-store.ts';

export type ImportTable = keyof typeof stores;

/** A row that became another; null is no row. `lost` is what the file had and did not win. */
export interface ImportChange {
  readonly table: ImportTable;
  readonly id: RowKey;
  readonly before: ImportRow | null;
  readonly after: ImportRow | null;
  readonly lost?: ImportRow;
}

/** The person's row; null where there is none. Cost: a look-up by key, for a playlist one more an entry. */
export function readImportRow(db: WriteDb, userId: UserId, table: ImportTable, id: RowKey): ImportRow | null {
  return stores[table].read(db, userId, id);
}

/** Makes the person's row what is given; null takes it away. Inside the caller's transaction. */
export function writeImportRow(
  db: WriteDb,
  userId: UserId,
  place: { readonly table: ImportTable; readonly id: RowKey },
  row: ImportRow | null,
): void {
  stores[place.table].write(db, userId, place.id, row);
}

/** A store over statements: `read` gives columns under the row's own names, `write` takes them with `userId` and `id`. */
function simple({
  read,
  write,
  drop,
}: {
  readonly read: string;
  readonly write: string;
  readonly drop: string;
}): RowStore {
  return {
    read: ({ raw }, userId, id) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- columns of the statements below
      const row = keptStatement(raw, read).get({ userId, id }) as ImportRow | undefined;
      return row ?? null;
    },
    write: ({ raw }, userId, id, row) => {
      if (row === null) keptStatement(raw, drop).run({ userId, id });
      else keptStatement(raw, write).run({ ...row, userId, id });
    },
  };
}

function scoreStore(thing: 'track' | 'album' | 'artist'): RowStore {
  const table = `${thing}_score`;
  const own = `user_id = @userId and ${thing}_id = @id`;
  return simple({
    read: `select score, source, created_at as createdAt, updated_at as updatedAt from ${table} where ${own}`,
    write: `insert into ${table} (user_id, ${thing}_id, score, source, created_at, updated_at)
      values (@userId, @id, @score, @source, @createdAt, @updatedAt) on conflict (user_id, ${thing}_id)
      do update set score = @score, source = @source, created_at = @createdAt, updated_at = @updatedAt`,
    drop: `delete from ${table} where ${own}`,
  });
}

const stores = {
  track_score: scoreStore('track'),
  album_score: scoreStore('album'),
  artist_score: scoreStore('artist'),
  user_like: simple({
    read: 'select created_at as createdAt from user_like where user_id = @userId and track_id = @id',
    write: `insert into user_like (user_id, track_id, created_at) values (@userId, @id, @createdAt)
      on conflict (user_id, track_id) do update set created_at = @createdAt`,
    drop: 'delete from user_like where user_id = @userId and track_id = @id',
  }),
  play: simple({
    read: `select track_id as track, snapshot_title as title, snapshot_artist as artist, snapshot_album as album,
        snapshot_duration as durationMs, snapshot_path as path, started_at as startedAt, played_ms as playedMs,
        ended_how as endedHow from play where user_id = @userId and play_key = @id`,
    write: `insert into play (play_key, user_id, track_id, snapshot_title, snapshot_artist, snapshot_album,
        snapshot_duration, snapshot_path, started_at, played_ms, ended_how)
      values (@id, @userId, @track, @title, @artist, @album, @durationMs, @path, @startedAt, @playedMs, @endedHow)
      on conflict (play_key) do update set track_id = @track`,
    drop: 'delete from play where user_id = @userId and play_key = @id',
  }),
  playlist: playlistRows,
  // the track of one entry, where it was not known before
  playlist_track: simple({
    read: `select e.track_id as track from playlist_track e join playlist p on p.id = e.playlist_id
      where e.id = @id and p.owner_id = @userId`,
    write: `update playlist_track set track_id = @track where id = @id
      and playlist_id in (select id from playlist where owner_id = @userId)`,
    drop: 'select 1 where @userId is @id and 0',
  }),
  playlist_user: simple({
    read: 'select added_at as addedAt from playlist_user where user_id = @userId and playlist_id = @id',
    write: `insert into playlist_user (user_id, playlist_id, added_at) values (@userId, @id, @addedAt)
      on conflict (playlist_id, user_id) do update set added_at = @addedAt`,
    drop: 'delete from playlist_user where user_id = @userId and playlist_id = @id',
  }),
  setting: simple({
    read: 'select value, updated_at as updatedAt from setting where user_id = @userId and key = @id',
    write: `insert into setting (user_id, key, value, updated_at) values (@userId, @id, @value, @updatedAt)
      on conflict (user_id, key) do update set value = @value, updated_at = @updatedAt`,
    drop: 'delete from setting where user_id = @userId and key = @id',
  }),
  // a person has one of each of these three: it is called by an empty name
  user_profile: simple({
    read: `select display_name as displayName, zip_code as zipCode, age_group as ageGroup from user_profile
      where user_id = @userId and @id = ''`,
    write: `insert into user_profile (user_id, display_name, zip_code, age_group)
      select @userId, @displayName, @zipCode, @ageGroup where @id = '' on conflict (user_id)
      do update set display_name = @displayName, zip_code = @zipCode, age_group = @ageGroup`,
    drop: "delete from user_profile where user_id = @userId and @id = ''",
  }),
  user: simple({
    read: "select email, image from user where id = @userId and @id = ''",
    // an address that another took since stays theirs
    write: `update user set image = @image, email = iif(@email collate nocase in
        (select email from user where id <> @userId), email, @email) where id = @userId and @id = ''`,
    drop: 'select 1 where @userId is @id and 0',
  }),
  user_preferences: simple({
    read: `select energy, danceability, acousticness, valence, popularity_pref as popularity from user_preferences
      where user_id = @userId and @id = ''`,
    write: `insert into user_preferences (user_id, energy, danceability, acousticness, valence, popularity_pref)
      select @userId, @energy, @danceability, @acousticness, @valence, @popularity where @id = '' on conflict (user_id)
      do update set energy = @energy, danceability = @danceability, acousticness = @acousticness, valence = @valence,
        popularity_pref = @popularity`,
    drop: "delete from user_preferences where user_id = @userId and @id = ''",
  }),
  user_genre_preference: simple({
    read: 'select 1 as isChosen from user_genre_preference where user_id = @userId and genre_id = @id',
    write: 'insert or ignore into user_genre_preference (user_id, genre_id) values (@userId, @id)',
    drop: 'delete from user_genre_preference where user_id = @userId and genre_id = @id',
  }),
  user_activity: simple({
    read: `select activity_type as type, activity_date as at, subject, payload, undone_by as undoneBy,
        imported_by as importedBy from user_activity where user_id = @userId and activity_id = @id`,
    write: `insert into user_activity (activity_id, user_id, activity_type, activity_date, subject, payload, undone_by,
        imported_by) values (@id, @userId, @type, @at, @subject, @payload, @undoneBy, @importedBy)
      on conflict (activity_id) do update set payload = @payload, undone_by = @undoneBy`,
    drop: 'delete from user_activity where user_id = @userId and activity_id = @id',
  }),
  // its id is that of the activity in which it was judged
  duel: simple({
    read: `select kind, winner_id as winnerId, loser_id as loserId, is_equal as isEqual, created_at as createdAt
      from duel where user_id = @userId and id = @id`,
    write: `insert into duel (id, user_id, kind, winner_id, loser_id, is_equal, created_at)
      values (@id, @userId, @kind, @winnerId, @loserId, @isEqual, @createdAt) on conflict (id) do nothing`,
    drop: 'delete from duel where user_id = @userId and id = @id',
  }),
  awaiting_record: waitingRows,
} satisfies Readonly<Record<string, RowStore>>;
