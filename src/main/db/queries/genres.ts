/** Genres as lists, cards and pages. A genre shows as long as it has a present track. */
import type { GenreCard, GenrePage, GenreSort } from '../../../shared/contract/genres.ts';
import type { GenreId } from '../../../shared/ids.ts';
import { sortKey } from '../../../shared/text/fold.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { SHOWN_ARTIST } from './artist-lists.ts';
import { toIds } from './ids.ts';

// more than are shown: albums may share a picture
const ARTS_LOOKED_AT = 12;
const MAX_ARTS = 4;

// what is missing is little, and found by index; what is there is all the rest
const COUNTS = `
  select x.genre_id, count(*) as n from track t join genre_track x on x.track_id = t.id
  where t.missing_since is not null group by x.genre_id`;

const NAMED = `
  select g.id, g.name, g.rus_name as rusName,
    (select count(*) from genre_track where genre_id = g.id) - coalesce(gone.n, 0) as trackCount
  from genre g left join (${COUNTS}) gone on gone.genre_id = g.id`;

interface NamedGenre {
  readonly id: GenreId;
  readonly name: string;
  readonly rusName: string | null;
  readonly trackCount: number;
}

interface GenreOrder {
  readonly sort: GenreSort;
  readonly isDescending: boolean;
  readonly isRussian: boolean;
}

/** Shape: every genre that shows once, in order; names break ties. Cost: counts all genres by index, sorts them here. */
export function listGenreIds({ raw }: ReadDb, { sort, isDescending, isRussian }: GenreOrder): Uint32Array {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  const rows = withDbErrors(() => keptStatement(raw, NAMED).all() as NamedGenre[]);
  const keyed = rows
    .filter(({ trackCount }) => trackCount > 0)
    .map(({ id, name, rusName, trackCount }) => ({
      id,
      trackCount,
      key: sortKey(isRussian ? (rusName ?? name) : name),
    }));
  const turn = isDescending ? -1 : 1;
  const byName = (a: { readonly key: string }, b: { readonly key: string }): number =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  const ordered =
    sort === 'name'
      ? keyed.toSorted((a, b) => turn * byName(a, b) || a.id - b.id)
      : keyed.toSorted((a, b) => turn * (a.trackCount - b.trackCount) || byName(a, b) || a.id - b.id);
  return Uint32Array.from(ordered, ({ id }) => id);
}

const CARDS = `
  select named.*,
    (select count(*) from genre_album x join album b on b.id = x.album_id
      where x.genre_id = named.id and b.track_count > 0) as albumCount,
    (select json_group_array(image) from (
      select b.image from genre_album x join album b on b.id = x.album_id
      where x.genre_id = named.id and b.track_count > 0 and b.image is not null
      -- albums that are of this genre above all come first
      order by x.position > 0, x.album_id limit ${ARTS_LOOKED_AT})) as arts
  from (${NAMED} where g.id in (select value from json_each(?))) named`;

/** Shape: in the order asked, unknown ids left out. Cost: passes over the genres' index entries and albums. */
export function listGenreCards({ raw }: ReadDb, ids: readonly GenreId[]): readonly GenreCard[] {
  type Row = NamedGenre & { readonly albumCount: number; readonly arts: string };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  const rows = withDbErrors(() => keptStatement(raw, CARDS).all(JSON.stringify(ids)) as Row[]);
  const byId = new Map(rows.map((row) => [row.id, { ...row, arts: firstArts(row.arts) }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Undefined for an unknown id. Cost: as a card, and its artists. */
export function findGenrePage(db: ReadDb, genreId: GenreId): GenrePage | undefined {
  const [card] = listGenreCards(db, [genreId]);
  if (card === undefined) return undefined;
  const sql = 'select is_rus_name_edited from genre where id = ?';
  const isEdited = withDbErrors(() => db.raw.prepare<[number], number>(sql).pluck().get(genreId));
  return { ...card, isRusNameEdited: isEdited === 1, artistCount: listGenreArtistIds(db, genreId).length };
}

/** Shape: its albums that have a present track, by artist, year and title. Cost: by index, then sorts them. */
export function listGenreAlbumIds({ raw }: ReadDb, genreId: GenreId): Uint32Array {
  return toIds(
    raw,
    `select b.id from genre_album x join album b on b.id = x.album_id where x.genre_id = ? and b.track_count > 0
     order by b.artist_sort_key, b.release_date, b.sort_key, b.id`,
    genreId,
  );
}

/** Shape: its artists that the list of artists shows, by name. Cost: by index; a few steps an artist. */
export function listGenreArtistIds({ raw }: ReadDb, genreId: GenreId): Uint32Array {
  return toIds(
    raw,
    `select artist.id from genre_artist x join artist on artist.id = x.artist_id
     where x.genre_id = ? and ${SHOWN_ARTIST} order by artist.sort_key, artist.id`,
    genreId,
  );
}

/** Shape: its present tracks, by id. Cost: by index; a look at each track. */
export function listGenreTrackIds({ raw }: ReadDb, genreId: GenreId): Uint32Array {
  return toIds(
    raw,
    `select t.id from genre_track x join track t on t.id = x.track_id
     where x.genre_id = ? and t.missing_since is null order by x.track_id`,
    genreId,
  );
}

function firstArts(json: string): readonly string[] {
  const arts: readonly string[] = JSON.parse(json);
  return [...new Set(arts)].slice(0, MAX_ARTS);
}
