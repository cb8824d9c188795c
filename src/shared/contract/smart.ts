import { z } from 'zod';
import { playlistIdSchema, trackIdSchema, type TrackId } from '../ids.ts';
import { limits } from '../query/ast.ts';
import type { Verdict } from '../query/match.ts';
import type { PlaylistFault } from '../query/playlist-faults.ts';
import type { QueryProblem } from '../query/problems.ts';
import type { Changed } from './activity.ts';
import { call } from './define.ts';
import { ownFilter } from './own-lists.ts';
import type { PlaylistMade } from './playlists.ts';
import { trackSortSchema } from './tracks.ts';

/** What a smart playlist looks for. */
export interface SmartRules {
  /** In the language of docs/query-language.md; to others than its owner without the names of playlists that they may not see. */
  readonly query: string;
  /** Of a query that this version does not know; then nothing is found. */
  readonly problems: readonly QueryProblem[];
  /** What is wrong with the playlists that it looks into. */
  readonly faults: readonly PlaylistFault[];
}

/** What a query would find. */
export interface SmartPreview {
  readonly count: number;
  readonly durationMs: number;
  readonly sizeBytes: number;
  /** The first of them, in order. */
  readonly first: readonly TrackId[];
  readonly problems: readonly QueryProblem[];
  readonly faults: readonly PlaylistFault[];
}

/** Why a track is in a smart playlist, or out. */
export interface SmartReason {
  readonly verdict: Verdict;
  /** All rules are met. */
  readonly isMet: boolean;
  /** Met, and within the limit. */
  readonly isIn: boolean;
}

const playlistId = playlistIdSchema;
const query = z.string().max(limits.length);

/**
 * Smart playlists: what a query finds, always as things are now. Who may see one of another's sees what it finds for its owner,
 * by the owner's scores and plays; so does who looks into it by `in:`. What private playlists add to it others do not see. A query that can't be read fails with invalid-input, and so
 * does one that leads back to the playlist itself: `reason` circular, `names` its way. They are otherwise playlists as others:
 * `playlists.edit`, `place`, `delete`, `follow`, …
 */
export const smart = {
  /** Private at first. Fails with not-found (the folder), invalid-input. */
  create: call({
    name: z.string().trim().min(1).max(200),
    query,
    parentId: playlistId.nullable().default(null),
  }).gives<PlaylistMade>(),
  /** Fails with not-found, not-allowed, invalid-input (also for one that is not smart). */
  setQuery: call({ playlistId, query }).gives<Changed>(),
  /** Fails with not-found, invalid-input; so do all that follow. */
  rules: call({ playlistId }).gives<SmartRules>(),
  /** In the playlist's own order, or in another to look at. With a `filter` those alone that hold each of its words. */
  trackIds: call({
    playlistId,
    sort: trackSortSchema.optional(),
    isDescending: z.boolean().default(false),
    filter: z.string().max(1000).optional(),
    ...ownFilter,
  }).gives<Uint32Array>(),
  /** What a query would find, without keeping it. Never fails for what is typed. */
  preview: call({
    query,
    limit: z.number().int().min(0).max(100).default(10),
    /** The one whose query it shall be: it can't look into itself. */
    playlistId: playlistId.nullable().default(null),
  }).gives<SmartPreview>(),
  /** Of a query that is kept or not. Fails with not-found (the track), invalid-input. */
  explain: call({ query, trackId: trackIdSchema }).gives<SmartReason>(),
  /** Other tracks at random, where its order or its limit is by chance. */
  shuffle: call({ playlistId }).gives<Changed>(),
  /** A manual playlist of one's own with what it finds now. */
  snapshot: call({ playlistId, name: z.string().trim().min(1).max(200) }).gives<PlaylistMade>(),
};
