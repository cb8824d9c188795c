/**
 * The genres of an artist are those of the tracks that credit them first-hand, and of their albums. Triggers add what is new,
 * whoever writes; of whom something was taken is noted, and looked through at the end of what took it.
 */
import type { Migration } from './migration.ts';

const trigger = (name: string, when: string, statement: string) => `
create trigger ${name} after ${when}
begin
  ${statement};
end;
`;

const pairs = (select: string) => `insert or ignore into genre_artist (artist_id, genre_id) ${select}`;
const note = (select: string) => `insert or ignore into genre_artist_doubt (artist_id) ${select}`;

const ofTrack = (track: string) => `
    select x.artist_id, g.genre_id from track_artist x join genre_track g on g.track_id = x.track_id
    where x.track_id = ${track} and x.role = 'main'`;
const ofAlbum = (album: string) => `
    select x.artist_id, g.genre_id from album_artist x join genre_album g on g.album_id = x.album_id
    where x.album_id = ${album}`;

const triggers = [
  trigger(
    'genre_track_insert_pairs',
    'insert on genre_track',
    pairs("select artist_id, new.genre_id from track_artist where track_id = new.track_id and role = 'main'"),
  ),
  trigger(
    'track_artist_insert_pairs',
    "insert on track_artist when new.role = 'main'",
    pairs('select new.artist_id, genre_id from genre_track where track_id = new.track_id'),
  ),
  trigger(
    'genre_album_insert_pairs',
    'insert on genre_album',
    pairs('select artist_id, new.genre_id from album_artist where album_id = new.album_id'),
  ),
  trigger(
    'album_artist_insert_pairs',
    'insert on album_artist',
    pairs('select new.artist_id, genre_id from genre_album where album_id = new.album_id'),
  ),
  trigger(
    'track_back_pairs',
    'update of missing_since on track when old.missing_since is not null and new.missing_since is null',
    pairs(ofTrack('new.id')),
  ),
  trigger(
    'album_back_pairs',
    'update of track_count on album when old.track_count = 0 and new.track_count > 0',
    pairs(ofAlbum('new.id')),
  ),
  trigger(
    'track_gone_doubt',
    'update of missing_since on track when old.missing_since is null and new.missing_since is not null',
    note("select artist_id from track_artist where track_id = new.id and role = 'main'"),
  ),
  trigger(
    'album_gone_doubt',
    'update of track_count on album when old.track_count > 0 and new.track_count = 0',
    note('select artist_id from album_artist where album_id = new.id'),
  ),
  trigger('track_artist_delete_doubt', "delete on track_artist when old.role = 'main'", note('values (old.artist_id)')),
  trigger(
    'genre_track_delete_doubt',
    'delete on genre_track',
    note("select artist_id from track_artist where track_id = old.track_id and role = 'main'"),
  ),
  trigger('album_artist_delete_doubt', 'delete on album_artist', note('values (old.artist_id)')),
  trigger(
    'genre_album_delete_doubt',
    'delete on genre_album',
    note('select artist_id from album_artist where album_id = old.album_id'),
  ),
];

export const artistGenres: Migration = {
  name: '0010-artist-genres',
  sql: `
create table genre_artist_doubt (
  artist_id integer primary key references artist (id) -- some of whose genres may be gone
) strict;

insert or ignore into genre_artist (artist_id, genre_id)
  select distinct x.artist_id, g.genre_id
  from genre_track g join track t on t.id = g.track_id cross join track_artist x on x.track_id = t.id and x.role = 'main'
  where t.missing_since is null;
${triggers.join('')}`,
};
