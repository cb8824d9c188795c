/** One album with everything that its page shows. */
import type { AlbumPage, Disc } from '../../../shared/contract/albums.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { AlbumId, TrackId } from '../../../shared/ids.ts';
import type { ReadDb } from '../handles.ts';
import { listAlbumCards } from './album-lists.ts';
import { listTrackRows } from './track-rows.ts';
import { findAlbumByHand } from './by-hand.ts';
import { branded } from './branded.ts';

/** Undefined for an unknown id. Shape: missing tracks included, discs and tracks in order. Cost: six queries by index. */
export async function findAlbumPage(db: ReadDb, albumId: AlbumId): Promise<AlbumPage | undefined> {
  const [card] = await listAlbumCards(db, [albumId]);
  if (card === undefined) return undefined;
  const ids = await db.kysely
    .selectFrom('track')
    .select('id')
    .where('album_id', '=', albumId)
    .where('id', 'not in', (query) => query.selectFrom('track_join').select('track_id'))
    .orderBy('disc_no')
    .orderBy('track_order_in_album')
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  const tracks = listTrackRows(
    db,
    ids.map(({ id }) => branded<TrackId>(id)),
  );
  const { readReleaseDate, ...byHand } = findAlbumByHand(db, albumId);
  return {
    ...card,
    byHand,
    readReleaseDate,
    discs: toDiscs(tracks),
  };
}

function toDiscs(tracks: readonly TrackRow[]): readonly Disc[] {
  return [...Map.groupBy(tracks, ({ discNo }) => discNo ?? 1)]
    .toSorted(([a], [b]) => a - b)
    .map(([discNo, list]) => ({ discNo, tracks: list }));
}
