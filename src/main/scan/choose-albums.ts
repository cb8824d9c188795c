/** Which row of `album` stands for which group of a place's tracks. People's scores hang on the row. */
import type { AlbumWrites } from '../db/batch/albums.ts';
import type { AlbumGroup, GroupingTrack } from './album-groups.ts';

interface Claim {
  readonly albumId: number;
  readonly key: string;
  readonly count: number;
  readonly isByKey: boolean;
}

/**
 * Album ids by the groups' keys; a group that is not in it needs a new row. An album goes where most of its tracks are,
 * of several albums that come together the largest stays; an album of which nothing is left waits under its key.
 * Shape: each album once; none of which as many present tracks are in another place. The groups hold present tracks only.
 */
export function chooseAlbums<Track extends GroupingTrack>(
  albums: Pick<AlbumWrites, 'findByKey' | 'countTracks'>,
  groups: ReadonlyMap<string, AlbumGroup<Track>>,
): ReadonlyMap<string, number> {
  const byKey = new Map([...groups.keys()].map((key) => [key, albums.findByKey(key)]));
  const here = countAlbums([...groups.values()].flatMap(({ tracks }) => tracks));
  // tracks that left their place are counted until the place they went to is settled; of equal halves the last one takes it
  const isElsewhere = (albumId: number) => {
    const hereCount = here.get(albumId) ?? 0;
    const elsewhereCount = albums.countTracks(albumId) - hereCount;
    return elsewhereCount > 0 && elsewhereCount >= hereCount;
  };
  const claims = [...groups].flatMap(([key, { tracks }]) =>
    [...countAlbums(tracks)].map(([albumId, count]): Claim => ({
      albumId,
      key,
      count,
      isByKey: byKey.get(key) === albumId,
    })),
  );
  const chosen = new Map<string, number>();
  const taken = new Set<number>();
  const take = (key: string, albumId: number) => {
    if (chosen.has(key) || taken.has(albumId) || isElsewhere(albumId)) return;
    chosen.set(key, albumId);
    taken.add(albumId);
  };
  for (const { key, albumId } of claims.toSorted(compareClaims)) take(key, albumId);
  for (const [key, albumId] of byKey) if (albumId !== undefined) take(key, albumId);
  return chosen;
}

/** More tracks first; then the older album: a younger one may be the half of it that was read first. */
function compareClaims(a: Claim, b: Claim): number {
  return b.count - a.count || a.albumId - b.albumId || Number(b.isByKey) - Number(a.isByKey);
}

function countAlbums(tracks: readonly GroupingTrack[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { albumId } of tracks) if (albumId !== null) counts.set(albumId, (counts.get(albumId) ?? 0) + 1);
  return counts;
}
