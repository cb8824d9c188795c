/** What the desk asks of tracks, albums and artists alike. */
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { isAlbumId, isArtistId, isTrackId, toTrackIds } from '../../link/id-lists.ts';
import { albumScores, artistScores, trackLikes, trackScores } from '../../link/opinions.ts';
import { listAlbumTracks } from '../albums/index.ts';
import { listArtistTracks } from '../artists/index.ts';
import { likeTracks } from '../opinions/index.ts';

/** As it is shown now; null where there is none or it is not known yet. */
export function shownScore(kind: ScoringKind, id: number): number | null {
  if (kind === 'tracks' && isTrackId(id)) return trackScores.get(id) ?? null;
  if (kind === 'albums' && isAlbumId(id)) return albumScores.get(id) ?? null;
  if (kind === 'artists' && isArtistId(id)) return artistScores.get(id) ?? null;
  return null;
}

/** Likes a track that is shown, or no longer. Albums and artists have no heart. */
export async function toggleLike(kind: ScoringKind, id: number): Promise<void> {
  if (kind === 'tracks' && isTrackId(id)) await likeTracks([id], trackLikes.get(id) !== true);
}

/** What one listens to for the sake of it; of tracks those that come next, too. */
export async function tracksToHear(kind: ScoringKind, ids: readonly number[]): Promise<readonly TrackId[]> {
  const front = ids[0] ?? null;
  if (kind === 'tracks') return toTrackIds(ids);
  if (kind === 'albums') return isAlbumId(front) ? await listAlbumTracks(front) : [];
  return isArtistId(front) ? await listArtistTracks(front) : [];
}
