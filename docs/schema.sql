-- The present schema, whole. Generated from src/main/db/migrations; write a new migration to change it, then run
--   npx vitest run tests/arch/schema.test.ts -u

CREATE TABLE activity_part (
  activity_id integer not null references user_activity (activity_id) on delete cascade,
  part integer not null,
  changes text not null check (json_valid(changes)), -- JSON array
  primary key (activity_id, part)
) strict, without rowid;

CREATE TABLE album (
  id integer primary key,
  name text not null,
  release_date text, -- 1997, 1997-05 or 1997-05-21
  image text, -- an art key, see src/main/art/keys.ts
  artist_id integer references artist (id),
  sort_key text not null,
  artist_sort_key text not null default '',
  is_compilation integer not null default 0 check (is_compilation in (0, 1)),
  total_discs integer,
  mbid text,
  track_count integer not null default 0, -- tracks whose file is there; kept by the scan, 0 hides the album
  duration integer not null default 0, -- ms, of those tracks
  created_at integer not null,
  updated_at integer not null
) strict;

CREATE TRIGGER album_back_pairs after update of track_count on album when old.track_count = 0 and new.track_count > 0
begin
  insert or ignore into genre_artist (artist_id, genre_id) 
    select x.artist_id, g.genre_id from album_artist x join genre_album g on g.album_id = x.album_id
    where x.album_id = new.id;
end;

CREATE INDEX album_by_added on album (created_at, id) where track_count > 0;

CREATE INDEX album_by_artist on album (artist_id);

CREATE INDEX album_by_artist_order on album (artist_sort_key, release_date, sort_key, id) where track_count > 0;

CREATE INDEX album_by_mbid on album (mbid) where mbid is not null;

CREATE INDEX album_by_title on album (sort_key, id) where track_count > 0;

CREATE INDEX album_by_year on album (release_date, sort_key, id) where track_count > 0;

CREATE TRIGGER album_gone_doubt after update of track_count on album when old.track_count > 0 and new.track_count = 0
begin
  insert or ignore into genre_artist_doubt (artist_id) select artist_id from album_artist where album_id = new.id;
end;

CREATE TRIGGER album_shown_counts after update of track_count on album
when (old.track_count > 0) <> (new.track_count > 0)
begin
  update artist set album_count = album_count + iif(new.track_count > 0, 1, -1)
  where id in (select artist_id from album_artist where album_id = new.id and role = 'main');
end;

CREATE TRIGGER album_update_ends_orders after update of sort_key, artist_sort_key, release_date on album
when (select token from track_order_state) is not null and (old.sort_key is not new.sort_key or old.artist_sort_key is not new.artist_sort_key or old.release_date is not new.release_date)
begin
  update track_order_state set token = null;
end;

CREATE TABLE album_artist (
  album_id integer not null references album (id),
  artist_id integer not null references artist (id),
  role text not null,
  position integer not null,
  credited_name text not null,
  primary key (album_id, role, position)
) strict, without rowid;

CREATE INDEX album_artist_by_artist on album_artist (artist_id, role);

CREATE TRIGGER album_artist_delete_counts after delete on album_artist
when old.role = 'main' and (select track_count from album where id = old.album_id) > 0 and 
  not exists (
    select 1 from album_artist where album_id = old.album_id and role = old.role
      and artist_id = old.artist_id and position <> old.position
  )
begin
  update artist set album_count = album_count - 1 where id = old.artist_id;
end;

CREATE TRIGGER album_artist_delete_doubt after delete on album_artist
begin
  insert or ignore into genre_artist_doubt (artist_id) values (old.artist_id);
end;

CREATE TRIGGER album_artist_insert_counts after insert on album_artist
when new.role = 'main' and (select track_count from album where id = new.album_id) > 0 and 
  not exists (
    select 1 from album_artist where album_id = new.album_id and role = new.role
      and artist_id = new.artist_id and position <> new.position
  )
begin
  update artist set album_count = album_count + 1 where id = new.artist_id;
end;

CREATE TRIGGER album_artist_insert_pairs after insert on album_artist
begin
  insert or ignore into genre_artist (artist_id, genre_id) select new.artist_id, genre_id from genre_album where album_id = new.album_id;
end;

CREATE TRIGGER album_artist_update_counts after update of album_id, artist_id, role on album_artist
begin
  update artist set
    album_count = (
      select count(distinct b.id) from album_artist x join album b on b.id = x.album_id
      where x.artist_id = artist.id and x.role = 'main' and b.track_count > 0),
    credit_count = (
      select count(distinct t.id) from track_artist x join track t on t.id = x.track_id
      where x.artist_id = artist.id and x.role = 'main' and t.missing_since is null),
    work_count = (
      select count(distinct t.id) from track_artist x join track t on t.id = x.track_id
      where x.artist_id = artist.id and x.role = 'composer' and t.missing_since is null)
  where id in (old.artist_id, new.artist_id);
end;

CREATE TABLE album_by_hand (
  album_id integer primary key references album (id),
  release_date text, -- null: what the files say
  image text,
  read_release_date text, -- what the files say, to go back to
  read_image text,
  updated_at integer not null
) strict;

CREATE TABLE album_join (
  album_id integer not null references album (id),
  correction_id integer not null references correction (id),
  into_album_id integer not null references album (id),
  primary key (album_id, correction_id)
) strict, without rowid;

CREATE INDEX album_join_by_correction on album_join (correction_id);

CREATE INDEX album_join_by_into on album_join (into_album_id);

CREATE TABLE album_key (
  key text primary key,
  album_id integer not null references album (id)
) strict, without rowid;

