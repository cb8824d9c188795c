import { z } from 'zod';
import { activityIdSchema, type ActivityId } from '../ids.ts';
import type { ChosenSetting, LibrarySwitch } from './chosen-settings.ts';
import { call } from './define.ts';

/** What a change answers: enough to undo it at once. */
export interface Changed {
  /** Null where all was so already, and nothing was noted. */
  readonly activityId: ActivityId | null;
  /** How many things are now otherwise. */
  readonly changedCount: number;
}

export interface Undone extends Changed {
  /** Things that were changed again since, and were left as they are. */
  readonly keptCount: number;
}

export const activityTypes = [
  'track-score',
  'album-score',
  'artist-score',
  'like',
  'file-ratings',
  'duel',
  'spread',
  'artist-edit',
  'album-edit',
  'genre-name',
  'artist-names',
  'album-join',
  'album-split',
  'correction-revoked',
  'track-join',
  'track-locate',
  'track-forget',
  'track-apart',
  'doubt-dismissed',
  'import',
  'found',
  'profile',
  'password',
  'person-made',
  'person-edited',
  'person-deleted',
  'settings',
  'folder-answer',
  'folder-add',
  'folder-remove',
  'folder-move',
  'playlist-create',
  'playlist-edit',
  'playlist-add',
  'playlist-remove',
  'playlist-order',
  'playlist-delete',
  'playlist-follow',
  'playlist-unfollow',
  'playlist-import',
  'playlist-relink',
  'playlist-found',
  'playlist-link',
  'playlist-sync',
  'playlist-kept',
  'playlist-file',
  'undo',
] as const;
export type ActivityType = (typeof activityTypes)[number];

/** What is said by hand of an artist, an album or a playlist. */
export type EditedField = 'bio' | 'country' | 'image' | 'releaseDate' | 'name' | 'description' | 'privacy' | 'folder';

/** A setting as it was left: `dark`, `on`. */
export interface ChangedSetting {
  readonly name: ChosenSetting | LibrarySwitch;
  readonly value: string;
}

/** One thing that a person did. */
export interface Activity {
  readonly id: ActivityId;
  readonly type: ActivityType;
  /** Epoch ms. */
  readonly at: number;
  /** The name of the first thing it was about, as it was called then. */
  readonly subject: string;
  /** Of what was added to a playlist or taken out of it, the tracks. */
  readonly thingCount: number;
  /** Half stars, where one score was given to all of them; null where it was taken away. */
  readonly score?: number | null;
  readonly isLiked?: boolean;
  /** What was edited, each once. */
  readonly fields?: readonly EditedField[];
  /** Of settings, what they were changed to. */
  readonly settings?: readonly ChangedSetting[];
  /** What was answered about a folder of music. */
  readonly answer?: 'gone' | 'wait';
  readonly isUndone: boolean;
  /** False for what can't be taken back: a password. */
  readonly canUndo: boolean;
}

/** What the one who asks did, and taking it back. */
export const activity = {
  /** The newest first, those before `before`; `text` is looked for in the names of things. */
  list: call({
    before: activityIdSchema.optional(),
    limit: z.number().int().min(1).max(200).default(100),
    type: z.enum(activityTypes).optional(),
    text: z.string().max(200).optional(),
  }).gives<readonly Activity[]>(),
  /**
   * Puts back what the activity changed, each thing only where it was not changed again since, by whomever. Is itself an
   * activity, so that it can be undone. Fails with not-found, or with conflict where nothing is left to put back.
   */
  undo: call({ activityId: activityIdSchema }).gives<Undone>(),
  /**
   * Puts everything back to how it was before the activity; what everybody shares only as far back as nobody else changed
   * it. Fails with not-found.
   */
  undoSince: call({ activityId: activityIdSchema }).gives<Undone>(),
};
