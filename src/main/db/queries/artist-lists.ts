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
  from album b where b.track_count > 0
    and b.id in (select album_id from album_artist where artist_id = artist.id and role = 'main')`;

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

// the counts of albums and credits are kept by triggers; what is counted twice by them is a credit on an album of their own
const CARDS = `
  select artist.id, artist.name, artist.album_count as albumCount,
    artist.credit_count + coalesce((select sum(b.track_count) ${OWN_ALBUMS}), 0) - (
      select count(distinct t.id) from track_artist c join track t on t.id = c.track_id
      where c.artist_id = artist.id and c.role = 'main' and t.missing_since is null and exists (
        select 1 from album_artist x where x.album_id = t.album_id and x.artist_id = artist.id and x.role = 'main')
    ) as trackCount,
    coalesce(artist.image, (select b.image ${OWN_ALBUMS} and b.image is not null
      order by b.release_date desc, b.sort_key, b.id limit 1)) as art
  from json_each(?) wanted join artist on artist.id = wanted.value`;

/** Shape: in the order asked, unknown ids left out. Cost: one query, which passes over the credits and the albums of these artists. */
export function listArtistCards({ raw }: ReadDb, ids: readonly ArtistId[]): readonly ArtistCard[] {
  const rows = withDbErrors(() => keptStatement<[string], ArtistCard>(raw, CARDS).all(JSON.stringify(ids)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