CREATE INDEX album_key_by_album on album_key (album_id);

CREATE TABLE album_score (
  id integer primary key,
  album_id integer not null references album (id),
  user_id text not null references user (id),
  score integer not null check (score between 1 and 10),
  source text not null default 'manual' check (source in ('manual', 'imported', 'file')),
  created_at integer not null,
  updated_at integer not null,
  unique (user_id, album_id)
) strict;

CREATE INDEX album_score_by_score on album_score (user_id, score, album_id);

CREATE INDEX album_score_by_time on album_score (user_id, updated_at, album_id);

CREATE VIRTUAL TABLE album_search using fts5(title, artists, content='', contentless_delete=1, detail=column, prefix='1 2 3',
  tokenize="ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");

CREATE TABLE artist (
  id integer primary key,
  name text not null,
  bio text,
  country text,
  image text,
  name_key text not null unique, -- same name in other case or spacing: the same artist
  sort_key text not null,
  mbid text,
  created_at integer not null,
  updated_at integer not null
, album_count integer not null default 0, credit_count integer not null default 0, work_count integer not null default 0) strict;

CREATE INDEX artist_by_mbid on artist (mbid) where mbid is not null;

CREATE INDEX artist_by_sort_key on artist (sort_key, id);

CREATE INDEX artist_shown_by_albums on artist (album_count, sort_key, id)
  where name_key <> 'various artists' and (album_count > 0 or credit_count > 0);

CREATE INDEX artist_shown_by_name on artist (sort_key, id)
  where name_key <> 'various artists' and (album_count > 0 or credit_count > 0);

CREATE TRIGGER artist_update_ends_orders after update of sort_key on artist
when (select token from track_order_state) is not null and (old.sort_key is not new.sort_key)
begin
  update track_order_state set token = null;
end;

CREATE INDEX composer_by_name on artist (sort_key, id) where work_count > 0;

CREATE INDEX composer_by_works on artist (work_count, sort_key, id) where work_count > 0;

CREATE TABLE artist_rule (
  correction_id integer primary key references correction (id),
  from_names text not null check (json_valid(from_names)), -- JSON array
  to_names text not null check (json_valid(to_names)) -- JSON array
) strict;

CREATE TABLE artist_score (
  id integer primary key,
  artist_id integer not null references artist (id),
  user_id text not null references user (id),
  score integer not null check (score between 1 and 10),
  source text not null default 'manual' check (source in ('manual', 'imported', 'file')),
  created_at integer not null,
  updated_at integer not null,
  unique (user_id, artist_id)
) strict;

CREATE INDEX artist_score_by_score on artist_score (user_id, score, artist_id);

CREATE INDEX artist_score_by_time on artist_score (user_id, updated_at, artist_id);

CREATE VIRTUAL TABLE artist_search using fts5(name, spellings, content='', contentless_delete=1, detail=column, prefix='1 2 3',
  tokenize="ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");

CREATE TABLE awaiting_record (
  id integer primary key,
  thing_id integer not null references awaiting_thing (id) on delete cascade,
  kind text not null check (kind in ('score', 'like', 'play', 'entry', 'change', 'genre', 'follow')),
  key text not null, -- which of them, where a thing has several
  record text not null check (json_valid(record)),
  unique (thing_id, kind, key)
) strict;

CREATE INDEX awaiting_record_by_key on awaiting_record (kind, key);

CREATE TABLE awaiting_thing (
  id integer primary key,
  user_id text not null references user (id) on delete cascade,
  kind text not null check (kind in ('track', 'album', 'artist', 'genre', 'playlist')),
  identity text not null check (json_valid(identity)), -- as in the file, docs/user-file.md
  identity_key text not null, -- SHA-256 of it, hex
  refused text not null check (json_valid(refused)), -- JSON array of ids that it is not, or can't be told apart from
  added_at integer not null,
  unique (user_id, kind, identity_key)
) strict;

CREATE TABLE chart (
  track_id integer not null references track (id),
  chart_position integer not null check (chart_position > 0),
  chart_date text not null,
  chart_name text not null default '',
  primary key (chart_name, chart_date, track_id)
) strict, without rowid;

CREATE TABLE correction (
  id integer primary key,
  kind text not null check (kind in ('artist', 'join', 'split')),
  created_at integer not null,
  revoked_at integer -- null: it holds
) strict;

CREATE TABLE data_source (
  source_id integer primary key,
  source_name text not null,
  import_date integer not null,
  kind text not null default 'folder' check (kind in ('folder', 'import')),
  location text,
  track_count integer not null default 0
) strict;

CREATE TABLE deleted_person (
  key integer primary key, -- as activities name a profile, see src/main/db/queries/other-profile.ts
  username text, -- null: for good, and nothing is kept
  deleted_at integer not null,
  last_activity_id integer not null -- up to here no activity is given an id anew
) strict;

CREATE TABLE deleted_person_row (
  id integer primary key,
  key integer not null references deleted_person (key) on delete cascade,
  table_name text not null,
  row text not null check (json_valid(row)) -- JSON object, by column
) strict;

CREATE INDEX deleted_person_row_by_key on deleted_person_row (key, table_name, id);

CREATE TABLE duel (
  id integer primary key, -- that of the activity that it came with, so that none is given twice
  user_id text not null references user (id) on delete cascade,
  kind text not null check (kind in ('tracks', 'albums', 'artists')),
  winner_id integer not null, -- a row of the table that kind says
  loser_id integer not null check (loser_id <> winner_id),
  is_equal integer not null default 0 check (is_equal in (0, 1)), -- both as good: then either is the winner
  created_at integer not null
) strict;

