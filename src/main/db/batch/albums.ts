/** Compiled reads and writes of albums. Called inside the scan's transactions. */
import type { Database } from 'better-sqlite3';
import type { SearchWrites } from './search.ts';

/** A track of one place, with all that its album is made from. */
export interface PlaceTrack {
  readonly trackId: number;
  /** Its home: the album that the files put it into. */
  readonly albumId: number | null;
  /** The album that it stands in: another one where a correction says so. */
  readonly shownAlbumId: number | null;
  readonly path: string;
  readonly rootPath: string;
  readonly albumTag: string | null;
  readonly albumArtists: string | null;
  readonly mbAlbumId: string | null;
  readonly artistId: number | null;
  readonly artistName: string | null;
  readonly isCompilation: number;
  readonly albumSort: string | null;
  readonly albumArtistSort: string | null;
  readonly releaseDate: string | null;
  readonly discNo: number | null;
  readonly discTotal: number | null;
  readonly durationMs: number | null;
  readonly image: string | null;
  readonly missingSince: number | null;
}

export interface FolderImage {
  readonly folderId: number;
  readonly path: string;
  readonly imageMtimeUs: number;
}

/** What an album has from the tracks that it shows. */
export interface ShownFacts {
  readonly releaseDate: string | null;
  readonly image: string | null;
  readonly artistId: number | null;
  readonly artistSortKey: string;
  readonly isCompilation: boolean;
  readonly totalDiscs: number | null;
  readonly trackCount: number;
  readonly durationMs: number;
}

export interface AlbumFacts extends ShownFacts {
  readonly name: string;
  readonly sortKey: string;
  readonly mbid: string | null;
}

/** A present track of an album that corrections had a hand in, whatever place it lies in. */
export interface AlbumTrack extends Pick<
  PlaceTrack,
  | 'trackId'
  | 'artistId'
  | 'artistName'
  | 'albumArtists'
  | 'albumArtistSort'
  | 'isCompilation'
  | 'releaseDate'
  | 'discNo'
  | 'discTotal'
  | 'durationMs'
  | 'image'
> {
  readonly groupKey: string;
  /** Whether the files put it into this album too. */
  readonly isAtHome: number;
}

export interface AlbumWrites {
  listPlaceTracks(groupKey: string): readonly PlaceTrack[];
  listPlaceImages(groupKey: string): readonly FolderImage[];
  findByKey(key: string): number | undefined;
  setKey(key: string, albumId: number): void;
  /** Tracks at home in an album whose file is there, whatever place they lie in. */
  countTracks(albumId: number): number;
  /** Other places in which present tracks are at home in the album. */
  listOtherPlaces(albumId: number, groupKey: string): readonly string[];
  insert(facts: AlbumFacts): number;
  update(albumId: number, facts: AlbumFacts): void;
  /** Whether the library knows a file in the place, also where it is missing. */
  hasTracks(groupKey: string): boolean;
  setTrackAlbum(trackId: number, albumId: number | null): void;
  /** Those that are there. */
  listAlbumTracks(albumId: number): readonly AlbumTrack[];
  /** All but what names the album. */
  updateShown(albumId: number, facts: ShownFacts): void;
  setArtists(albumId: number, artists: readonly { readonly artistId: number; readonly creditedName: string }[]): void;
  /** The genres of the album's tracks that are there, the commonest first. */
  settleGenres(albumId: number): void;
  /** Counts again the tracks that are there. */
  recount(albumId: number): void;
}

