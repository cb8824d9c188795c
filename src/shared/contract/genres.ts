import { z } from 'zod';
import { genreIdSchema, type GenreId } from '../ids.ts';
import type { Changed } from './activity.ts';
import type { ArtKey } from './art.ts';
import { adminCall, call } from './define.ts';
import { ownFilter, ownOrder } from './own-lists.ts';
import { trackSortSchema } from './tracks.ts';

export interface GenreCard {
  readonly id: GenreId;
  /** As the first file spelled it. */
  readonly name: string;
  /** Built in for well-known genres, or as a person named it. */
  readonly rusName: string | null;
  readonly albumCount: number;
  /** Tracks whose file is there. */
  readonly trackCount: number;
  /** Of up to four of its albums. */
  readonly arts: readonly ArtKey[];
}

export interface GenrePage extends GenreCard {
  readonly artistCount: number;
  /** Whether a person chose the Russian name, or to have none. */
  readonly isRusNameEdited: boolean;
}

export const genreSortSchema = z.enum(['name', 'tracks']);
export type GenreSort = z.infer<typeof genreSortSchema>;

const genreId = genreIdSchema;

export const genres = {
  /** Ids of the genres that have a present track. By name means by the Russian names, where they are, if asked so. */
  ids: call({
    sort: genreSortSchema,
    isDescending: z.boolean().default(false),
    isRussian: z.boolean().default(false),
  }).gives<Uint32Array>(),
  /** In the order asked; ids that do not exist are left out. */
  byIds: call({ ids: z.array(genreId).max(500) }).gives<readonly GenreCard[]>(),
  /** Fails with not-found. */
  get: call({ genreId }).gives<GenrePage>(),
  /** Its albums, by artist. */
  albumIds: call({ genreId, ...ownOrder }).gives<Uint32Array>(),
  /** Artists who have an album or a track of it, by name. */
  artistIds: call({ genreId, ...ownOrder }).gives<Uint32Array>(),
  /** Its present tracks. */
  trackIds: call({
    genreId,
    sort: trackSortSchema.default('artist'),
    isDescending: z.boolean().default(false),
    ...ownFilter,
  }).gives<Uint32Array>(),
  /**
   * Names it in Russian; no scan changes that. An empty name is none; null gives the choice back to the built-in names.
   * Fails with not-found. Idempotent.
   */
  setRussianName: adminCall({ genreId, rusName: z.string().trim().max(200).nullable() }).gives<Changed>(),
};
