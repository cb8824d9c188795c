/** Artists as lists and cards. An artist shows who has a present track, or an album that has one. */
import type { ArtistCard, SharedArtistSort } from '../../../shared/contract/artists.ts';
import type { ArtistId } from '../../../shared/ids.ts';
import { nameKey } from '../../../shared/text/fold.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { toIds } from './ids.ts';

// what albums are filed under that are everybody's
const VARIOUS_KEY = nameKey('Various Artists');

const OWN_ALBUMS = `
  select x.artist_id, b.* from album_artist x join album b on b.id = x.album_id
  where x.role = 'main' and b.track_count > 0`;

/** Whether a row of `artist` shows: SQL, as the indexes for lists of artists have it. */
export const SHOWN_ARTIST = `name_key <> '${VARIOUS_KEY}' and (album_count > 0 or credit_count > 0)`;

const ORDERS: Readonly<Record<SharedArtistSort, Readonly<Record<'up' | 'down', string>>>> = {
  name: { up: 'sort_key, id', down: 'sort_key desc, id desc' },
  // names break ties the same way in both
  albums: { up: 'album_count, sort_key, id', down: 'album_count desc, sort_key, id' },
};

/** The statement that lists them. */
export function artistIdsSql(sort: SharedArtistSort, isDescending: boolean): string {
  return `select id from artist where ${SHOWN_ARTIST} order by ${ORDERS[sort][isDescending ? 'down' : 'up']}`;
}

/** Shape: every artist that shows once, in order. Cost: walks one index; descending by albums, those of one number are sorted. */
export function listArtistIds({ raw }: ReadDb, sort: SharedArtistSort, isDescending: boolean): Uint32Array {
  return toIds(raw, artistIdsSql(sort, isDescending));
}

/** Each track of each artist among the given once, as `trackCount` counts them. Shape: SQL, of columns artist_id and id. */
export function artistTracks(artistIds: string): string {
  return `
    select x.artist_id, t.id from track_artist x join track t on t.id = x.track_id
    where x.artist_id in (${artistIds}) and x.role = 'main' and t.missing_since is null
    union
    select x.artist_id, t.id from album_artist x join track t on t.album_id = x.album_id
    where x.artist_id in (${artistIds}) and x.role = 'main' and t.missing_since is null`;
}

const CARDS = `
  with wanted (id) as (select value from json_each(?)),
    own as (${OWN_ALBUMS} and x.artist_id in (select id from wanted)),
    theirs as (${artistTracks('select id from wanted')})
  select artist.id, artist.name, coalesce(a.albums, 0) as albumCount, coalesce(t.tracks, 0) as trackCount,
    coalesce(artist.image, (select image from own where artist_id = artist.id and image is not null
      order by release_date desc, sort_key, id limit 1)) as art
  from wanted join artist on artist.id = wanted.id
  left join (select artist_id, count(distinct id) as albums from own group by artist_id) a on a.artist_id = artist.id
  left join (select artist_id, count(*) as tracks from theirs group by artist_id) t on t.artist_id = artist.id`;

/** Shape: in the order asked, unknown ids left out. Cost: one query, which passes over the tracks of these artists. */
export function listArtistCards({ raw }: ReadDb, ids: readonly ArtistId[]): readonly ArtistCard[] {
  const rows = withDbErrors(() => keptStatement<[string], ArtistCard>(raw, CARDS).all(JSON.stringify(ids)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
