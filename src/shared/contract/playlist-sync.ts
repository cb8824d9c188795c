import { z } from 'zod';
import { playlistIdSchema } from '../ids.ts';
import type { PlaylistId } from '../ids.ts';
import type { Changed } from './activity.ts';
import { call } from './define.ts';

/** `follow`: the playlist follows the file, which is never written; `both`: the file follows the playlist, too. */
const syncModes = ['follow', 'both'] as const;
export type SyncMode = (typeof syncModes)[number];

/**
 * `conflict`: both changed since they were last the same; `doubtful`: what the file held is gone all at once; `away`: its
 * folder of music is; `gone`: the file is; `broken`: it can't be read whole; `unwritable`: the playlist could not be
 * written into it; `held`: the playlist is private, and its owner did not say that others may read it there. In all of
 * them but `synced` nothing is changed on either side.
 */
export type SyncState = 'synced' | 'conflict' | 'doubtful' | 'away' | 'gone' | 'broken' | 'unwritable' | 'held';

/** A playlist file that lies between the music. */
export interface FoundFile {
  readonly fileId: number;
  readonly name: string;
  /** As a person reads it. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly changedAt: number;
  /** Its folder of music is there, and it in it. */
  readonly isThere: boolean;
  /** Of the one who asks; null where nothing was done with it. */
  readonly choice: 'ignored' | 'imported' | null;
  /** The own playlist that is kept in sync with it. */
  readonly playlistId: PlaylistId | null;
  /** Whether it is of a format that can be written, not only followed. */
  readonly canBeWritten: boolean;
}

export interface FoundFiles {
  /** All that were found. */
  readonly totalCount: number;
  /** Those that nothing was done with, and that are there. */
  readonly newCount: number;
  /** Of those, the one that was found last; 0 for none. Ids rise. */
  readonly newestId: number;
  /** Those that pass the filter. */
  readonly fileCount: number;
  readonly files: readonly FoundFile[];
}

/** A playlist and the file that it is kept in sync with. */
export interface SyncStatus {
  readonly playlistId: PlaylistId;
  readonly name: string;
  readonly path: string;
  readonly mode: SyncMode;
  readonly canBeWritten: boolean;
  readonly state: SyncState;
  /** More of why, as a code: that of a refused file, or of the system; null where there is no more to say. */
  readonly problem: string | null;
  /** When both were last found or made the same; null where they never were. */
  readonly syncedAt: number | null;
  /** Entries that the file can't name, and that stay in the playlist alone. */
  readonly leftOutCount: number;
}

interface SyncSide {
  readonly entryCount: number;
  /** The first 500. */
  readonly rows: readonly {
    readonly artist: string | null;
    readonly title: string;
    /** The other side does not have it. */
    readonly isOnlyHere: boolean;
  }[];
}

/** Both versions, as they are now. */
export interface SyncConflict {
  /** Of what the file says: who decides, decides about this one. */
  readonly version: string;
  readonly file: SyncSide;
  readonly playlist: SyncSide;
}

export interface PlaylistLinked extends Changed {
  readonly playlistId: PlaylistId;
  readonly entryCount: number;
  readonly withoutTrackCount: number;
}

const fileId = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const mode = z.enum(syncModes);
/** Files of music folders can be read by whoever can read the music. */
const showsPrivate = z.boolean().default(false);

/**
 * Playlist files that scans found between the music, and playlists that are kept in sync with them, which is done for a
 * file only when it is asked for. Only files that a scan found can be named; music itself is never written.
 */
export const playlistSync = {
  /** By path. `words` are looked for in it; `only` leaves out what something was done with, or shows that alone. */
  found: call({
    words: z.string().max(200).default(''),
    only: z.enum(['all', 'new', 'ignored']).default('all'),
    from: z.number().int().min(0).max(1_000_000).default(0),
    limit: z.number().int().min(1).max(500).default(200),
  }).gives<FoundFiles>(),
  /** To be looked at as one that was sent, with `playlistFiles.check`. Fails with not-found, invalid-input. */
  open: call({ fileId }).gives<{ readonly fileId: string; readonly name: string }>(),
  /** Fails with not-found. */
  ignore: call({ fileId, isIgnored: z.boolean() }).gives<Changed>(),
  /** All that nothing was done with, up to one that a person knew of: what was found since is still offered. */
  ignoreNew: call({ upToId: fileId }).gives<Changed>(),
  /**
   * Makes a private playlist of what is in the file, kept in sync from then on. Fails with not-found, conflict where one is
   * kept already or where `both` would show a private playlist to others and `showsPrivate` does not say so, and
   * invalid-input for a file of no use (`details.refusal`), or one that can't be written.
   */
  link: call({ fileId, mode, showsPrivate }).gives<PlaylistLinked>(),
  /** Fails as `link`. */
  setMode: call({ playlistId: playlistIdSchema, mode, showsPrivate }).gives<Changed>(),
  /** Both stay as they are. Fails with not-found, not-allowed. */
  unlink: call({ playlistId: playlistIdSchema }).gives<Changed>(),
  /** Own playlists that are kept in sync. */
  list: call({}).gives<readonly SyncStatus[]>(),
  /** Looks at once. Fails with not-found, not-allowed. */
  syncNow: call({ playlistId: playlistIdSchema }).gives<SyncStatus>(),
  /** Fails with not-found, not-allowed, conflict where the file can't be read now. */
  compare: call({ playlistId: playlistIdSchema }).gives<SyncConflict>(),
  /**
   * Ends a conflict or a doubt: `mine` keeps the playlist as it is, and writes it where it is kept both ways; `file` makes
   * it what the file says; `both` leaves it alone and makes another of the file, called `name`, which is kept in sync in
   * its place. Fails with not-found, not-allowed, conflict where the file is not any more what was looked at.
   */
  resolve: call({
    playlistId: playlistIdSchema,
    keep: z.enum(['mine', 'file', 'both']),
    version: z.string().max(100),
    name: z.string().trim().min(1).max(200).default('Playlist'),
  }).gives<Changed & { readonly playlistId: PlaylistId; readonly status: SyncStatus | null }>(),
};
