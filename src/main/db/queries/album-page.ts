/** One album with everything that its page shows. */
import type { AlbumPage, Disc } from '../../../shared/contract/albums.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { AlbumId, TrackId } from '../../../shared/ids.ts';
import type { ReadDb } from '../handles.ts';
import { listAlbumCards } from './album-lists.ts';
import { listTrackRows } from './track-rows.ts';
import { findAlbumByHand } from './by-hand.ts';
import { branded } from './branded.ts';
import { toIds } from './ids.ts';

/** Undefined for an unknown id. Shape: missing tracks included, discs and tracks in order. Cost: six queries by index. */
export async function findAlbumPage(db: ReadDb, albumId: AlbumId): Promise<AlbumPage | undefined> {
  const [card] = await listAlbumCards(db, [albumId]);
  if (card === undefined) return undefined;
  const tracks = listTrackRows(
    db,
    Array.from(listAlbumTrackIds(db, albumId), (id) => branded<TrackId>(id)),
  );
  const { readReleaseDate, ...byHand } = findAlbumByHand(db, albumId);
  return {
    ...card,
    byHand,
    readReleaseDate,
    discs: toDiscs(tracks),
  };
}

/** Missing tracks included, as they stand on the album. Empty for an unknown id. Cost: by index. */
export function listAlbumTrackIds({ raw }: ReadDb, albumId: AlbumId): Uint32Array {
  return toIds(
    raw,
    `select id from track where album_id = ? and id not in (select track_id from track_join)
     order by disc_no, track_order_in_album, sort_key, id`,
    albumId,
  );
}

function toDiscs(tracks: readonly TrackRow[]): readonly Disc[] {
  return [...Map.groupBy(tracks, ({ discNo }) => discNo ?? 1)]
    .toSorted(([a], [b]) => a - b)
    .map(([discNo, list]) => ({ discNo, tracks: list }));
}
