/** What any list can be sorted and filtered by of what the one who asks thinks of its things. */
import { z } from 'zod';

/**
 * `score`: my score; `scored`: when I gave it. Things without one stand last either way. What is equal, and what stands last,
 * goes by artist (artists by name), the same way whether descending or not.
 */
export const ownSorts = ['score', 'scored'] as const;
export type OwnSort = (typeof ownSorts)[number] | 'liked';

/** Fields of a list that can be filtered by opinions. All that are given must hold; without any, all pass. */
export const ownFilter = {
  /** What I scored, or what I did not. */
  only: z.enum(['scored', 'unscored']).optional(),
  /** What I like. Tracks alone are liked: of albums and artists those with a track that is. */
  isLiked: z.literal(true).optional(),
  /** Half stars of my score of the thing itself; nothing without a score passes. */
  minScore: z.number().int().min(1).max(10).optional(),
};

export interface OwnFilter {
  readonly only?: 'scored' | 'unscored' | undefined;
  readonly isLiked?: true | undefined;
  readonly minScore?: number | undefined;
}

/** Fields of a list that has an order of its own, which null stands for. */
export const ownOrder = {
  sort: z.enum(ownSorts).nullable().default(null),
  isDescending: z.boolean().default(false),
  ...ownFilter,
};

export interface OwnOrder extends OwnFilter {
  readonly sort: (typeof ownSorts)[number] | null;
  readonly isDescending: boolean;
}
