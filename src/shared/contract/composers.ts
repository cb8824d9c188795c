import { z } from 'zod';
import { artistIdSchema, type ArtistId } from '../ids.ts';
import type { ArtKey } from './art.ts';
import { call } from './define.ts';
import { ownFilter, ownSorts, type OwnSort } from './own-lists.ts';

export interface ComposerCard {
  readonly id: ArtistId;
  readonly name: string;
  /** Present tracks that credit them as composer. */
  readonly workCount: number;
  /** Of the newest album with a work of theirs that has one. */
  readonly art: ArtKey | null;
}

export const composerSortSchema = z.enum(['name', 'works', ...ownSorts]);
export type ComposerSort = z.infer<typeof composerSortSchema>;
/** Those that are the same to everybody. */
export type SharedComposerSort = Exclude<ComposerSort, OwnSort>;

/** Artists as those who wrote the music. */
export const composers = {
  /** Ids of the artists that a present track names as composer; names break ties. */
  ids: call({ sort: composerSortSchema, isDescending: z.boolean().default(false), ...ownFilter }).gives<Uint32Array>(),
  /** In the order asked; ids that do not exist are left out. */
  byIds: call({ ids: z.array(artistIdSchema).max(500) }).gives<readonly ComposerCard[]>(),
  /** Their works as one would play them: album by album, the newest first. */
  trackIds: call({ artistId: artistIdSchema }).gives<Uint32Array>(),
};