CREATE INDEX duel_by_user on duel (user_id, kind, winner_id, loser_id, is_equal);

CREATE TABLE forgotten_track (
  track_id integer primary key, -- never given to another track
  forgotten_at integer not null,
  rows text not null check (json_valid(rows)) -- all that the track was, by table
) strict;

CREATE TABLE genre (
  id integer primary key,
  name text not null unique,
  rus_name text,
  name_key text not null unique,
  created_at integer not null,
  updated_at integer not null
, is_rus_name_edited integer not null default 0 check (is_rus_name_edited in (0, 1))) strict;

CREATE TRIGGER genre_update_ends_orders after update of name_key on genre
when (select token from track_order_state) is not null and (old.name_key is not new.name_key)
begin
  update track_order_state set token = null;
end;

CREATE TABLE genre_album (
  id integer primary key,
  genre_id integer not null references genre (id),
  album_id integer not null references album (id),
  position integer not null default 0,
  unique (album_id, genre_id)
) strict;

CREATE INDEX genre_album_by_genre on genre_album (genre_id, album_id);

CREATE TRIGGER genre_album_delete_doubt after delete on genre_album
begin
  insert or ignore into genre_artist_doubt (artist_id) select artist_id from album_artist where album_id = old.album_id;
end;

CREATE TRIGGER genre_album_insert_pairs after insert on genre_album
begin
  insert or ignore into genre_artist (artist_id, genre_id) select artist_id, new.genre_id from album_artist where album_id = new.album_id;
end;

CREATE TABLE genre_artist (
  id integer primary key,
  genre_id integer not null references genre (id),
  artist_id integer not null references artist (id),
  unique (artist_id, genre_id)
) strict;

CREATE INDEX genre_artist_by_genre on genre_artist (genre_id, artist_id);

CREATE TABLE genre_artist_doubt (
  artist_id integer primary key references artist (id) -- some of whose genres may be gone
) strict;

CREATE VIRTUAL TABLE genre_search using fts5(name, rus_name, content='', contentless_delete=1, detail=column, prefix='1 2 3',
  tokenize="ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");

CREATE TABLE genre_track (
  id integer primary key,
  genre_id integer not null references genre (id),
  track_id integer not null references track (id),
  position integer not null default 0,
  credited_name text, -- as the file spells it, where that differs from the genre's name
  unique (track_id, genre_id)
) strict;

CREATE INDEX genre_track_by_genre on genre_track (genre_id, track_id);

CREATE TRIGGER genre_track_delete_doubt after delete on genre_track
begin
  insert or ignore into genre_artist_doubt (artist_id) select artist_id from track_artist where track_id = old.track_id and role = 'main';
end;

CREATE TRIGGER genre_track_delete_ends_orders after delete on genre_track
when (select token from track_order_state) is not null
begin
  update track_order_state set token = null;
end;

CREATE TRIGGER genre_track_insert_ends_orders after insert on genre_track
when (select token from track_order_state) is not null
begin
  update track_order_state set token = null;
end;

CREATE TRIGGER genre_track_insert_pairs after insert on genre_track
begin
  insert or ignore into genre_artist (artist_id, genre_id) select artist_id, new.genre_id from track_artist where track_id = new.track_id and role = 'main';
end;

CREATE TRIGGER genre_track_update_ends_orders after update of genre_id, track_id, position on genre_track
when (select token from track_order_state) is not null and (old.genre_id is not new.genre_id or old.track_id is not new.track_id or old.position is not new.position)
begin
  update track_order_state set token = null;
end;

CREATE TABLE identity_doubt (
  track_id integer not null references track (id) on delete cascade, -- came as a new track
  candidate_track_id integer not null references track (id) on delete cascade, -- a missing one that it may be
  reason text not null check (reason in ('same-sound', 'same-recording', 'same-place')),
  run_id integer references scan_run (id) on delete set null, -- the scan that could not tell
  found_at integer not null,
  dismissed_at integer, -- a person said that it is none of them
  primary key (track_id, candidate_track_id),
  check (track_id <> candidate_track_id)
) strict, without rowid;

CREATE INDEX identity_doubt_by_candidate on identity_doubt (candidate_track_id);

CREATE TABLE library_setting (
  key text primary key,
  value text not null check (json_valid(value)),
  updated_at integer not null
) strict, without rowid;

CREATE TABLE migration (
  position integer primary key,
  name text not null unique,
  hash text not null, -- SHA-256 of the step's statements, hex
  applied_at integer not null
) strict;

CREATE TABLE picture (
  id integer primary key,
  key text not null unique, -- an art key, see src/main/art/keys.ts
  bytes blob not null, -- a JPEG that we encoded ourselves
  created_at integer not null
) strict;

CREATE TABLE play (
  id integer primary key,
  play_key text not null unique, -- made by the player, so that saying a play twice changes nothing
  user_id text not null references user (id),
  track_id integer references track (id),
  snapshot_artist text,
  snapshot_title text not null,
  snapshot_album text,
  snapshot_duration integer,
  snapshot_path text,
  started_at integer not null,
  played_ms integer not null check (played_ms >= 0),
  ended_how text not null check (ended_how in ('finished', 'skipped', 'stopped'))
) strict;

CREATE INDEX play_by_counts on play (user_id, track_id, played_ms, snapshot_duration);

CREATE INDEX play_by_track on play (track_id, user_id);

CREATE INDEX play_by_user on play (user_id, id);

