/** Compiled statements of one correction: what it says, and the rows that it touches. Called inside its transaction. */
import type { Database } from 'better-sqlite3';
import { toNames } from './corrections.ts';
import type { ReadCredit } from './track-record.ts';

type CorrectionKind = 'artist' | 'join' | 'split';

/** A track of an album that a correction is about. */
export interface PlacedTrack {
  readonly trackId: number;
  /** The album that the files put it into. */
  readonly homeId: number | null;
  readonly shownId: number | null;
  readonly groupKey: string;
}

export interface CorrectWrites {
  insert(kind: CorrectionKind): number;
  find(id: number): { readonly kind: CorrectionKind; readonly revokedAt: number | null } | undefined;
  setRevoked(id: number, isRevoked: boolean): void;
  addRule(id: number, from: readonly string[], to: readonly string[]): void;
  findRule(id: number): { readonly from: readonly string[]; readonly to: readonly string[] } | undefined;
  listArtists(nameKeys: readonly string[]): readonly number[];
  /** Tracks that credit any of the artists, in whatever role. */
  listTracksCrediting(nameKeys: readonly string[]): readonly number[];
  /** Places of which an album credits any of the artists. */
  listPlacesCrediting(nameKeys: readonly string[]): readonly string[];
  findPlace(trackId: number): string | undefined;
  listCredits(trackId: number): readonly ReadCredit[];
  /** The credits as they were read, where a rule made others of them. */
  findAsRead(trackId: number): readonly ReadCredit[] | undefined;
  hasAlbum(albumId: number): boolean;
  insertAlbum(name: string, sortKey: string): number;
  /** Tracks that are at home in one of the albums, stand in one, or were put somewhere by the correction; missing ones too. */
  listPlaced(albumIds: readonly number[], correctionId: number): readonly PlacedTrack[];
  listJoins(id: number): readonly { readonly albumId: number; readonly intoAlbumId: number }[];
  listPinnedAlbums(id: number): readonly number[];
}

/** Cost: index look-ups; lists grow with the artist's or the albums' tracks. */
export function prepareCorrect(raw: Database, now: () => number): CorrectWrites {
  const insert = raw.prepare('insert into correction (kind, created_at) values (?, ?)');
  const find = raw.prepare<[number], { kind: CorrectionKind; revokedAt: number | null }>(
    'select kind, revoked_at as revokedAt from correction where id = ?',
  );
  const setRevoked = raw.prepare('update correction set revoked_at = ? where id = ?');
  const hasAlbum = raw.prepare<[number], number>('select 1 from album where id = ?').pluck();
  const insertAlbum = raw.prepare('insert into album (name, sort_key, created_at, updated_at) values (?, ?, ?, ?)');
  const placed = raw.prepare<{ ids: string; correctionId: number }, PlacedTrack>(PLACED);
  const joins = raw.prepare<[number], { albumId: number; intoAlbumId: number }>(
    'select album_id as albumId, into_album_id as intoAlbumId from album_join where correction_id = ?',
  );
  const pinned = raw
    .prepare<[number], number>('select distinct album_id from track_pin where correction_id = ?')
    .pluck();
  return {
    ...prepareNamesOf(raw),
    insert: (kind) => Number(insert.run(kind, now()).lastInsertRowid),
    find: (id) => find.get(id),
    setRevoked: (id, isRevoked) => void setRevoked.run(isRevoked ? now() : null, id),
    hasAlbum: (albumId) => hasAlbum.get(albumId) !== undefined,
    insertAlbum: (name, sortKey) => Number(insertAlbum.run(name, sortKey, now(), now()).lastInsertRowid),
    listPlaced: (albumIds, correctionId) => placed.all({ ids: JSON.stringify(albumIds), correctionId }),
    listJoins: (id) => joins.all(id),
    listPinnedAlbums: (id) => pinned.all(id),
  };
}

const PLACED = `
  with ids (id) as (select value from json_each(@ids)),
    chosen (id) as (
      select t.id from ids join track t on t.album_id = ids.id
      union select h.track_id from ids join track_home h on h.album_id = ids.id
      union select track_id from track_pin where correction_id = +@correctionId)
  select t.id as trackId, t.album_id as shownId, p.group_key as groupKey,
    case when h.track_id is null then t.album_id else h.album_id end as homeId
  from chosen join track t on t.id = chosen.id
  join track_file f on f.track_id = t.id
  join scan_folder p on p.id = f.folder_id
  left join track_home h on h.track_id = t.id
  order by t.id`;

type NameStatements = Pick<
  CorrectWrites,
  | 'addRule'
  | 'findRule'
  | 'listArtists'
  | 'listTracksCrediting'
  | 'listPlacesCrediting'
  | 'findPlace'
  | 'listCredits'
  | 'findAsRead'
>;

function prepareNamesOf(raw: Database): NameStatements {
  const addRule = raw.prepare('insert into artist_rule (correction_id, from_names, to_names) values (?, ?, ?)');
  const findRule = raw.prepare<[number], { from: string; to: string }>(
    'select from_names as "from", to_names as "to" from artist_rule where correction_id = ?',
  );
  const artists = '(select id from artist where name_key in (select value from json_each(?)))';
  const tracks = raw
    .prepare<[string], number>(`select distinct track_id from track_artist where artist_id in ${artists} order by 1`)
    .pluck();
  const artistIds = raw
    .prepare<[string], number>('select id from artist where name_key in (select value from json_each(?))')
    .pluck();
  const places = raw
    .prepare<[string], string>(
      `with albums (id) as (select distinct album_id from album_artist where artist_id in ${artists}),
         tracks (id) as (
           select t.id from albums join track t on t.album_id = albums.id
           union select h.track_id from albums join track_home h on h.album_id = albums.id)
       select distinct p.group_key from tracks join track_file f on f.track_id = tracks.id
       join scan_folder p on p.id = f.folder_id`,
    )
    .pluck();
  const place = raw
    .prepare<[number], string>(
      'select p.group_key from track_file f join scan_folder p on p.id = f.folder_id where f.track_id = +?',
    )
    .pluck();
  const credits = raw
    .prepare<[number], ReadCredit>(
      'select role, credited_name from track_artist where track_id = ? order by position, role',
    )
    .raw();
  const asRead = raw.prepare<[number], string>('select credits from track_as_read where track_id = ?').pluck();
  return {
    addRule: (id, from, to) => void addRule.run(id, JSON.stringify(from), JSON.stringify(to)),
    findRule: (id) => {
      const row = findRule.get(id);
      return row === undefined ? undefined : { from: toNames(row.from), to: toNames(row.to) };
    },
    listArtists: (keys) => artistIds.all(JSON.stringify(keys)),
    listTracksCrediting: (keys) => tracks.all(JSON.stringify(keys)),
    listPlacesCrediting: (keys) => places.all(JSON.stringify(keys)),
    findPlace: (trackId) => place.get(trackId),
    listCredits: (trackId) => credits.all(trackId),
    findAsRead: (trackId) => {
      const json = asRead.get(trackId);
      return json === undefined ? undefined : toCredits(json);
    },
  };
}

function toCredits(json: string): readonly ReadCredit[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) => {
    if (!Array.isArray(pair)) return [];
    const [role, name]: readonly unknown[] = pair;
    return typeof role === 'string' && typeof name === 'string' ? [[role, name] as const] : [];
  });
}
