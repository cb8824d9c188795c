/** Compiled reads and writes of the chosen folders. Called inside the scan's transactions. */
import type { Database } from 'better-sqlite3';

export interface RootRow {
  readonly id: number;
  readonly path: string;
  readonly sourceId: number | null;
  readonly state: 'online' | 'offline' | 'doubtful';
  /** Of the drive that was believed last; null before. */
  readonly fileSystem: string | null;
}

/** Why a root is not online: the first three where it is offline, the others where it is in doubt. */
export type RootReason = 'unreachable' | 'denied' | 'empty' | 'interrupted' | 'vanished';

/** A known file. */
export interface KnownPlace {
  readonly trackId: number;
  readonly path: string;
}

export interface RootWrites {
  list(rootIds: readonly number[]): readonly RootRow[];
  /** Whether the library knows a present track below the root. */
  hasTracks(rootId: number): boolean;
  /** Files that are known to lie in the root. Cost: walks them. */
  countTracks(rootId: number): number;
  /** A few of the files that are known to lie in the root, from all over it. */
  sample(rootId: number): readonly KnownPlace[];
  setTrouble(rootId: number, reason: RootReason): void;
  /** It is online, and was walked to the end. */
  setScanned(
    rootId: number,
    at: number,
    drive: { readonly device: string; readonly fileSystem: string | null } | null,
  ): void;
  /** Takes genres from artists who have none of their tracks any more; new ones were added as they came. */
  settleArtistGenres(): void;
}

const SAMPLE_SIZE = 16;

/** Cost: index look-ups; `settleArtistGenres` looks through the tracks of those artists that lost something. */
export function prepareRoots(raw: Database): RootWrites {
  const find = raw.prepare<[number], RootRow>(
    'select id, path, source_id as sourceId, state, file_system as fileSystem from scan_root where id = +? and is_active = 1',
  );
  const hasTracks = raw
    .prepare<[number], number>(
      `select 1 from scan_folder p join track_file f on f.folder_id = p.id join track t on t.id = f.track_id
       where p.root_id = +? and t.missing_since is null limit 1`,
    )
    .pluck();
  const countTracks = raw
    .prepare<[number], number>(
      `select count(*) from scan_folder p join track_file f on f.folder_id = p.id join track t on t.id = f.track_id
       where p.root_id = +? and t.missing_since is null`,
    )
    .pluck();
  const setTrouble = raw.prepare(
    `update scan_root set state = iif(@reason in ('interrupted', 'vanished'), 'doubtful', 'offline'), reason = @reason
     where id = @rootId`,
  );
  const setScanned = raw.prepare(
    `update scan_root set state = 'online', reason = null, last_scanned_at = @at,
       device = coalesce(@device, device), file_system = coalesce(@fileSystem, file_system)
     where id = @rootId`,
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
    countTracks: (rootId) => countTracks.get(rootId) ?? 0,
    sample: prepareSample(raw),
    setTrouble: (rootId, reason) => void setTrouble.run({ rootId, reason }),
    setScanned: (rootId, at, drive) => {
      setScanned.run({ rootId, at, device: drive?.device ?? null, fileSystem: drive?.fileSystem ?? null });
      countSource.run({ rootId, at });
    },
    settleArtistGenres: () => {
      dropStaleGenres.run();
      dropDoubts.run();
    },
  };
}

function prepareSample(raw: Database): RootWrites['sample'] {
  const folderIds = raw.prepare<[number], { low: number | null; high: number | null }>(
    'select min(id) as low, max(id) as high from scan_folder where root_id = ?',
  );
  // in the order of the index on roots: the first folder with a present file from there on
  const fileFrom = raw.prepare<[number, number], KnownPlace>(
    `select t.id as trackId, t.filepath as path
     from scan_folder p cross join track_file f on f.folder_id = p.id cross join track t on t.id = f.track_id
     where p.root_id = +? and p.id >= +? and t.missing_since is null order by p.id limit 1`,
  );
  return (rootId) => {
    const { low, high } = folderIds.get(rootId) ?? { low: null, high: null };
    if (low === null || high === null) return [];
    const starts = Array.from({ length: SAMPLE_SIZE }, (_, at) =>
      Math.floor(low + ((high - low) * at) / (SAMPLE_SIZE - 1)),
    );
    const found = starts.flatMap((start) => fileFrom.get(rootId, start) ?? []);
    return [...new Map(found.map((place) => [place.trackId, place])).values()];
  };
}
