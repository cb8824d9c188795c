/** What an album's tracks say together. Pure. */
import { sortKey } from '../../shared/text/fold.ts';
import type { ShownFacts } from '../db/batch/albums.ts';
import { VARIOUS_ARTISTS, type AlbumArtist } from './album-artists.ts';

interface SummedTrack {
  readonly releaseDate: string | null;
  readonly discNo: number | null;
  readonly discTotal: number | null;
  readonly durationMs: number | null;
  readonly isCompilation: boolean;
}

/** Counts, dates and the order of an album, from its present tracks and its artists. */
export function sumFacts(tracks: readonly SummedTrack[], artists: readonly AlbumArtist[]): Omit<ShownFacts, 'image'> {
  const [artist] = artists;
  const discs = [...tracks.map(({ discTotal }) => discTotal), ...tracks.map(({ discNo }) => discNo)];
  return {
    releaseDate: commonest(tracks.map(({ releaseDate }) => releaseDate)),
    artistId: artist?.artistId ?? null,
    artistSortKey: artist === undefined ? '' : sortKey(artist.sortName ?? artist.creditedName),
    isCompilation: tracks.some((track) => track.isCompilation) || artist?.creditedName === VARIOUS_ARTISTS,
    totalDiscs: discs.reduce<number | null>((most, no) => (no === null ? most : Math.max(most ?? 0, no)), null),
    trackCount: tracks.length,
    durationMs: tracks.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0),
  };
}

/** The value that most tracks agree on; of equals the fuller, then the earlier. */
export function commonest(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}
