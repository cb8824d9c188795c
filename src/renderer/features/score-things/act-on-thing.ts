import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { isAlbumId, isArtistId, isTrackId } from '../../link/id-lists.ts';
import { playFrom } from '../../player/player.ts';
import { playAlbum } from '../albums/index.ts';
import { playArtist } from '../artists/index.ts';
import { scoreAlbums, scoreArtists, scoreTracks } from '../opinions/index.ts';

/** Null takes the score away. */
export async function giveScore(kind: ScoringKind, id: number, score: number | null): Promise<void> {
  if (kind === 'tracks' && isTrackId(id)) await scoreTracks([id], score);
  if (kind === 'albums' && isAlbumId(id)) await scoreAlbums([id], score);
  if (kind === 'artists' && isArtistId(id)) await scoreArtists([id], score);
}

export async function playThing(kind: ScoringKind, id: number): Promise<void> {
  if (kind === 'tracks' && isTrackId(id)) playFrom([id], 0);
  if (kind === 'albums' && isAlbumId(id)) await playAlbum(id);
  if (kind === 'artists' && isArtistId(id)) await playArtist(id);
}
