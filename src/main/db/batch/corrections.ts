/** Compiled reads and writes of what a person corrected. Called inside transactions, of a scan or of the correction itself. */
import type { Database } from 'better-sqlite3';

interface RuleRow {
  readonly id: number;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface CorrectionWrites {
  /** The corrections of artists that hold, the oldest first. */
  listRules(): readonly RuleRow[];
  /** Whether any correction ever said of an album. Until then nothing need be asked of a track. */
  hasAlbums(): boolean;
  /** The album that a track was put into by the latest correction that holds. */
  findPin(trackId: number): number | undefined;
  /** The album that an album was joined with by the latest correction that holds. */
  findJoin(albumId: number): { readonly intoAlbumId: number; readonly correctionId: number } | undefined;
  /** Notes the album that the files put a track into; undefined where it is shown there. */
  setHome(trackId: number, albumId: number | null | undefined): void;
  /** Whether a track stands in the album that is at home elsewhere, or the other way round. */
  isMixed(albumId: number): boolean;
  addJoin(correctionId: number, albumId: number, intoAlbumId: number): void;
  addPin(correctionId: number, trackId: number, albumId: number): void;
}

/** Cost: index look-ups; `listRules` reads all rules that hold. */
export function prepareCorrections(raw: Database): CorrectionWrites {
  const rules = raw.prepare<[], { id: number; from: string; to: string }>(
    `select c.id, r.from_names as "from", r.to_names as "to" from artist_rule r join correction c on c.id = r.correction_id
     where c.revoked_at is null order by c.id`,
  );
  const anyAlbum = raw.prepare<[], number>("select 1 from correction where kind <> 'artist' limit 1").pluck();
  const pin = raw
    .prepare<[number], number>(
      `select p.album_id from track_pin p join correction c on c.id = p.correction_id
       where p.track_id = +? and c.revoked_at is null order by c.id desc limit 1`,
    )
    .pluck();
  const join = raw.prepare<[number], { intoAlbumId: number; correctionId: number }>(
    `select j.into_album_id as intoAlbumId, c.id as correctionId
     from album_join j join correction c on c.id = j.correction_id
     where j.album_id = +? and c.revoked_at is null order by c.id desc limit 1`,
  );
  const dropHome = raw.prepare('delete from track_home where track_id = ?');
  const putHome = raw.prepare(
    `insert into track_home (track_id, album_id) values (?, ?)
     on conflict (track_id) do update set album_id = excluded.album_id`,
  );
  const mixed = raw
    .prepare<{ id: number }, number>(
      `select exists (select 1 from track_home where album_id = +@id)
         or exists (select 1 from track t join track_home h on h.track_id = t.id where t.album_id = +@id)`,
    )
    .pluck();
  const addJoin = raw.prepare(
    'insert or ignore into album_join (correction_id, album_id, into_album_id) values (?, ?, ?)',
  );
  const addPin = raw.prepare('insert or ignore into track_pin (correction_id, track_id, album_id) values (?, ?, ?)');
  return {
    listRules: () => rules.all().map(({ id, from, to }) => ({ id, from: toNames(from), to: toNames(to) })),
    hasAlbums: () => anyAlbum.get() !== undefined,
    findPin: (trackId) => pin.get(trackId),
    findJoin: (albumId) => join.get(albumId),
    setHome: (trackId, albumId) => void (albumId === undefined ? dropHome.run(trackId) : putHome.run(trackId, albumId)),
    isMixed: (albumId) => mixed.get({ id: albumId }) === 1,
    addJoin: (correctionId, albumId, intoAlbumId) => void addJoin.run(correctionId, albumId, intoAlbumId),
    addPin: (correctionId, trackId, albumId) => void addPin.run(correctionId, trackId, albumId),
  };
}

/** A JSON array of names, as it was stored. */
export function toNames(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}
