import { z } from 'zod';
import { albumIdSchema, type AlbumId } from '../ids.ts';
import type { ArtKey } from './art.ts';
import type { Credit, GenreCredit } from './credit.ts';
import { call } from './define.ts';
import type { TrackRow } from './tracks.ts';

export interface AlbumCard {
  readonly id: AlbumId;
  readonly name: string;
  /** In credit order; one «Various Artists» entry for a compilation. */
  readonly artists: readonly Credit[];
  /** `1997`, `1997-05` or `1997-05-21`. */
  readonly releaseDate: string | null;
  readonly isCompilation: boolean;
  readonly trackCount: number;
  readonly art: ArtKey | null;
}

export interface Disc {
  readonly discNo: number;
  readonly tracks: readonly TrackRow[];
}

export interface AlbumPage extends AlbumCard {
  readonly genres: readonly GenreCredit[];
  readonly durationMs: number;
  /** In order; one entry for a plain album. */
  readonly discs: readonly Disc[];
}

export const albumSortSchema = z.enum(['artist', 'title', 'year', 'added']);
export type AlbumSort = z.infer<typeof albumSortSchema>;

export const albums = {
  /** Ids of all albums that have a track, in order. `added` and `year` put the newest first unless descending is false. */
  ids: call({ sort: albumSortSchema, isDescending: z.boolean().default(false) }).gives<Uint32Array>(),
  /** In the order asked; ids that do not exist are left out. */
  byIds: call({ ids: z.array(albumIdSchema).max(500) }).gives<readonly AlbumCard[]>(),
  /** Fails with not-found. */
  get: call({ albumId: albumIdSchema }).gives<AlbumPage>(),
};
