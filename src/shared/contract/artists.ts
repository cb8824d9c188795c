import { z } from 'zod';
import { artistIdSchema, type ArtistId } from '../ids.ts';
import type { AlbumCard } from './albums.ts';
import type { ArtKey } from './art.ts';
import { call } from './define.ts';
import type { TrackRow } from './tracks.ts';

export interface ArtistCard {
  readonly id: ArtistId;
  readonly name: string;
  /** Albums of their own. */
  readonly albumCount: number;
  /** Present tracks that credit them first-hand, or that are on an album of theirs. */
  readonly trackCount: number;
  /** Of their newest album that has one. */
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

export interface ArtistPage extends ArtistCard {
  /** Of their own, the newest first. */
  readonly albums: readonly AlbumCard[];
  /** Albums of others, or of everybody, with a track of theirs; the newest first. */
  readonly appearsOn: readonly AlbumCard[];
  /** Their tracks that are on no album. */
  readonly loose: TrackGroup;
  /** What else they did, by role. */
  readonly credits: readonly RoleCredits[];
}

export const artistSortSchema = z.enum(['name', 'albums']);
export type ArtistSort = z.infer<typeof artistSortSchema>;

export const artists = {
  /**
   * Ids of the artists that have a present track or an album, in order, names breaking ties.
   * «Various Artists» is nobody to browse for and left out; its page is there all the same.
   */
  ids: call({ sort: artistSortSchema, isDescending: z.boolean().default(false) }).gives<Uint32Array>(),
  /** In the order asked; ids that do not exist are left out. */
  byIds: call({ ids: z.array(artistIdSchema).max(500) }).gives<readonly ArtistCard[]>(),
  /** Fails with not-found. */
  get: call({ artistId: artistIdSchema }).gives<ArtistPage>(),
  /** All that `trackCount` counts, as one would play it: albums of their own, the newest first, then the rest. */
  trackIds: call({ artistId: artistIdSchema }).gives<Uint32Array>(),
};
