/**
 * How much there is of each artist, so that lists of artists and composers are walks of an index and not a look at a million
 * credits. Triggers keep the counts, whoever writes: a credit, an album's first or last present track, a file that
 * goes or comes back. One artist twice in one role counts once.
 */
import type { Migration } from './migration.ts';

const isPresent = (trackId: string) => `(select missing_since from track where id = ${trackId}) is null`;
const isShown = (albumId: string) => `(select track_count from album where id = ${albumId}) > 0`;

/** That no other row says the same of the same artist. */
const isOnly = (table: string, owner: string, row: string) => `
  not exists (
    select 1 from ${table} where ${owner} = ${row}.${owner} and role = ${row}.role
      and artist_id = ${row}.artist_id and position <> ${row}.position
  )`;

const addCredit = (row: string, sign: string) => `
  update artist set
    credit_count = credit_count ${sign} (${row}.role = 'main'),
    work_count = work_count ${sign} (${row}.role = 'composer')
  where id = ${row}.artist_id;`;

const addAlbum = (row: string, sign: string) => `
  update artist set album_count = album_count ${sign} 1 where id = ${row}.artist_id;`;

/** From nothing: for rows that change in place, which is rare. */
const count = (which: string) => `
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
  ${which};`;

const trigger = (name: string, when: string, statements: string) => `
create trigger ${name} after ${when}
begin${statements}
end;
`;

export const artistCounts: Migration = {
  name: '0008-artist-counts',
  sql: `
alter table artist add column album_count integer not null default 0; -- albums of their own that have a present track
alter table artist add column credit_count integer not null default 0; -- present tracks that credit them first-hand
alter table artist add column work_count integer not null default 0; -- present tracks that they composed
${count('')}

create index artist_shown_by_name on artist (sort_key, id)
  where name_key <> 'various artists' and (album_count > 0 or credit_count > 0);
create index artist_shown_by_albums on artist (album_count, sort_key, id)
  where name_key <> 'various artists' and (album_count > 0 or credit_count > 0);
create index composer_by_name on artist (sort_key, id) where work_count > 0;
create index composer_by_works on artist (work_count, sort_key, id) where work_count > 0;
${trigger(
  'track_artist_insert_counts',
  `insert on track_artist
when new.role in ('main', 'composer') and ${isPresent('new.track_id')} and ${isOnly('track_artist', 'track_id', 'new')}`,
  addCredit('new', '+'),
)}${trigger(
    'track_artist_delete_counts',
    `delete on track_artist
when old.role in ('main', 'composer') and ${isPresent('old.track_id')} and ${isOnly('track_artist', 'track_id', 'old')}`,
    addCredit('old', '-'),
  )}${trigger(
    'track_artist_update_counts',
    'update of track_id, artist_id, role on track_artist',
    count('where id in (old.artist_id, new.artist_id)'),
  )}${trigger(
    'track_missing_counts',
    'update of missing_since on track\nwhen (old.missing_since is null) <> (new.missing_since is null)',
    ['main', 'composer']
      .map(
        (role) => `
  update artist set ${role === 'main' ? 'credit' : 'work'}_count = ${role === 'main' ? 'credit' : 'work'}_count + iif(new.missing_since is null, 1, -1)
  where id in (select artist_id from track_artist where track_id = new.id and role = '${role}');`,
      )
      .join(''),
  )}${trigger(
    'album_artist_insert_counts',
    `insert on album_artist
when new.role = 'main' and ${isShown('new.album_id')} and ${isOnly('album_artist', 'album_id', 'new')}`,
    addAlbum('new', '+'),
  )}${trigger(
    'album_artist_delete_counts',
    `delete on album_artist
when old.role = 'main' and ${isShown('old.album_id')} and ${isOnly('album_artist', 'album_id', 'old')}`,
    addAlbum('old', '-'),
  )}${trigger(
    'album_artist_update_counts',
    'update of album_id, artist_id, role on album_artist',
    count('where id in (old.artist_id, new.artist_id)'),
  )}${trigger(
    'album_shown_counts',
    'update of track_count on album\nwhen (old.track_count > 0) <> (new.track_count > 0)',
    `
  update artist set album_count = album_count + iif(new.track_count > 0, 1, -1)
  where id in (select artist_id from album_artist where album_id = new.id and role = 'main');`,
  )}`,
};
