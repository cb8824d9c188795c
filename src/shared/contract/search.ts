import { z } from 'zod';
import type { GenreId, PlaylistId } from '../ids.ts';
import type { AlbumCard } from './albums.ts';
import type { ArtistCard } from './artists.ts';
import type { ArtKey } from './art.ts';
import { call } from './define.ts';
import { ownOrder } from './own-lists.ts';
import type { PlaylistKind } from './playlists.ts';
import type { TrackRow } from './tracks.ts';

/** The best of one kind, best first; the order is written down in docs/search.md. */
export interface SearchGroup<Item> {
  readonly items: readonly Item[];
  /** At most 1000. */
  readonly total: number;
  /** There are more than `total`, which were not counted. */
  readonly hasMore: boolean;
}

export interface GenreMatch {
  readonly id: GenreId;
  readonly name: string;
  readonly rusName: string | null;
}

export interface PlaylistMatch {
  readonly id: PlaylistId;
  readonly name: string;
  readonly kind: PlaylistKind;
  readonly isOwn: boolean;
  readonly ownerName: string;
  /** Given by hand. */
  readonly image: ArtKey | null;
  /** The first different covers of what is in it, four at most; none where it has an image. */
  readonly mosaic: readonly ArtKey[];
}

export type SearchKind = 'artist' | 'album' | 'track' | 'genre';

export interface SearchResults {
  /** Whose first item is the best match of all; null where there is none. */
  readonly best: SearchKind | 'playlist' | null;
  readonly tracks: SearchGroup<TrackRow>;
  readonly albums: SearchGroup<AlbumCard>;
  readonly artists: SearchGroup<ArtistCard>;
  readonly genres: SearchGroup<GenreMatch>;
  /** One’s own, those that one follows, and public ones. */
  readonly playlists: SearchGroup<PlaylistMatch>;
  /** The index of an older library is not complete yet: there may be more. */
  readonly isFilling: boolean;
}

const textSchema = z.string().max(300);

export const search = {
  /**
   * What holds every word of the text, each as the beginning of a word, in any order. Blank text finds nothing.
   * Missing tracks stand last; albums and artists without a present track are left out.
   */
  find: call({ text: textSchema, limit: z.number().int().min(1).max(50).default(6) }).gives<SearchResults>(),
  /** All matches of one kind, by name unless they are sorted by opinions; missing tracks included. Of genres there are no opinions. */
  ids: call({
    text: textSchema,
    kind: z.enum(['artist', 'album', 'track', 'genre']),
    ...ownOrder,
  }).gives<Uint32Array>(),
};
