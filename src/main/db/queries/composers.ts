/** Artists as composers: who is credited with a present track. */
import type { ComposerCard, SharedComposerSort } from '../../../shared/contract/composers.ts';
import type { ArtistId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { toIds } from './ids.ts';

const WORKS = `
  select x.artist_id, t.id, t.album_id, t.image from track_artist x join track t on t.id = x.track_id
  where x.role = 'composer' and t.missing_since is null`;

const ORDERS: Readonly<Record<SharedComposerSort, Readonly<Record<'up' | 'down', string>>>> = {
  name: { up: 'sort_key, id', down: 'sort_key desc, id desc' },
  // names break ties the same way in both
  works: { up: 'work_count, sort_key, id', down: 'work_count desc, sort_key, id' },
};

/** The statement that lists them. */
export function composerIdsSql(sort: SharedComposerSort, isDescending: boolean): string {
  return `select id from artist where work_count > 0 order by ${ORDERS[sort][isDescending ? 'down' : 'up']}`;
}

/** Shape: every composer once, in order. Cost: walks one index; descending by works, those of one number are sorted. */
export function listComposerIds({ raw }: ReadDb, sort: SharedComposerSort, isDescending: boolean): Uint32Array {
  return toIds(raw, composerIdsSql(sort, isDescending));
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