CREATE TABLE "playlist" (
  id integer primary key autoincrement,
  name text not null,
  image text,
  owner_id text not null references user (id),
  is_private integer not null default 1 check (is_private in (0, 1)),
  kind text not null default 'manual' check (kind in ('manual', 'smart', 'folder')),
  parent_id integer references playlist (id),
  rules text check (json_valid(rules)),
  sort text,
  description text,
  created_at integer not null,
  updated_at integer not null
) strict;

CREATE INDEX playlist_by_owner on playlist (owner_id);

CREATE INDEX playlist_by_parent on playlist (parent_id) where parent_id is not null;

CREATE TABLE playlist_file (
  id integer primary key autoincrement,
  root_id integer not null references scan_root (id) on delete cascade,
  path text not null unique,
  size_bytes integer not null,
  mtime_us integer not null,
  found_at integer not null,
  missing_since integer -- not met by the last walk of its folder
) strict;

CREATE INDEX playlist_file_by_root on playlist_file (root_id);

CREATE TABLE playlist_file_choice (
  user_id text not null references user (id) on delete cascade,
  file_id integer not null references playlist_file (id) on delete cascade,
  choice text not null check (choice in ('ignored', 'imported')),
  primary key (user_id, file_id)
) strict, without rowid;

CREATE INDEX playlist_file_choice_by_file on playlist_file_choice (file_id);

CREATE TABLE playlist_link (
  playlist_id integer primary key references playlist (id) on delete cascade,
  path text not null,
  mode text not null check (mode in ('follow', 'both')), -- follow: the file is never written
  shows_private integer not null default 0 check (shows_private in (0, 1)) -- its owner agreed that others may read it there
) strict;

CREATE INDEX playlist_link_by_path on playlist_link (path);

CREATE TABLE playlist_sync (
  playlist_id integer primary key references playlist (id) on delete cascade,
  path text not null, -- of the file that all this is about
  state text not null
    check (state in ('synced', 'conflict', 'doubtful', 'away', 'gone', 'broken', 'unwritable', 'held')),
  problem text,
  size_bytes integer, -- of the file when it was last looked into
  mtime_us integer,
  version text, -- of what it said then
  base text, -- JSON: what both sides were when they were last the same
  left_out integer not null default 0, -- entries that the file can't name
  synced_at integer,
  looked_at integer not null
) strict;

CREATE TABLE "playlist_track" (
  id integer primary key autoincrement,
  playlist_id integer not null references playlist (id) on delete cascade,
  track_order_in_playlist integer not null, -- with gaps; of equals the id decides
  track_id integer references track (id) on delete set null, -- null: never matched, or forgotten; the snapshot says what was meant
  added_at integer not null,
  snapshot_artist text,
  snapshot_title text,
  snapshot_album text,
  snapshot_duration integer,
  snapshot_path text
) strict;

CREATE INDEX playlist_track_by_order on playlist_track (playlist_id, track_order_in_playlist);

CREATE INDEX playlist_track_by_track on playlist_track (track_id);

CREATE INDEX playlist_track_without_track on playlist_track (playlist_id) where track_id is null;

CREATE TABLE playlist_track_note (
  entry_id integer primary key references playlist_track (id) on delete cascade,
  mbid text, -- a MusicBrainz recording, by which its track may be found
  comment text
) strict;

CREATE TABLE "playlist_user" (
  id integer primary key autoincrement,
  playlist_id integer not null references playlist (id) on delete cascade,
  user_id text not null references user (id) on delete cascade,
  added_at integer not null,
  unique (playlist_id, user_id)
) strict;

CREATE INDEX playlist_user_by_user on playlist_user (user_id);

CREATE TABLE root_question (
  root_id integer primary key references scan_root (id) on delete cascade,
  vanished_count integer not null,
  known_count integer not null,
  is_other_drive integer not null check (is_other_drive in (0, 1)), -- the drive there is not the one that was believed last
  asked_at integer not null,
  answer text check (answer in ('gone', 'wait')), -- null: not answered yet
  answered_at integer
) strict;

CREATE TABLE scan_change (
  id integer primary key,
  run_id integer not null references scan_run (id) on delete cascade,
  root_id integer not null references scan_root (id),
  kind text not null check (kind in ('changed', 'moved', 'replaced', 'returned', 'missing', 'problem')),
  track_id integer, -- of then: a track may be forgotten
  path text not null, -- in the library's form; of what is missing the last known one
  path_before text,
  fields text check (json_valid(fields)), -- JSON array of [field, before, after]
  code text, -- of a problem
  undone_at integer
) strict;

CREATE INDEX scan_change_by_run on scan_change (run_id, kind, root_id);

CREATE TABLE scan_folder (
  id integer primary key,
  root_id integer not null references scan_root (id),
  path text not null unique,
  group_key text not null, -- folders of one multi-disc album share it, see src/main/scan/folder-group.ts
  image_name text, -- the cover among the folder's image files
  image_mtime_us integer,
  mtime_us integer
, files_stamp integer) strict;

CREATE INDEX scan_folder_by_group on scan_folder (group_key);

CREATE INDEX scan_folder_by_root on scan_folder (root_id);

CREATE TABLE scan_issue (
  id integer primary key,
  path text not null unique,
  folder_id integer references scan_folder (id),
  track_id integer references track (id), -- where the file is in the library in spite of it
  code text not null,
  message text not null,
  size_bytes integer,
  mtime_us integer,
  kill_count integer not null default 0, -- how often this very file cost a parser its life
  first_seen_at integer not null,
  last_seen_at integer not null
) strict;

CREATE INDEX scan_issue_by_folder on scan_issue (folder_id);

CREATE TRIGGER scan_issue_insert_forgets_stamp after insert on scan_issue
when new.folder_id is not null
begin
  update scan_folder set files_stamp = null where id = new.folder_id and files_stamp is not null;
