/** The tracks, albums and artists that one person's records are about, with all by which another library can know them. */
import type { ScoringKind } from '../../../../shared/contract/scoring.ts';
import type { UserId } from '../../../../shared/ids.ts';
import type { Things } from '../../../user-file/records.ts';
import type { ReadDb } from '../../handles.ts';
import { withDbErrors } from '../../errors.ts';

// a payload that is no list of changes is none of ours to read
const CHANGED = `select json_extract(c.value, '$.id') from user_activity a,
    json_each(iif(json_type(a.payload) = 'array', a.payload, '[]')) c
  where a.user_id = @userId and c.type = 'object' and json_extract(c.value, '$.table')`;

// either may still be null where the other waits
const SIDE = "coalesce(json_extract(c.value, '$.after.' || s.value), json_extract(c.value, '$.before.' || s.value))";
const duelled = (kind: ScoringKind) => `select ${SIDE} from (
    select c.value from user_activity a, json_each(iif(json_type(a.payload) = 'array', a.payload, '[]')) c
      where a.user_id = @userId and c.type = 'object'
    union all select r.record from awaiting_record r join awaiting_thing t on t.id = r.thing_id
      where t.user_id = @userId and r.kind = 'change') c, json_each('["winnerId","loserId"]') s
  where json_extract(c.value, '$.table') = 'duel' and ${SIDE} is not null
    and coalesce(json_extract(c.value, '$.after.kind'), json_extract(c.value, '$.before.kind')) = '${kind}'`;

const TRACKS = `
  with mine (id) as (
    select track_id from track_score where user_id = @userId
    union select track_id from user_like where user_id = @userId
    union select track_id from play where user_id = @userId and track_id is not null
    union select e.track_id from playlist p join playlist_track e on e.playlist_id = p.id
      where p.owner_id = @userId and e.track_id is not null
    union ${CHANGED} in ('track_score', 'user_like')
    union ${duelled('tracks')})
  select t.id as ref, f.audio_digest as digest, t.mbid, t.filepath as path, r.path as rootPath, t.name as title,
    g.title_sort as titleSort, g.album, g.album_artists as albumArtists, t.disc_no as discNo,
    t.track_order_in_album as trackNo, t.duration as durationMs,
    (select json_group_array(credited_name order by position) from track_artist
      where track_id = t.id and role = 'main') as artists
  from mine cross join track t on t.id = mine.id
    left join track_file f on f.track_id = t.id
    left join track_tag g on g.track_id = t.id
    left join scan_folder p on p.id = f.folder_id
    left join scan_root r on r.id = p.root_id
  order by mine.id`;

const ALBUMS = `
  with mine (id) as (
    select album_id from album_score where user_id = @userId
    union ${CHANGED} = 'album_score'
    union ${duelled('albums')})
  select a.id as ref, a.mbid, a.name, a.release_date as releaseDate,
    (select json_group_array(credited_name order by position) from album_artist
      where album_id = a.id and role = 'main') as artists,
    (select json_group_array(digest) from (
      select f.audio_digest as digest from track t join track_file f on f.track_id = t.id
      where t.album_id = a.id and f.audio_digest is not null
      order by t.missing_since is not null, t.disc_no, t.track_order_in_album, t.id limit 8)) as digests
  from mine cross join album a on a.id = mine.id
  order by mine.id`;

const ARTISTS = `
  with mine (id) as (
    select artist_id from artist_score where user_id = @userId
    union ${CHANGED} = 'artist_score'
    union ${duelled('artists')})
  select a.id as ref, a.mbid, a.name from mine cross join artist a on a.id = mine.id order by mine.id`;

type Stored<Thing, Lists extends keyof Thing> = Omit<Thing, 'kind' | Lists> & {
  readonly [List in Lists]: string | null;
};
type StoredTrack = Stored<Omit<Things['track'], 'relativePath'>, 'artists' | 'albumArtists'> & {
  readonly rootPath: string | null;
};

/** Numbers of things that still wait themselves: no row has one as large. */
export const WAITING_REF = 2 ** 40;

const WAITING = `select kind, id, identity from awaiting_thing
  where user_id = @userId and kind in ('track', 'album', 'artist') order by id`;

/** Shape: by kind and id, those that wait last. Cost: streams; the ids of the tracks are in memory at once, 8 bytes each. */
export function* iterateThings(db: ReadDb, userId: UserId): Generator<Things[keyof Things]> {
  const rows = <Row>(sql: string) =>
    withDbErrors(() => db.raw.prepare<{ userId: UserId }, Row>(sql).iterate({ userId }));
  for (const { rootPath, ...row } of rows<StoredTrack>(TRACKS)) {
    yield {
      kind: 'track',
      ...row,
      relativePath: rootPath === null ? null : belowRoot(row.path, rootPath),
      artists: toNames(row.artists),
      albumArtists: toNames(row.albumArtists),
    };
  }
  for (const row of rows<Stored<Things['album'], 'artists' | 'digests'>>(ALBUMS))
    yield { kind: 'album', ...row, artists: toNames(row.artists), digests: toNames(row.digests) };
  for (const row of rows<Omit<Things['artist'], 'kind'>>(ARTISTS)) yield { kind: 'artist', ...row };
  for (const { kind, id, identity } of rows<StoredWaiting>(WAITING))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as it stood in a file, checked by the same schemas
    yield { kind, ref: WAITING_REF + id, ...(JSON.parse(identity) as object) } as Things[keyof Things];
}

interface StoredWaiting {
  readonly kind: keyof Things;
  readonly id: number;
  readonly identity: string;
}

/** The part of a path below a folder of music, with `/` between the names; null where it does not lie there. */
export function belowRoot(path: string, rootPath: string): string | null {
  const base = /[/\\]$/.test(rootPath) ? rootPath : rootPath + (rootPath.includes('/') ? '/' : '\\');
  if (!path.startsWith(base)) return null;
  const below = path.slice(base.length);
  // on systems with `/` a backslash is part of a name
  return base.endsWith('\\') ? below.replaceAll('\\', '/') : below;
}

function toNames(json: string | null): readonly string[] {
  const list: unknown = JSON.parse(json ?? '[]');
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
}
