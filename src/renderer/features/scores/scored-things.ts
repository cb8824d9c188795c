/** Tracks, albums and artists alike, as far as scoring goes. */
import { useMemo } from 'react';
import type { AlbumCard } from '../../../shared/contract/albums.ts';
import type { ArtistCard } from '../../../shared/contract/artists.ts';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { isAlbumId, isArtistId, isTrackId, toAlbumIds, toArtistIds, toTrackIds } from '../../link/id-lists.ts';
import { albumScores, artistScores, trackLikes, trackScores } from '../../link/opinions.ts';
import { albumCards, artistCards, trackRows, useRows } from '../../link/rows.ts';
import { listAlbumTracks } from '../albums/index.ts';
import { listArtistTracks } from '../artists/index.ts';
import { likeTracks, scoreAlbums, scoreArtists, scoreTracks } from '../opinions/index.ts';

export type ScoredThing =
  | { readonly kind: 'tracks'; readonly row: TrackRow }
  | { readonly kind: 'albums'; readonly row: AlbumCard }
  | { readonly kind: 'artists'; readonly row: ArtistCard };

/** What the ids stand for, in their order; undefined where it has not come yet. */
export function useThings(kind: ScoringKind, ids: readonly number[]): readonly (ScoredThing | undefined)[] {
  const wanted = useMemo(
    () => ({
      tracks: kind === 'tracks' ? toTrackIds(ids) : [],
      albums: kind === 'albums' ? toAlbumIds(ids) : [],
      artists: kind === 'artists' ? toArtistIds(ids) : [],
    }),
    [kind, ids],
  );
  const tracks = useRows(trackRows, wanted.tracks);
  const albums = useRows(albumCards, wanted.albums);
  const artists = useRows(artistCards, wanted.artists);
  const shown: Readonly<Record<ScoringKind, readonly (ScoredThing | undefined)[]>> = {
    tracks: tracks.map((row) => (row === undefined ? undefined : { kind: 'tracks', row })),
    albums: albums.map((row) => (row === undefined ? undefined : { kind: 'albums', row })),
    artists: artists.map((row) => (row === undefined ? undefined : { kind: 'artists', row })),
  };
  return shown[kind];
}

/** Null takes the score away. */
export async function giveScore(kind: ScoringKind, id: number, score: number | null): Promise<void> {
  if (kind === 'tracks' && isTrackId(id)) await scoreTracks([id], score);
  if (kind === 'albums' && isAlbumId(id)) await scoreAlbums([id], score);
  if (kind === 'artists' && isArtistId(id)) await scoreArtists([id], score);
}

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
