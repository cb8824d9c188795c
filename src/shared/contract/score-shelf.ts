import { z } from 'zod';
import { genreIdSchema, type ArtistId } from '../ids.ts';
import { call } from './define.ts';
import { scoringKindSchema } from './scoring.ts';

/** What has a year of release. */
const datedKindSchema = z.enum(['tracks', 'albums']);
export type DatedKind = z.infer<typeof datedKindSchema>;

export interface Histogram {
  /** How many things have half a star, one, … five: ten numbers. */
  readonly counts: readonly number[];
  /** Things of this kind in the library, scored or not. */
  readonly libraryCount: number;
}

export interface YearOfScores {
  readonly year: number;
  readonly scoredCount: number;
  /** Of the scores given, in half stars. */
  readonly mean: number;
}

const artistOfScoresSortSchema = z.enum(['scored', 'mean', 'coverage', 'name']);
export type ArtistOfScoresSort = z.infer<typeof artistOfScoresSortSchema>;

/** What the scores of an artist's tracks come to. */
export interface ArtistOfScores {
  readonly artistId: ArtistId;
  readonly name: string;
  readonly scoredCount: number;
  /** Present tracks that credit the artist; never fewer than those that are scored. */
  readonly trackCount: number;
  /** Of the scores given to tracks, in half stars. Never the artist's own score. */
  readonly mean: number;
}

/** What the scores of tracks come to, beside a thing's own score and never in its place. */
export interface DerivedScore {
  /** Half stars. */
  readonly mean: number;
  readonly scoredCount: number;
  /** Null where that is not known. */
  readonly trackCount: number | null;
}

export interface BestThing {
  readonly id: number;
  /** Given to the thing itself, in half stars. */
  readonly score: number | null;
  /** Of an artist: what the scores given to their albums of that time come to. */
  readonly ofAlbums: DerivedScore | null;
  readonly ofTracks: DerivedScore | null;
}

export interface BestPeriod {
  /** The year, or the first of the decade. */
  readonly from: number;
  /** How many things of that time are scored, or have tracks that are. */
  readonly thingCount: number;
  /** The best first, as many as were asked for. */
  readonly things: readonly BestThing[];
}

export interface Tier {
  /** Half stars; null for what is not scored. */
  readonly score: number | null;
  /** Null where they are too many to be counted each time. */
  readonly count: number | null;
  /** As many as were asked for: the latest scored first, what is not scored by name. */
  readonly ids: Uint32Array;
}

const score = z.number().int().min(1).max(10);
const year = z.number().int().min(1).max(9999);

const tierFilterSchema = z.strictObject({
  /** Every word as the beginning of one in the title or a name. */
  text: z.string().max(200).optional(),
  genreId: genreIdSchema.optional(),
  /** Released in these years; an artist with an album of that time. A track counts with its album. */
  years: z.tuple([year, year]).optional(),
});
export type TierFilter = z.infer<typeof tierFilterSchema>;

/** What the one who asks has scored, seen from several sides. All of it only reads, and is about own scores alone. */
export const scoreShelf = {
  histogram: call({ kind: scoringKindSchema }).gives<Histogram>(),
  /** What has this score, the latest scored first. */
  ids: call({ kind: scoringKindSchema, score }).gives<Uint32Array>(),
  /** Years of release in which something is scored, in order. A track without a date has that of its album. */
  years: call({ kind: datedKindSchema }).gives<readonly YearOfScores[]>(),
  /** Artists by the scores of their tracks. By mean is by the mean drawn toward the person's own: see docs/scores.md. */
  artists: call({
    sort: artistOfScoresSortSchema.default('scored'),
    isDescending: z.boolean().default(true),
    limit: z.number().int().min(1).max(1000).default(50),
  }).gives<{ readonly total: number; readonly rows: readonly ArtistOfScores[] }>(),
  /** The latest time first; the order within one is written down in docs/scores.md. */
  best: call({
    kind: z.enum(['albums', 'artists']),
    span: z.enum(['year', 'decade']),
    limit: z.number().int().min(1).max(100).default(10),
  }).gives<readonly BestPeriod[]>(),
  /** Eleven tiers: five stars first, what is not scored last. */
  tiers: call({
    kind: scoringKindSchema,
    filter: tierFilterSchema.default({}),
    limit: z.number().int().min(1).max(500).default(40),
  }).gives<readonly Tier[]>(),
  /** One tier, further on. */
  tier: call({
    kind: scoringKindSchema,
    score: score.nullable(),
    filter: tierFilterSchema.default({}),
    limit: z.number().int().min(1).max(5000),
  }).gives<Tier>(),
};