/** Cost: index look-ups; about one statement a track and ten an album. */
export function prepareAlbums(raw: Database, now: () => number, search: SearchWrites): AlbumWrites {
  const placeTracks = raw.prepare<[string], PlaceTrack>(PLACE_TRACKS);
  const placeImages = raw.prepare<[string], FolderImage>(
    `select id as folderId, path, image_mtime_us as imageMtimeUs from scan_folder
     where group_key = +? and image_mtime_us is not null order by length(path), path`,
  );
  const hasTracks = raw.prepare<[string], number>(
    'select 1 from scan_folder p join track_file f on f.folder_id = p.id where p.group_key = +? limit 1',
  );
  const findByKey = raw.prepare<[string], number>('select album_id from album_key where key = ?').pluck();
  const setKey = raw.prepare(
    'insert into album_key (key, album_id) values (?, ?) on conflict (key) do update set album_id = excluded.album_id',
  );
  const countTracks = raw
    .prepare<{ id: number }, number>(
      `select (select count(*) from track t where album_id = +@id and missing_since is null
           and not exists (select 1 from track_home where track_id = t.id))
         + (select count(*) from track_home h join track t on t.id = h.track_id
           where h.album_id = +@id and t.missing_since is null)`,
    )
    .pluck();
  const insert = raw.prepare(
    `insert into album (name, release_date, image, artist_id, sort_key, artist_sort_key, is_compilation, total_discs,
       mbid, track_count, duration, created_at, updated_at)
     values (@name, @releaseDate, @image, @artistId, @sortKey, @artistSortKey, @isCompilation, @totalDiscs, @mbid,
       @trackCount, @durationMs, @now, @now)`,
  );
  const setTrackAlbum = raw.prepare('update track set album_id = ? where id = ?');
  const recount = raw.prepare(
    `update album set track_count = s.n, duration = s.d from (
       select count(*) as n, coalesce(sum(duration), 0) as d from track where album_id = +@id and missing_since is null
     ) s where id = +@id`,
  );
  return {
    ...prepareAlbumLists(raw, search),
    ...prepareUpdates(raw, now, search),
    listPlaceTracks: (groupKey) => placeTracks.all(groupKey),
    listPlaceImages: (groupKey) => placeImages.all(groupKey),
    hasTracks: (groupKey) => hasTracks.get(groupKey) !== undefined,
    findByKey: (key) => findByKey.get(key),
    setKey: (key, albumId) => void setKey.run(key, albumId),
    countTracks: (albumId) => countTracks.get({ id: albumId }) ?? 0,
    insert: (facts) =>
      Number(insert.run({ ...facts, isCompilation: Number(facts.isCompilation), now: now() }).lastInsertRowid),
    setTrackAlbum: (trackId, albumId) => {
      setTrackAlbum.run(albumId, trackId);
      search.touch('track', trackId);
    },
    recount: (albumId) => void recount.run({ id: albumId }),
  };
}

function prepareUpdates(
  raw: Database,
  now: () => number,
  search: SearchWrites,
): Pick<AlbumWrites, 'update' | 'updateShown' | 'listAlbumTracks' | 'listOtherPlaces'> {
  const otherPlaces = raw
    .prepare<{ id: number; groupKey: string }, string>(
      `select distinct p.group_key from (
         select t.id from track t where t.album_id = +@id and t.missing_since is null
           and not exists (select 1 from track_home where track_id = t.id)
         union all select t.id from track_home h join track t on t.id = h.track_id
           where h.album_id = +@id and t.missing_since is null) tracks
       join track_file f on f.track_id = tracks.id join scan_folder p on p.id = f.folder_id
       where p.group_key <> +@groupKey`,
    )
    .pluck();
  const update = raw.prepare(
    `update album set name = @name, sort_key = @sortKey, mbid = @mbid, ${SHOWN_FACTS} where id = @albumId`,
  );
  const nameOf = raw.prepare<[number], string>('select name from album where id = ?').pluck();
  const updateShown = raw.prepare(`update album set ${SHOWN_FACTS} where id = @albumId`);
  const keepRead = raw.prepare(
    'update album_by_hand set read_release_date = @releaseDate, read_image = @image where album_id = @albumId',
  );
  const albumTracks = raw.prepare<[number], AlbumTrack>(ALBUM_TRACKS);
  const values = <Facts extends ShownFacts>(facts: Facts, albumId: number) => ({
    ...facts,
    isCompilation: Number(facts.isCompilation),
    now: now(),
    albumId,
  });
  return {
    update: (albumId, facts) => {
      if (nameOf.get(albumId) !== facts.name) search.touchTracksOf(albumId);
      update.run(values(facts, albumId));
      keepRead.run({ releaseDate: facts.releaseDate, image: facts.image, albumId });
    },
    listAlbumTracks: (albumId) => albumTracks.all(albumId),
    listOtherPlaces: (albumId, groupKey) => otherPlaces.all({ id: albumId, groupKey }),
    updateShown: (albumId, facts) => {
      updateShown.run(values(facts, albumId));
      keepRead.run({ releaseDate: facts.releaseDate, image: facts.image, albumId });
    },
  };
}

