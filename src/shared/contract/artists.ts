import { z } from 'zod';
import { artistIdSchema, type ArtistId } from '../ids.ts';
import type { Changed } from './activity.ts';
import type { AlbumCard } from './albums.ts';
import { artKeySchema, type ArtKey } from './art.ts';
import type { Credit } from './credit.ts';
import { adminCall, call } from './define.ts';
import { ownFilter, ownOrder, ownSorts, type OwnSort } from './own-lists.ts';
import type { TrackRow } from './tracks.ts';

export interface ArtistCard {
  readonly id: ArtistId;
  readonly name: string;
  /** Albums of their own. */
  readonly albumCount: number;
  /** Present tracks that credit them first-hand, or that are on an album of theirs. */
  readonly trackCount: number;
  /** The picture given by hand, else that of their newest album that has one. */
  readonly art: ArtKey | null;
}

/** Tracks that one thing is said of; of very many, the first 500. */
export interface TrackGroup {
  readonly trackCount: number;
  readonly tracks: readonly TrackRow[];
}

export interface RoleCredits extends TrackGroup {
  /** `composer`, `remixer`, …: see `creditRoles`. */
  readonly role: string;
}

/** What a person says of an artist by hand; no scan touches it. */
export interface ArtistByHand {
  /** Plain text with line breaks. */
  readonly bio: string | null;
  /** An ISO 3166 code of two letters (`GB`), or free text. */
  readonly country: string | null;
  readonly image: ArtKey | null;
}

export interface ArtistPage extends ArtistCard, ArtistByHand {
  /** Who a correction credits in place of this artist, everywhere; empty where none does. */
  readonly movedTo: readonly Credit[];
  /** Of their own; of very many, the first 500. */
  readonly albums: readonly AlbumCard[];
  /** How many there are of those. */
  readonly albumTotal: number;
  /** Albums of others, or of everybody, with a track of theirs; of very many, the first 500. */
  readonly appearsOn: readonly AlbumCard[];
  readonly appearsOnTotal: number;
  /** Their tracks that are on no album. */
  readonly loose: TrackGroup;
  /** What else they did, by role. */
  readonly credits: readonly RoleCredits[];
}

const changes = z.strictObject({
  bio: z.string().max(20_000).nullable().optional(),
  country: z.string().max(100).nullable().optional(),
  image: artKeySchema.nullable().optional(),
});

export const artistSortSchema = z.enum(['name', 'albums', ...ownSorts]);
export type ArtistSort = z.infer<typeof artistSortSchema>;
/** Those that are the same to everybody. */
export type SharedArtistSort = Exclude<ArtistSort, OwnSort>;

export const artists = {
  /**
   * Ids of the artists that have a present track or an album, in order, names breaking ties.
   * «Various Artists» is nobody to browse for and left out; its page is there all the same.
   */
  ids: call({ sort: artistSortSchema, isDescending: z.boolean().default(false), ...ownFilter }).gives<Uint32Array>(),
  /** In the order asked; ids that do not exist are left out. */
  byIds: call({ ids: z.array(artistIdSchema).max(500) }).gives<readonly ArtistCard[]>(),
  /**
   * Albums the newest first and tracks as they stand on them, unless opinions sort or filter all that the page lists.
   * What is counted of the artist themselves stays as it is. Fails with not-found.
   */
  get: call({ artistId: artistIdSchema, ...ownOrder }).gives<ArtistPage>(),
  /**
   * Sets the fields that are given; null and blank text clear one. Fails with not-found (also for a picture that is not kept).
   */
  edit: adminCall({ artistId: artistIdSchema, changes }).gives<Changed>(),
  /** All that `trackCount` counts, as one would play it: albums of their own, the newest first, then the rest. */
  trackIds: call({ artistId: artistIdSchema }).gives<Uint32Array>(),
};
