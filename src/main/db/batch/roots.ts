/** Compiled reads and writes of the chosen folders. Called inside the scan's transactions. */
import type { Database } from 'better-sqlite3';

export interface RootRow {
  readonly id: number;
  readonly path: string;
  readonly sourceId: number | null;
}

export interface RootWrites {
  list(rootIds: readonly number[]): readonly RootRow[];
  /** Whether the library knows a present track below the root. */
  hasTracks(rootId: number): boolean;
  setOffline(rootId: number): void;
  setScanned(rootId: number, at: number): void;
  /** Takes genres from artists who have none of their tracks any more; new ones were added as they came. */
  settleArtistGenres(): void;
}

/** Cost: index look-ups; `settleArtistGenres` looks through the tracks of those artists that lost something. */
export function prepareRoots(raw: Database): RootWrites {
  const find = raw.prepare<[number], RootRow>(
    'select id, path, source_id as sourceId from scan_root where id = +? and is_active = 1',
  );
  const hasTracks = raw
    .prepare<[number], number>(
      `select 1 from scan_folder p join track_file f on f.folder_id = p.id join track t on t.id = f.track_id
       where p.root_id = +? and t.missing_since is null limit 1`,
    )
    .pluck();
  const setOffline = raw.prepare("update scan_root set state = 'offline', reason = 'unreachable' where id = ?");
  const setScanned = raw.prepare(
    "update scan_root set state = 'online', reason = null, last_scanned_at = ? where id = ?",
  );
  const countSource = raw.prepare(
    `update data_source set import_date = @at, track_count =
       (select count(*) from track_source_link where source_id = data_source.source_id)
     where source_id = (select source_id from scan_root where id = @rootId)`,
  );
  const dropStaleGenres = raw.prepare(
    `delete from genre_artist where artist_id in (select artist_id from genre_artist_doubt)
       and not exists (
         select 1 from track_artist x
         cross join genre_track g on g.track_id = x.track_id and g.genre_id = genre_artist.genre_id
         cross join track t on t.id = x.track_id
         where x.artist_id = genre_artist.artist_id and x.role = 'main' and t.missing_since is null)
       and not exists (
         select 1 from album_artist a
         cross join genre_album g on g.album_id = a.album_id and g.genre_id = genre_artist.genre_id
         cross join album b on b.id = a.album_id
         where a.artist_id = genre_artist.artist_id and b.track_count > 0)`,
  );
  const dropDoubts = raw.prepare('delete from genre_artist_doubt');
  return {
    list: (rootIds) => rootIds.flatMap((id) => find.get(id) ?? []),
    hasTracks: (rootId) => hasTracks.get(rootId) !== undefined,
    setOffline: (rootId) => void setOffline.run(rootId),
    setScanned: (rootId, at) => {
      setScanned.run(at, rootId);
      countSource.run({ rootId, at });
    },
    settleArtistGenres: () => {
      dropStaleGenres.run();
      dropDoubts.run();
    },
  };
}