// what was set by hand wins until it is cleared
const SHOWN_FACTS = `
  release_date = coalesce((select release_date from album_by_hand where album_id = @albumId), @releaseDate),
  image = coalesce((select image from album_by_hand where album_id = @albumId), @image),
  artist_id = @artistId, artist_sort_key = @artistSortKey, is_compilation = @isCompilation, total_discs = @totalDiscs,
  track_count = @trackCount, duration = @durationMs, updated_at = @now`;

const ALBUM_TRACKS = `
  select t.id as trackId, t.artist_id as artistId, a.name as artistName, g.album_artists as albumArtists,
    g.album_artist_sort as albumArtistSort, g.is_compilation as isCompilation, t.release_date as releaseDate,
    t.disc_no as discNo, g.disc_total as discTotal, t.duration as durationMs, t.image, p.group_key as groupKey,
    h.track_id is null as isAtHome
  from track t
  join track_file f on f.track_id = t.id
  join scan_folder p on p.id = f.folder_id
  join track_tag g on g.track_id = t.id
  left join artist a on a.id = t.artist_id
  left join track_home h on h.track_id = t.id
  where t.album_id = +? and t.missing_since is null
  order by h.track_id is not null, p.path, t.disc_no, t.track_order_in_album, t.id`;

const PLACE_TRACKS = `
  select t.id as trackId, t.album_id as shownAlbumId,
    case when h.track_id is null then t.album_id else h.album_id end as albumId, t.filepath as path, r.path as rootPath, g.album as albumTag,
    g.album_artists as albumArtists, g.mb_album_id as mbAlbumId, t.artist_id as artistId, a.name as artistName,
    g.is_compilation as isCompilation, g.album_sort as albumSort, g.album_artist_sort as albumArtistSort,
    t.release_date as releaseDate, t.disc_no as discNo, g.disc_total as discTotal, t.duration as durationMs,
    t.image, t.missing_since as missingSince
  from scan_folder p
  join scan_root r on r.id = p.root_id
  join track_file f on f.folder_id = p.id
  join track t on t.id = f.track_id
  join track_tag g on g.track_id = t.id
  left join artist a on a.id = t.artist_id
  left join track_home h on h.track_id = t.id
  where p.group_key = +?
  order by t.missing_since is not null, t.disc_no, t.track_order_in_album, t.id`;

function prepareAlbumLists(raw: Database, search: SearchWrites): Pick<AlbumWrites, 'setArtists' | 'settleGenres'> {
  const dropArtists = raw.prepare('delete from album_artist where album_id = ?');
  const addArtist = raw.prepare(
    "insert into album_artist (album_id, artist_id, role, position, credited_name) values (?, ?, 'main', ?, ?)",
  );
  const dropGenres = raw.prepare('delete from genre_album where album_id = ?');
  const addGenres = raw.prepare(
    `insert into genre_album (album_id, genre_id, position)
     select @id, genre_id, row_number() over (order by count(*) desc, min(g.position), genre_id) - 1
     from track t join genre_track g on g.track_id = t.id where t.album_id = +@id and t.missing_since is null
     group by genre_id`,
  );
  return {
    setArtists: (albumId, artists) => {
      search.dropSpellings('album', albumId);
      dropArtists.run(albumId);
      search.touch('album', albumId);
      for (const [position, { artistId, creditedName }] of artists.entries()) {
        addArtist.run(albumId, artistId, position, creditedName);
        search.addSpelling(artistId, creditedName);
      }
    },
    settleGenres: (albumId) => {
      dropGenres.run(albumId);
      addGenres.run({ id: albumId });
    },
  };
}
