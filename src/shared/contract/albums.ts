import { z } from 'zod';
import { albumIdSchema, type AlbumId } from '../ids.ts';
import type { Changed } from './activity.ts';
import { artKeySchema, type ArtKey } from './art.ts';
import type { Credit, GenreCredit } from './credit.ts';
import { adminCall, call } from './define.ts';
import { ownFilter, ownOrder, ownSorts, type OwnSort } from './own-lists.ts';
import type { TrackRow } from './tracks.ts';

export interface AlbumCard {
  readonly id: AlbumId;
  readonly name: string;
  /** In credit order; one «Various Artists» entry for a compilation. */
  readonly artists: readonly Credit[];
  /** `1997`, `1997-05` or `1997-05-21`. */
  readonly releaseDate: string | null;
  readonly isCompilation: boolean;
  /** Of the tracks whose file is there, as `durationMs`. */
  readonly trackCount: number;
  readonly durationMs: number;
  /** In order. */
  readonly genres: readonly GenreCredit[];
  /** Epoch ms. */
  readonly addedAt: number;
  readonly art: ArtKey | null;
  /** None of its tracks can be played now: they are on drives that are away. */
  readonly isAway: boolean;
}

export interface Disc {
  readonly discNo: number;
  readonly tracks: readonly TrackRow[];
}

/** What a person says of an album by hand; null where the files decide. */
export interface AlbumByHand {
  readonly releaseDate: string | null;
  readonly image: ArtKey | null;
}

export interface AlbumPage extends AlbumCard {
  readonly byHand: AlbumByHand;
  /** What the files say of the release date. */
  readonly readReleaseDate: string | null;
  /** In order; one entry for a plain album. */
  readonly discs: readonly Disc[];
}

/** `1997`, `1997-05` or `1997-05-21`, a day that exists. */
const releaseDateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .refine(isDay, 'there is no such day');

/** Whether a date of the form is one of the calendar, from the year 1. */
function isDay(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const moment = new Date(Date.UTC(2000, month - 1, day));
  // the year is set apart: Date.UTC takes 97 for 1997
  moment.setUTCFullYear(year, month - 1, day);
  return year > 0 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

const changes = z.strictObject({
  releaseDate: releaseDateSchema.nullable().optional(),
  image: artKeySchema.nullable().optional(),
});

export const albumSortSchema = z.enum(['artist', 'title', 'year', 'added', ...ownSorts]);
export type AlbumSort = z.infer<typeof albumSortSchema>;
/** Those that are the same to everybody. */
export type SharedAlbumSort = Exclude<AlbumSort, OwnSort>;

export const albums = {
  /** Ids of all albums that have a track, in order. `added` and `year` put the newest first unless descending is false. */
  ids: call({ sort: albumSortSchema, isDescending: z.boolean().default(false), ...ownFilter }).gives<Uint32Array>(),
  /** In the order asked; ids that do not exist are left out. */
  byIds: call({ ids: z.array(albumIdSchema).max(500) }).gives<readonly AlbumCard[]>(),
  /**
   * Sets the fields that are given; null goes back to what the files say. Fails with not-found (also for a picture that is not kept).
   */
  edit: adminCall({ albumId: albumIdSchema, changes }).gives<Changed>(),
  /** Fails with not-found. */
  get: call({ albumId: albumIdSchema }).gives<AlbumPage>(),
  /** All its tracks, as they stand on it or as opinions sort and filter them; missing ones included. Empty for an unknown id. */
  trackIds: call({ albumId: albumIdSchema, ...ownOrder }).gives<Uint32Array>(),
};
