import { z } from 'zod';
import { playlistEntryIdSchema, playlistIdSchema, trackIdSchema } from '../ids.ts';
import type { PlaylistEntryId, PlaylistId } from '../ids.ts';
import type { Changed } from './activity.ts';
import { artKeySchema, type ArtKey } from './art.ts';
import { call } from './define.ts';
import { ownFilter } from './own-lists.ts';
import { trackSortSchema, type TrackRow } from './tracks.ts';

export type PlaylistKind = 'manual' | 'smart' | 'folder';

/** What a list shows of a playlist. */
export interface PlaylistCard {
  readonly id: PlaylistId;
  readonly name: string;
  readonly kind: PlaylistKind;
  /** The folder that it lies in; always null of another person's. */
  readonly parentId: PlaylistId | null;
  readonly isPrivate: boolean;
  readonly isOwn: boolean;
  readonly ownerName: string;
  readonly isFollowed: boolean;
  /** Given by hand. */
  readonly image: ArtKey | null;
  /** The first different covers of what is in it, four at most. */
  readonly mosaic: readonly ArtKey[];
  readonly entryCount: number;
  /** Entries whose file is gone, or that never had a track. */
  readonly missingCount: number;
  readonly durationMs: number;
  /** False: a smart one whose tracks are still being counted; its numbers are 0. */
  readonly isCounted: boolean;
  /** Epoch ms. */
  readonly updatedAt: number;
}

export interface PlaylistPage extends PlaylistCard {
  readonly description: string | null;
  /** Epoch ms. */
  readonly createdAt: number;
}

/** What the track was when it was added. */
export interface EntrySnapshot {
  /** All of them, as shown. */
  readonly artist: string | null;
  readonly title: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  /** As a person reads it. */
  readonly path: string | null;
}

/** One place of a playlist. The same track may have several. */
export interface PlaylistEntry {
  readonly id: PlaylistEntryId;
  /** Epoch ms. */
  readonly addedAt: number;
  /** Null where no track is known for it. */
  readonly track: TrackRow | null;
  readonly snapshot: EntrySnapshot;
}

/** Orders of tracks, and when they were added to the playlist. */
const playlistSortSchema = z.enum([...trackSortSchema.options, 'addedHere']);
export type PlaylistSort = z.infer<typeof playlistSortSchema>;

/** What a change of a playlist's entries answers; `changedCount` counts entries. */
export interface EntriesChanged extends Changed {
  /** Those that were added or moved, in their order; none of those taken out. */
  readonly entryIds: Uint32Array;
}

/** What making a playlist answers. */
export interface PlaylistMade extends Changed {
  readonly playlistId: PlaylistId;
}

const playlistId = playlistIdSchema;
const name = z.string().trim().min(1).max(200);
/** As many ids as a front’s message holds. */
const MAX_ADDED_TRACKS = 100_000;
const trackIds = z.array(trackIdSchema).max(MAX_ADDED_TRACKS);
const entryIds = z.array(playlistEntryIdSchema).max(1_000_000);
/** The entry that they are to stand before; null for the end. */
const beforeEntryId = playlistEntryIdSchema.nullable();
const order = { by: playlistSortSchema, isDescending: z.boolean().default(false) };

/** Entries of a manual playlist that one may see, in the order given; all of them where none are named. */
const copied = z.strictObject({
  fromId: playlistId,
  entryIds: z.array(playlistEntryIdSchema).max(MAX_ADDED_TRACKS).optional(),
});

/**
 * Playlists of the one who asks, those they follow, and the public ones of others. Another's private one is not there for
 * them: every call fails with not-found, as for one that does not exist; what is public of another fails with not-allowed
 * where it would be changed. Every change is one activity and can be undone. Entries are changed by their ids, so that a
 * view of some of them never decides about the rest; ids that are in the playlist no more are passed over.
 */
export const playlists = {
  /** Folders included; by name. */
  list: call({}).gives<readonly PlaylistCard[]>(),
  /** Fails with not-found. */
  get: call({ playlistId }).gives<PlaylistPage>(),
  /** In the playlist’s own order, or in another to look at. With a `filter` those alone that hold each of its words, or are found by it as a query. Entries without a track have no opinions. */
  entryIds: call({
    playlistId,
    by: playlistSortSchema.optional(),
    isDescending: z.boolean().default(false),
    filter: z.string().max(1000).optional(),
    ...ownFilter,
  }).gives<Uint32Array>(),
  /** In the order asked; those that are not in the playlist are left out. */
  entries: call({ playlistId, ids: z.array(playlistEntryIdSchema).max(500) }).gives<readonly PlaylistEntry[]>(),
  /**
   * The tracks behind entries, or behind all of them, without their rows. Shape: the ids of the entry and of its track in turn,
   * in the order asked or the playlist’s own; entries without a track are left out. `isPlayable`: what is missing is too.
   */
  tracks: call({ playlistId, ids: entryIds.optional(), isPlayable: z.boolean().default(false) }).gives<Uint32Array>(),
  /** Private at first. Fails with not-found (the folder, a track, or what is copied). */
  create: call({
    name,
    kind: z.enum(['manual', 'folder']),
    parentId: playlistId.nullable().default(null),
    trackIds: trackIds.default([]),
    /** Stand after the tracks. */
    copied: copied.optional(),
  }).gives<PlaylistMade>(),
  /** Each field only where it is given. Fails with not-found (also the picture), invalid-input (a folder is always private). */
  edit: call({
    playlistId,
    name: name.optional(),
    description: z.string().max(10_000).nullable().optional(),
    isPrivate: z.boolean().optional(),
    image: artKeySchema.nullable().optional(),
  }).gives<Changed>(),
  /** Fails with not-found (also the folder), conflict (a folder within itself). */
  place: call({ playlistId, parentId: playlistId.nullable() }).gives<Changed>(),
  /** All or none. Fails with not-found (a track, or the entry before which they should stand), invalid-input (no manual one). */
  add: call({ playlistId, trackIds, beforeEntryId }).gives<EntriesChanged>(),
  /**
   * Entries of a playlist stand in another, too, or there twice, with all that they keep: what has no track is not left out.
   * Entries that are not there any more are passed over. Fails as `add`.
   */
  copy: call({ playlistId, ...copied.shape, beforeEntryId }).gives<EntriesChanged>(),
  /** They stand together in the order given; `beforeEntryId` may be one of them. Fails as `add`. */
  move: call({ playlistId, entryIds, beforeEntryId }).gives<EntriesChanged>(),
  remove: call({ playlistId, entryIds }).gives<EntriesChanged>(),
  /** Once: what is added later stands where it is put. Ties keep their order; entries without a track stand last. */
  sort: call({ playlistId, ...order }).gives<EntriesChanged>(),
  /** A copy of one's own or of a public one becomes one's own, private. Fails with invalid-input for a folder. */
  duplicate: call({ playlistId, name: name.optional() }).gives<PlaylistMade>(),
  /** What lies in a folder moves to where the folder lay. */
  delete: call({ playlistId }).gives<Changed>(),
  /** Another's public one. Fails with invalid-input for one's own. */
  follow: call({ playlistId }).gives<Changed>(),
  unfollow: call({ playlistId }).gives<Changed>(),
};
