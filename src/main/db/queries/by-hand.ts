/** What a person says of artists and albums by hand. */
import type { AlbumByHand } from '../../../shared/contract/albums.ts';
import type { ArtistByHand } from '../../../shared/contract/artists.ts';
import type { AlbumId, ArtistId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

type Changes<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | undefined };

/** Sets the given fields. Gives all of them as they were; undefined for an unknown artist. */
export function editArtist(
  { raw }: WriteDb,
  artistId: ArtistId,
  changes: Changes<ArtistByHand>,
  now: number,
): ArtistByHand | undefined {
  const find = raw.prepare<[number], ArtistByHand>('select bio, country, image from artist where id = ?');
  const save = raw.prepare('update artist set bio = ?, country = ?, image = ?, updated_at = ? where id = ?');
  return withDbErrors(() =>
    raw
      .transaction(() => {
        const before = find.get(artistId);
        if (before === undefined) return undefined;
        const wanted = merge(before, changes);
        save.run(wanted.bio, wanted.country, wanted.image, now, artistId);
        return before;
      })
      .immediate(),
  );
}

/** What was said by hand; nulls for an unknown artist. */
export function findArtistByHand({ raw }: ReadDb, artistId: ArtistId): ArtistByHand {
  const row = withDbErrors(() =>
    raw.prepare<[number], ArtistByHand>('select bio, country, image from artist where id = ?').get(artistId),
  );
  return row ?? { bio: null, country: null, image: null };
}

const NOTHING: AlbumByHand = { releaseDate: null, image: null };

/** What was set by hand; nulls for an album of which nothing was. */
export function findAlbumByHand(
  { raw }: ReadDb,
  albumId: AlbumId,
): AlbumByHand & { readonly readReleaseDate: string | null } {
  const row = withDbErrors(() =>
    raw
      .prepare<[number], AlbumByHand & { readonly readReleaseDate: string | null }>(
        `select h.release_date as releaseDate, h.image,
           case when h.album_id is null then a.release_date else h.read_release_date end as readReleaseDate
         from album a left join album_by_hand h on h.album_id = a.id where a.id = ?`,
      )
      .get(albumId),
  );
  return row ?? { ...NOTHING, readReleaseDate: null };
}

/** Sets the given fields, null going back to what the files say. Gives what was set before; undefined for an unknown album. */
export function editAlbum(
  { raw }: WriteDb,
  albumId: AlbumId,
  changes: Changes<AlbumByHand>,
  now: number,
): AlbumByHand | undefined {
  const hasAlbum = raw.prepare<[number], number>('select 1 from album where id = ?').pluck();
  const keep = raw.prepare(
    `insert or ignore into album_by_hand (album_id, read_release_date, read_image, updated_at)
     select id, release_date, image, 0 from album where id = ?`,
  );
  const find = raw.prepare<[number], AlbumByHand>(
    'select release_date as releaseDate, image from album_by_hand where album_id = ?',
  );
  const save = raw.prepare('update album_by_hand set release_date = ?, image = ?, updated_at = ? where album_id = ?');
  const show = raw.prepare(
    `update album set release_date = coalesce(h.release_date, h.read_release_date), image = coalesce(h.image, h.read_image),
       updated_at = ?
     from album_by_hand h where h.album_id = album.id and album.id = ?`,
  );
  return withDbErrors(() =>
    raw
      .transaction(() => {
        if (hasAlbum.get(albumId) === undefined) return undefined;
        keep.run(albumId);
        const before = find.get(albumId) ?? NOTHING;
        const wanted = merge(before, changes);
        save.run(wanted.releaseDate, wanted.image, now, albumId);
        show.run(now, albumId);
        return before;
      })
      .immediate(),
  );
}

/** A field that is undefined is not changed. */
function merge<Fields extends object>(before: Fields, changes: Changes<Fields>): Fields {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}
