/** Albums as lists and cards. Albums without a present track do not show. */
import type { AlbumCard, SharedAlbumSort } from '../../../shared/contract/albums.ts';
import type { Credit, GenreCredit } from '../../../shared/contract/credit.ts';
import type { AlbumId, ArtistId, GenreId } from '../../../shared/ids.ts';
import type { ReadDb } from '../handles.ts';
import { toIds } from './ids.ts';
import { branded } from './branded.ts';

// one index an order; albums without a year stand last either way
const ORDERS: Readonly<Record<SharedAlbumSort, Readonly<Record<'up' | 'down', string>>>> = {
  artist: {
    up: 'artist_sort_key, release_date, sort_key, id',
    down: 'artist_sort_key desc, release_date desc, sort_key desc, id desc',
  },
  title: { up: 'sort_key, id', down: 'sort_key desc, id desc' },
  year: { up: 'release_date nulls last, sort_key, id', down: 'release_date desc, sort_key desc, id desc' },
  added: { up: 'created_at, id', down: 'created_at desc, id desc' },
};

/** The statement that lists them. */
export function albumIdsSql(sort: SharedAlbumSort, isDescending: boolean): string {
  return `select id from album where track_count > 0 order by ${ORDERS[sort][isDescending ? 'down' : 'up']}`;
}

/** Shape: every album once, in order; without an artist or a year last. Cost: walks one index. */
export function listAlbumIds({ raw }: ReadDb, sort: SharedAlbumSort, isDescending: boolean): Uint32Array {
  const ids = toIds(raw, albumIdsSql(sort, isDescending));
  return sort === 'artist' && !isDescending ? namelessLast(raw, ids) : ids;
}

/** By artist the index begins with the albums that nobody is credited for; nobody looks for those first. */
function namelessLast(raw: ReadDb['raw'], ids: Uint32Array): Uint32Array {
  const [count = 0] = toIds(raw, "select count(*) from album where track_count > 0 and artist_sort_key = ''");
  const ordered = new Uint32Array(ids.length);
  ordered.set(ids.subarray(count));
  ordered.set(ids.subarray(0, count), ids.length - count);
  return ordered;
}

// most libraries have no folder that is away: then nothing is looked for
const AWAY = `
  select w.value from json_each(?) w
  where exists (select 1 from scan_root where state <> 'online')
    and not exists (
      select 1 from track t
      join track_file f on f.track_id = t.id
      join scan_folder p on p.id = f.folder_id
      join scan_root r on r.id = p.root_id
      where t.album_id = w.value and t.missing_since is null and r.state <> 'offline'
        and not exists (select 1 from vanished_track v where v.track_id = t.id))`;

/** Shape: in the order asked, unknown ids left out. Cost: four queries by key. */
export async function listAlbumCards({ kysely, raw }: ReadDb, ids: readonly AlbumId[]): Promise<readonly AlbumCard[]> {
  const rows = await kysely
    .selectFrom('album')
    .select(['id', 'name', 'release_date as releaseDate', 'image as art'])
    .select(['is_compilation as isCompilation', 'track_count as trackCount', 'duration as durationMs'])
    .select('created_at as addedAt')
    .where('id', 'in', ids)
    .execute();
  const away = new Set(toIds(raw, AWAY, JSON.stringify(ids)));
  const artists = await listAlbumCredits({ kysely }, ids);
  const genres = await listAlbumGenres({ kysely }, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return [
      {
        ...row,
        id,
        isCompilation: row.isCompilation === 1,
        isAway: away.has(id),
        artists: artists.get(id) ?? [],
        genres: genres.get(id) ?? [],
      },
    ];
  });
}

async function listAlbumGenres(
  { kysely }: Pick<ReadDb, 'kysely'>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly GenreCredit[]>> {
  const rows = await kysely
    .selectFrom('genre_album')
    .innerJoin('genre', 'genre.id', 'genre_album.genre_id')
    .select(['album_id as albumId', 'genre.id', 'genre.name', 'genre.rus_name as rusName'])
    .where('album_id', 'in', ids)
    .orderBy('album_id')
    .orderBy('position')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ albumId }) => albumId)].map(([albumId, list]) => [
      albumId,
      list.map(({ id, name, rusName }) => ({ genreId: branded<GenreId>(id), name, rusName })),
    ]),
  );
}

async function listAlbumCredits(
  { kysely }: Pick<ReadDb, 'kysely'>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Credit[]>> {
  const rows = await kysely
    .selectFrom('album_artist')
    .select(['album_id as albumId', 'artist_id as artistId', 'credited_name as name'])
    .where('album_id', 'in', ids)
    .where('role', '=', 'main')
    .orderBy('album_id')
    .orderBy('position')
    .execute();
  const credits = Map.groupBy(rows, ({ albumId }) => albumId);
  return new Map(
    [...credits].map(([albumId, list]) => [
      albumId,
      list.map(({ artistId, name }) => ({ artistId: branded<ArtistId>(artistId), name })),
    ]),
  );
}