end;

CREATE TRIGGER scan_issue_update_forgets_stamp after update of folder_id on scan_issue
when old.folder_id is not new.folder_id and new.folder_id is not null
begin
  update scan_folder set files_stamp = null where id = new.folder_id and files_stamp is not null;
end;

CREATE TABLE "scan_root" (
  id integer primary key,
  path text not null unique,
  source_id integer references data_source (source_id),
  is_active integer not null default 1 check (is_active in (0, 1)), -- 0: taken out of the library, kept to come back
  state text not null default 'online' check (state in ('online', 'offline', 'doubtful')),
  -- why it is not online
  reason text check (reason in ('unreachable', 'denied', 'empty', 'interrupted', 'vanished')),
  last_scanned_at integer, -- the last walk of it that came to its end and was believed
  device text, -- of the drive that was believed last: evidence, never a key
  file_system text,
  created_at integer not null, removed_at integer,
  check ((state = 'online') = (reason is null))
) strict;

CREATE TABLE scan_root_run (
  run_id integer not null references scan_run (id) on delete cascade,
  root_id integer not null references scan_root (id),
  first_track_id integer not null, -- what it added has ids from here on, up to last_track_id: no row is written for them
  last_track_id integer not null,
  added integer not null default 0,
  changed integer not null default 0,
  moved integer not null default 0,
  replaced integer not null default 0,
  returned integer not null default 0,
  missing integer not null default 0,
  problem integer not null default 0,
  is_thinned integer not null default 0 check (is_thinned in (0, 1)), -- of what is counted, rows were left out
  primary key (run_id, root_id)
) strict, without rowid;

CREATE INDEX scan_root_run_by_root on scan_root_run (root_id, run_id);

CREATE TABLE scan_run (
  id integer primary key,
  started_at integer not null,
  finished_at integer,
  outcome text check (outcome in ('finished', 'cancelled', 'failed')), -- null: running, or cut off
  found integer not null default 0,
  added integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  moved integer not null default 0,
  missing integer not null default 0,
  failed integer not null default 0,
  elapsed_ms integer not null default 0
, scope text not null default 'whole' check (scope in ('whole', 'parts'))) strict;

CREATE TABLE score_change (
  user_id text not null,
  kind text not null check (kind in ('track', 'album', 'artist')),
  thing_id integer not null,
  activity_id integer not null references user_activity (activity_id) on delete cascade,
  score_before integer check (score_before between 1 and 10),
  score integer check (score between 1 and 10), -- null: it was taken away
  source text check (source in ('manual', 'imported', 'file')),
  primary key (user_id, kind, thing_id, activity_id)
) strict, without rowid;

CREATE INDEX score_change_by_activity on score_change (activity_id);

CREATE TABLE search_fill (
  kind text primary key check (kind in ('track', 'album', 'artist', 'genre')), -- its index lacks older rows; none: all are there
  filled_to integer not null -- the last id that was looked at
) strict, without rowid;

CREATE TABLE session (
  session_id integer primary key,
  user_id text not null references user (id) on delete cascade,
  token text not null unique, -- SHA-256 of the token, hex; the token itself is never stored
  label text not null,
  created_at integer not null,
  last_seen_at integer not null,
  expires_at integer not null
, idle_ms integer not null default 43200000) strict;

CREATE INDEX session_by_user on session (user_id);

CREATE TABLE setting (
  user_id text not null references user (id) on delete cascade,
  key text not null,
  value text not null check (json_valid(value)),
  updated_at integer not null,
  primary key (user_id, key)
) strict, without rowid;

CREATE TABLE sign_in_failure (
  user_id text primary key references user (id) on delete cascade,
  failed_count integer not null check (failed_count > 0), -- wrong passwords since the last right one
  last_failed_at integer not null
) strict, without rowid;

CREATE TABLE track (
  id integer primary key,
  name text not null,
  duration integer, -- ms; null where the file does not say
  filepath text not null, -- in the library's form, see src/main/ports/paths.ts; the last known one for a missing file
  image text, -- an art key where the file holds a picture
  artist_id integer references artist (id),
  album_id integer references album (id),
  track_order_in_album integer,
  release_date text,
  popularity integer,
  disc_no integer,
  sort_key text not null,
  artist_credit text, -- as it is to be shown, where it says more than the names
  composer text,
  bpm real,
  comment text,
  has_lyrics integer not null default 0 check (has_lyrics in (0, 1)),
  mbid text,
  missing_since integer, -- epoch ms; null while the file is there
  created_at integer not null,
  updated_at integer not null
) strict;

CREATE TRIGGER track_back_pairs after update of missing_since on track when old.missing_since is not null and new.missing_since is null
begin
  insert or ignore into genre_artist (artist_id, genre_id) 
    select x.artist_id, g.genre_id from track_artist x join genre_track g on g.track_id = x.track_id
    where x.track_id = new.id and x.role = 'main';
end;

CREATE INDEX track_by_added on track (created_at, id);

CREATE INDEX track_by_album on track (album_id, disc_no, track_order_in_album, id) where album_id is not null;

CREATE INDEX track_by_artist on track (artist_id);

CREATE INDEX track_by_duration on track (duration, id);

CREATE INDEX track_by_mbid on track (mbid) where mbid is not null;

CREATE INDEX track_by_missing on track (missing_since) where missing_since is not null;

CREATE UNIQUE INDEX track_by_path on track (filepath) where missing_since is null;

CREATE INDEX track_by_title on track (sort_key, id);

CREATE TRIGGER track_delete_ends_orders after delete on track
when (select token from track_order_state) is not null
begin
  update track_order_state set token = null;
