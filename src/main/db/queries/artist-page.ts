/** One artist with everything that their page shows. Only present tracks count. */
import type { AlbumCard } from '../../../shared/contract/albums.ts';
import type { ArtistPage, RoleCredits, TrackGroup } from '../../../shared/contract/artists.ts';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { listAlbumCards } from './album-lists.ts';
import { findArtistByHand } from './by-hand.ts';
import { artistTracks, listArtistCards } from './artist-lists.ts';
import { listMovedTo } from './corrections.ts';
import { branded } from './branded.ts';
import { toIds } from './ids.ts';
import type { Listed } from './own-lists.ts';
import { listTrackRows } from './track-rows.ts';

// more than one looks through on one page; also what a query by ids may well be given
const MAX_SHOWN = 500;

const IN_ALBUM_ORDER =
  'b.release_date desc nulls last, b.sort_key, b.id, t.disc_no, t.track_order_in_album, t.sort_key, t.id';

const OWN = "select album_id from album_artist where artist_id = ? and role = 'main'";

/** Puts a list of the page in another order, or leaves out some of it. */
export type Arrange = (listed: Listed) => Uint32Array;

/** Undefined for an unknown id. Cost: by index; grows with the artist's tracks, of which 500 a group become rows. */
export async function findArtistPage(
  db: ReadDb,
  artistId: ArtistId,
  arrange: Arrange,
): Promise<ArtistPage | undefined> {
  const [card] = listArtistCards(db, [artistId]);
  if (card === undefined) return undefined;
  const appears = `
    select t.album_id from track_artist x join track t on t.id = x.track_id
    where x.artist_id = ? and x.role = 'main' and t.missing_since is null and t.album_id not in (${OWN})`;
  const loose = toIds(
    db.raw,
    `select t.id from track_artist x join track t on t.id = x.track_id
     where x.artist_id = ? and x.role = 'main' and t.missing_since is null and t.album_id is null
     group by t.id order by t.sort_key, t.id`,
    artistId,
  );
  const own = arrange({ thing: 'album', ids: listAlbums(db, OWN, [artistId]) });
  const elsewhere = arrange({ thing: 'album', ids: listAlbums(db, appears, [artistId, artistId]) });
  return {
    ...card,
    ...findArtistByHand(db, artistId),
    movedTo: listMovedTo(db, card.name),
    albums: await listShown(db, own),
    albumTotal: own.length,
    appearsOn: await listShown(db, elsewhere),
    appearsOnTotal: elsewhere.length,
    loose: toGroup(db, arrange({ thing: 'track', ids: loose })),
    credits: listCredits(db, artistId, arrange),
  };
}

/** Shape: `trackCount` ids, albums of their own first, the newest first. Empty for an unknown id. */
export function listArtistTrackIds({ raw }: ReadDb, artistId: ArtistId): Uint32Array {
  return toIds(
    raw,
    `select t.id from (${artistTracks('?')}) theirs join track t on t.id = theirs.id left join album b on b.id = t.album_id
     order by t.album_id is null, t.album_id not in (${OWN}), ${IN_ALBUM_ORDER}`,
    artistId,
    artistId,
    artistId,
  );
}

function listAlbums(db: ReadDb, chosen: string, given: readonly number[]): Uint32Array {
  return toIds(
    db.raw,
    `select id from album where id in (${chosen}) and track_count > 0
     order by release_date desc nulls last, sort_key, id`,
    ...given,
  );
}

function listShown(db: ReadDb, ids: Uint32Array): Promise<readonly AlbumCard[]> {
  return listAlbumCards(
    db,
    Array.from(ids.subarray(0, MAX_SHOWN), (id) => branded<AlbumId>(id)),
  );
}

function listCredits(db: ReadDb, artistId: ArtistId, arrange: Arrange): readonly RoleCredits[] {
  const rows = withDbErrors(() =>
    db.raw
      .prepare<[number], { readonly role: string; readonly id: number }>(
        `select x.role, t.id from track_artist x join track t on t.id = x.track_id left join album b on b.id = t.album_id
         where x.artist_id = ? and x.role <> 'main' and t.missing_since is null
         group by x.role, t.id order by x.role, ${IN_ALBUM_ORDER}`,
      )
      .all(artistId),
  );
  const groups: RoleCredits[] = [];
  for (const [role, list] of Map.groupBy(rows, (row) => row.role)) {
    const ids = arrange({ thing: 'track', ids: Uint32Array.from(list, ({ id }) => id) });
    if (ids.length > 0) groups.push({ role, ...toGroup(db, ids) });
  }
  return groups.toSorted((a, b) => b.trackCount - a.trackCount);
}

function toGroup(db: ReadDb, ids: Uint32Array): TrackGroup {
  const tracks = listTrackRows(
    db,
    Array.from(ids.subarray(0, MAX_SHOWN), (id) => branded<TrackId>(id)),
  );
  return { trackCount: ids.length, tracks };
}
