import { useMemo } from 'react';
import type { AlbumCard } from '../../../shared/contract/albums.ts';
import type { ArtistCard } from '../../../shared/contract/artists.ts';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { toAlbumIds, toArtistIds, toTrackIds } from '../../link/id-lists.ts';
import { albumCards, artistCards, trackRows, useRows } from '../../link/rows.ts';

/** Tracks, albums and artists alike, as far as their scores go. */
export type ScoreThing =
  | { readonly kind: 'tracks'; readonly row: TrackRow }
  | { readonly kind: 'albums'; readonly row: AlbumCard }
  | { readonly kind: 'artists'; readonly row: ArtistCard };

/** What the ids stand for, by id, as far as it has come. One list at a time: see `RowCache.want`. */
export function useThings(kind: ScoringKind, ids: readonly number[]): ReadonlyMap<number, ScoreThing> {
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
  const things = [
    ...tracks.map((row): ScoreThing | undefined => row && { kind: 'tracks', row }),
    ...albums.map((row): ScoreThing | undefined => row && { kind: 'albums', row }),
    ...artists.map((row): ScoreThing | undefined => row && { kind: 'artists', row }),
  ];
  return new Map(things.flatMap((thing) => (thing === undefined ? [] : [[thing.row.id, kept(thing)]])));
}

const wrapped = new WeakMap<object, ScoreThing>();

/** The same thing for the same row, so that a tile is drawn anew only when its row is another. */
function kept(thing: ScoreThing): ScoreThing {
  const known = wrapped.get(thing.row) ?? thing;
  wrapped.set(thing.row, known);
  return known;
}
