/** Artists as composers: who is credited with a present track. */
import type { ComposerCard, ComposerSort } from '../../../shared/contract/composers.ts';
import type { ArtistId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { toIds } from './ids.ts';

const WORKS = `
  select x.artist_id, t.id, t.album_id, t.image from track_artist x join track t on t.id = x.track_id
  where x.role = 'composer' and t.missing_since is null`;

/** Shape: every composer once, in order. Cost: by index; a few steps an artist, or a look at each work to count them. */
export function listComposerIds({ raw }: ReadDb, sort: ComposerSort, isDescending: boolean): Uint32Array {
  const direction = isDescending ? 'desc' : '';
  if (sort === 'name') {
    return toIds(
      raw,
      `select id from artist where exists (${WORKS} and x.artist_id = artist.id)
       order by sort_key ${direction}, id ${direction}`,
    );
  }
  return toIds(
    raw,
    `select artist.id from (select artist_id, count(distinct id) as works from (${WORKS}) group by artist_id) w
     join artist on artist.id = w.artist_id order by w.works ${direction}, artist.sort_key, artist.id`,
  );
}

const CARDS = `
  with works as (${WORKS} and x.artist_id in (select value from json_each(?)))
  select artist.id, artist.name, count(distinct works.id) as workCount,
    (select coalesce(b.image, w.image) from works w left join album b on b.id = w.album_id
      where w.artist_id = artist.id and coalesce(b.image, w.image) is not null
      order by b.release_date desc, b.sort_key, w.id limit 1) as art
  from works join artist on artist.id = works.artist_id group by artist.id`;

/** Shape: in the order asked; who composed nothing that is there is left out. Cost: passes over their works. */
export function listComposerCards({ raw }: ReadDb, ids: readonly ArtistId[]): readonly ComposerCard[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  const rows = withDbErrors(() => keptStatement(raw, CARDS).all(JSON.stringify(ids)) as ComposerCard[]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Shape: each work once, album by album, the newest first; those on no album at the end. Cost: by index, then sorts them. */
export function listComposerTrackIds({ raw }: ReadDb, artistId: ArtistId): Uint32Array {
  return toIds(
    raw,
    `select w.id from (select distinct id from (${WORKS} and x.artist_id = ?)) w
     join track t on t.id = w.id left join album b on b.id = t.album_id
     order by t.album_id is null, b.release_date desc nulls last, b.sort_key, b.id, t.disc_no, t.track_order_in_album,
       t.sort_key, t.id`,
    artistId,
  );
}