end;

CREATE INDEX track_facts on track (id, album_id, release_date);

CREATE TRIGGER track_gone_doubt after update of missing_since on track when old.missing_since is null and new.missing_since is not null
begin
  insert or ignore into genre_artist_doubt (artist_id) select artist_id from track_artist where track_id = new.id and role = 'main';
end;

CREATE INDEX track_loose_by_added on track (created_at, id) where album_id is null and missing_since is null;

CREATE TRIGGER track_missing_counts after update of missing_since on track
when (old.missing_since is null) <> (new.missing_since is null)
begin
  update artist set credit_count = credit_count + iif(new.missing_since is null, 1, -1)
  where id in (select artist_id from track_artist where track_id = new.id and role = 'main');
  update artist set work_count = work_count + iif(new.missing_since is null, 1, -1)
  where id in (select artist_id from track_artist where track_id = new.id and role = 'composer');
end;

CREATE TRIGGER track_update_ends_orders after update of sort_key, artist_id, album_id, disc_no, track_order_in_album, release_date, duration, created_at, bpm, filepath on track
when (select token from track_order_state) is not null and (old.sort_key is not new.sort_key or old.artist_id is not new.artist_id or old.album_id is not new.album_id or old.disc_no is not new.disc_no or old.track_order_in_album is not new.track_order_in_album or old.release_date is not new.release_date or old.duration is not new.duration or old.created_at is not new.created_at or old.bpm is not new.bpm or old.filepath is not new.filepath)
begin
  update track_order_state set token = null;
end;

CREATE TRIGGER track_update_forgets_stamp after update of filepath, missing_since on track
when old.filepath is not new.filepath or old.missing_since is not new.missing_since
begin
  update scan_folder set files_stamp = null where id = (select folder_id from track_file where track_id = new.id) and files_stamp is not null;
end;

CREATE TABLE track_artist (
  track_id integer not null references track (id),
  artist_id integer not null references artist (id),
  role text not null,
  position integer not null,
  credited_name text not null,
  primary key (track_id, role, position)
) strict, without rowid;

CREATE INDEX track_artist_by_artist on track_artist (artist_id, role);

CREATE TRIGGER track_artist_delete_counts after delete on track_artist
when old.role in ('main', 'composer') and (select missing_since from track where id = old.track_id) is null and 
  not exists (
    select 1 from track_artist where track_id = old.track_id and role = old.role
      and artist_id = old.artist_id and position <> old.position
  )
begin
  update artist set
    credit_count = credit_count - (old.role = 'main'),
    work_count = work_count - (old.role = 'composer')
  where id = old.artist_id;
end;

CREATE TRIGGER track_artist_delete_doubt after delete on track_artist when old.role = 'main'
begin
  insert or ignore into genre_artist_doubt (artist_id) values (old.artist_id);
end;

CREATE TRIGGER track_artist_delete_ends_orders after delete on track_artist
when (select token from track_order_state) is not null and old.role = 'composer'
begin
  update track_order_state set token = null;
end;

CREATE TRIGGER track_artist_insert_counts after insert on track_artist
when new.role in ('main', 'composer') and (select missing_since from track where id = new.track_id) is null and 
  not exists (
    select 1 from track_artist where track_id = new.track_id and role = new.role
      and artist_id = new.artist_id and position <> new.position
  )
begin
  update artist set
    credit_count = credit_count + (new.role = 'main'),
    work_count = work_count + (new.role = 'composer')
  where id = new.artist_id;
end;

CREATE TRIGGER track_artist_insert_ends_orders after insert on track_artist
when new.role = 'composer' and (select token from track_order_state) is not null
begin
  update track_order_state set token = null;
end;

CREATE TRIGGER track_artist_insert_pairs after insert on track_artist when new.role = 'main'
begin
  insert or ignore into genre_artist (artist_id, genre_id) select new.artist_id, genre_id from genre_track where track_id = new.track_id;
end;

CREATE TRIGGER track_artist_update_counts after update of track_id, artist_id, role on track_artist
begin
  update artist set
    album_count = (
      select count(distinct b.id) from album_artist x join album b on b.id = x.album_id
      where x.artist_id = artist.id and x.role = 'main' and b.track_count > 0),
    credit_count = (
      select count(distinct t.id) from track_artist x join track t on t.id = x.track_id
      where x.artist_id = artist.id and x.role = 'main' and t.missing_since is null),
    work_count = (
      select count(distinct t.id) from track_artist x join track t on t.id = x.track_id
      where x.artist_id = artist.id and x.role = 'composer' and t.missing_since is null)
  where id in (old.artist_id, new.artist_id);
end;

CREATE TRIGGER track_artist_update_ends_orders after update of artist_id, role, position on track_artist
when (select token from track_order_state) is not null and 'composer' in (old.role, new.role) and (old.artist_id is not new.artist_id or old.role is not new.role or old.position is not new.position)
begin
  update track_order_state set token = null;
end;

CREATE TABLE track_as_read (
  track_id integer primary key references track (id),
  credits text not null check (json_valid(credits)) -- JSON array of [role, name]
) strict;

CREATE TABLE track_features (
  track_id integer primary key references track (id),
  energy real check (energy between 0 and 1),
  danceability real check (danceability between 0 and 1),
  acousticness real check (acousticness between 0 and 1),
  valence real check (valence between 0 and 1),
  tempo real,
  musical_key text,
  loudness real,
  analysis_version integer,
  origin text not null default 'analysed' check (origin in ('analysed', 'imported'))
) strict;

