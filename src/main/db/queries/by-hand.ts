/** What a person says of artists and albums by hand. */
import type { AlbumByHand } from '../../../shared/contract/albums.ts';
import type { ArtistByHand } from '../../../shared/contract/artists.ts';
import type { AlbumId, ArtistId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import type { SaidRow, SaidTable } from './change-rows.ts';

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

interface Shape {
  readonly read: string;
  /** In turn, with `@id`, `@value` and `@now`. */
  readonly write: readonly string[];
}

const WANTED = 'in (select value from json_each(?))';

const ofArtist = (column: string): Shape => ({
  read: `select id, ${column} as value from artist where id ${WANTED} and ${column} is not null`,
  write: [`update artist set ${column} = @value, updated_at = @now where id = @id`],
});

// what the files say is kept beside it from the first time on, to go back to
const KEEP = `
  insert or ignore into album_by_hand (album_id, read_release_date, read_image, updated_at)
  select id, release_date, image, 0 from album where id = @id`;

const ofAlbum = (column: string): Shape => ({
  read: `select album_id as id, ${column} as value from album_by_hand where album_id ${WANTED} and ${column} is not null`,
  write: [
    KEEP,
    `update album_by_hand set ${column} = @value, updated_at = @now where album_id = @id`,
    `update album set ${column} = coalesce(h.${column}, h.read_${column}), updated_at = @now
     from album_by_hand h where h.album_id = album.id and album.id = @id`,
  ],
});

const shapes: Readonly<Record<SaidTable, Shape>> = {
  artist_bio: ofArtist('bio'),
  artist_country: ofArtist('country'),
  artist_image: ofArtist('image'),
  album_release_date: ofAlbum('release_date'),
  album_image: ofAlbum('image'),
};

/** What was said of the given things, by id. Cost: one query by key. */
export function readSaid({ raw }: ReadDb, table: SaidTable, ids: readonly number[]): ReadonlyMap<number, SaidRow> {
  const rows = raw
    .prepare<[string], { readonly id: number; readonly value: string }>(shapes[table].read)
    .all(JSON.stringify(ids));
  return new Map(rows.map(({ id, value }) => [id, { value }]));
}

/** Says it of one thing; null takes it back, which of an album shows what the files say. Inside the caller's transaction. */
export function writeSaid(
  { raw }: WriteDb,
  place: { readonly table: SaidTable; readonly id: number },
  said: SaidRow | null,
  now: number,
): void {
  const given = { id: place.id, value: said?.value ?? null, now };
  for (const sql of shapes[place.table].write) keptStatement(raw, sql).run(given);
}