CREATE TABLE track_file (
  track_id integer primary key references track (id),
  folder_id integer not null references scan_folder (id),
  size_bytes integer not null,
  mtime_us integer not null, -- microseconds: what a double of milliseconds holds exactly
  inode integer,
  audio_digest text, -- tag-blind, with its recipe: q1:…
  container text,
  codec text,
  is_lossless integer check (is_lossless in (0, 1)),
  bitrate integer,
  sample_rate integer,
  bit_depth integer,
  channels integer,
  track_gain_db real,
  track_peak real,
  album_gain_db real,
  album_peak real,
  parse_result text not null, -- 'ok' or an error code
  read_at integer not null
) strict;

CREATE INDEX track_file_by_digest on track_file (audio_digest) where audio_digest is not null;

CREATE INDEX track_file_by_folder on track_file (folder_id);

CREATE TRIGGER track_file_delete_ends_orders after delete on track_file
when (select token from track_order_state) is not null
begin
  update track_order_state set token = null;
end;

CREATE TRIGGER track_file_delete_forgets_stamp after delete on track_file
begin
  update scan_folder set files_stamp = null where id = old.folder_id and files_stamp is not null;
end;

CREATE TRIGGER track_file_insert_forgets_stamp after insert on track_file
begin
  update scan_folder set files_stamp = null where id = new.folder_id and files_stamp is not null;
end;

CREATE TRIGGER track_file_update_ends_orders after update of codec, container, bitrate, sample_rate, size_bytes on track_file
when (select token from track_order_state) is not null and (old.codec is not new.codec or old.container is not new.container or old.bitrate is not new.bitrate or old.sample_rate is not new.sample_rate or old.size_bytes is not new.size_bytes)
begin
  update track_order_state set token = null;
end;

CREATE TRIGGER track_file_update_forgets_stamp after update of folder_id, size_bytes, mtime_us on track_file
when old.folder_id is not new.folder_id or old.size_bytes is not new.size_bytes or old.mtime_us is not new.mtime_us
begin
  update scan_folder set files_stamp = null where id = old.folder_id and files_stamp is not null;
  update scan_folder set files_stamp = null where id = new.folder_id and files_stamp is not null;
end;

CREATE TABLE track_full_digest (
  track_id integer primary key references track (id) on delete cascade,
  digest text, -- tag-blind, with its recipe: f1:…; null: none can be made of this file
  size_bytes integer not null, -- of the file that it was made of: of another one it says nothing
  mtime_us integer not null,
  made_at integer not null
) strict;

CREATE INDEX track_full_digest_by_digest on track_full_digest (digest) where digest is not null;

CREATE TABLE track_home (
  track_id integer primary key references track (id),
  album_id integer references album (id)
) strict;

CREATE INDEX track_home_by_album on track_home (album_id);

CREATE TABLE track_join (
  id integer primary key, -- that of the activity that it came with, so that none is given twice
  track_id integer not null references track (id) on delete cascade, -- was missing; what people made of it went to the other
  into_track_id integer not null references track (id) on delete cascade,
  moved text not null check (json_valid(moved)), -- what went, to be put back
  joined_at integer not null,
  check (track_id <> into_track_id)
) strict;

CREATE INDEX track_join_by_into on track_join (into_track_id);

CREATE INDEX track_join_by_track on track_join (track_id);

CREATE TABLE track_order_state (
  id integer primary key check (id = 1),
  token integer -- names the present content for orders kept outside; null: something changed since one was given
, last_track_id integer not null default 0) strict;

CREATE TABLE track_pin (
  track_id integer not null references track (id),
  correction_id integer not null references correction (id),
  album_id integer not null references album (id),
  primary key (track_id, correction_id)
) strict, without rowid;

CREATE INDEX track_pin_by_correction on track_pin (correction_id);

CREATE TABLE track_score (
  id integer primary key,
  track_id integer not null references track (id),
  user_id text not null references user (id),
  score integer not null check (score between 1 and 10),
  source text not null default 'manual' check (source in ('manual', 'imported', 'file')),
  created_at integer not null,
  updated_at integer not null,
  unique (user_id, track_id)
) strict;

CREATE INDEX track_score_by_score on track_score (user_id, score, track_id);

CREATE INDEX track_score_by_time on track_score (user_id, updated_at, track_id);

CREATE VIRTUAL TABLE track_search using fts5(title, artists, album, composers, content='', contentless_delete=1, detail=column, prefix='1 2 3',
  tokenize="ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");

CREATE TABLE track_source_link (
  track_id integer not null references track (id),
  source_id integer not null references data_source (source_id),
  primary key (track_id, source_id)
) strict, without rowid;

CREATE TABLE track_split (
  id integer primary key, -- that of the activity that it came with, so that none is given twice
  track_id integer not null references track (id) on delete cascade, -- is missing again
  new_track_id integer not null references track (id) on delete cascade, -- has the file
  change_id integer not null, -- of the scan's log; it may be thinned
  split_at integer not null,
  check (track_id <> new_track_id)
) strict;

CREATE INDEX track_split_by_new on track_split (new_track_id);

CREATE INDEX track_split_by_track on track_split (track_id);

CREATE TABLE track_tag (
  track_id integer primary key references track (id),
  title text,
  album text,
  album_artists text check (json_valid(album_artists)), -- JSON array
  track_total integer,
  disc_total integer,
  release_date text,
  original_date text,
  is_compilation integer not null default 0 check (is_compilation in (0, 1)),
  mb_album_id text,
  isrc text,
  title_sort text,
  album_sort text,
  artist_sort text,
  album_artist_sort text,
  ratings text check (json_valid(ratings)), -- JSON array of {kind, value, email}, as stored in the file
  has_picture integer not null default 0 check (has_picture in (0, 1))
, artists text check (json_valid(artists)), track_no integer, disc_no integer) strict;

CREATE INDEX track_tag_by_ratings on track_tag (track_id) where ratings is not null;

CREATE TABLE user (
  id text primary key, -- UUID v7
  role text not null check (role in ('admin', 'member')),
  username text not null unique,
  email text unique,
  password_hash text, -- null: an open profile
  image text,
  created_at integer not null,
  updated_at integer not null
, last_used_at integer) strict, without rowid;

CREATE TABLE user_activity (
  activity_id integer primary key,
  user_id text not null references user (id),
  activity_type text not null,
  activity_date integer not null,
  subject text,
  payload text check (json_valid(payload))
, undone_by integer references user_activity (activity_id), imported_by integer references user_activity (activity_id) on delete set null, sorted_at integer not null default 0) strict;

CREATE TRIGGER activity_insert_finds_its_place after insert on user_activity
begin
  update user_activity
  set sorted_at = max(new.activity_date, coalesce(
    (select o.sorted_at from user_activity o
     where o.user_id = new.user_id and o.imported_by is null and new.imported_by is null and o.activity_id < new.activity_id
     order by o.activity_id desc limit 1), 0))
  where activity_id = new.activity_id;
end;

CREATE TRIGGER activity_insert_notes_scores after insert on user_activity
when new.payload glob '*_score"*'
begin

  insert or replace into score_change (user_id, kind, thing_id, activity_id, score_before, score, source)
  select new.user_id, replace(json_extract(c.value, '$.table'), '_score', ''), json_extract(c.value, '$.id'),
    new.activity_id, json_extract(c.value, '$.before.score'), json_extract(c.value, '$.after.score'),
    json_extract(c.value, '$.after.source')
  from json_each(iif(json_type(new.payload) = 'array', new.payload, '[]')) c
  where json_extract(iif(c.type = 'object', c.value, '{}'), '$.table') in ('track_score', 'album_score', 'artist_score');
end;

CREATE TRIGGER activity_update_notes_scores after update of payload on user_activity
when new.payload glob '*_score"*' or old.payload glob '*_score"*'
begin
  delete from score_change where activity_id = new.activity_id;

  insert or replace into score_change (user_id, kind, thing_id, activity_id, score_before, score, source)
  select new.user_id, replace(json_extract(c.value, '$.table'), '_score', ''), json_extract(c.value, '$.id'),
    new.activity_id, json_extract(c.value, '$.before.score'), json_extract(c.value, '$.after.score'),
    json_extract(c.value, '$.after.source')
  from json_each(iif(json_type(new.payload) = 'array', new.payload, '[]')) c
  where json_extract(iif(c.type = 'object', c.value, '{}'), '$.table') in ('track_score', 'album_score', 'artist_score');
end;

CREATE INDEX user_activity_by_date on user_activity (user_id, activity_date, activity_id);

CREATE INDEX user_activity_by_import on user_activity (imported_by) where imported_by is not null;

CREATE INDEX user_activity_by_order on user_activity (user_id, sorted_at, activity_id);

CREATE INDEX user_activity_by_undo on user_activity (undone_by) where undone_by is not null;

CREATE INDEX user_activity_by_user on user_activity (user_id, activity_id);

CREATE INDEX user_activity_own on user_activity (user_id, activity_id) where imported_by is null;

CREATE TABLE user_genre_preference (
  user_id text not null references user (id) on delete cascade,
  genre_id integer not null references genre (id),
  primary key (user_id, genre_id)
) strict, without rowid;

CREATE TABLE user_like (
  user_id text not null references user (id),
  track_id integer not null references track (id),
  created_at integer not null,
  primary key (user_id, track_id)
) strict, without rowid;

CREATE INDEX user_like_by_time on user_like (user_id, created_at, track_id);

CREATE TABLE user_preferences (
  user_id text primary key references user (id) on delete cascade,
  energy real check (energy between 0 and 1),
  danceability real check (danceability between 0 and 1),
  acousticness real check (acousticness between 0 and 1),
  valence real check (valence between 0 and 1),
  popularity_pref text not null default 'any' check (popularity_pref in ('any', 'popular', 'hidden'))
) strict, without rowid;

CREATE TABLE user_profile (
  user_id text primary key references user (id) on delete cascade,
  display_name text,
  zip_code text,
  age_group text
) strict, without rowid;

CREATE TABLE user_recommendation (
  user_id text not null references user (id) on delete cascade,
  track_id integer not null references track (id),
  score real not null,
  reasons text check (json_valid(reasons)),
  batch_date text,
  primary key (user_id, track_id)
) strict, without rowid;

CREATE TABLE vanished_track (
  track_id integer primary key references track (id) on delete cascade,
  root_id integer not null references scan_root (id) on delete cascade
) strict;

CREATE INDEX vanished_track_by_root on vanished_track (root_id);

CREATE VIEW album_b as
  select id as album_id, name as title, artist_id, cast(substr(release_date, 1, 4) as integer) as release_year from album;

CREATE VIEW artist_b as select id as artist_id, name from artist;

CREATE VIEW genre_b as select id as genre_id, name from genre;

CREATE VIEW playlist_b as select id as playlist_id, owner_id as user_id, name, created_at from playlist;

CREATE VIEW track_b as select id as track_id, name as title, artist_id, album_id, popularity from track;

CREATE VIEW track_genre as select track_id, genre_id from genre_track;

CREATE VIEW user_b as select id as user_id, email, password_hash, created_at from user;

CREATE VIEW user_rating as select user_id, track_id, score as rating from track_score;
