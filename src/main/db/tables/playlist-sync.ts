/** Rows of the tables of playlist files and what is kept in sync with them, as SQLite gives them. */
import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export interface PlaylistFileTable {
  readonly id: Generated<number>;
  readonly root_id: number;
  readonly path: string;
  readonly size_bytes: number;
  readonly mtime_us: number;
  readonly found_at: number;
  /** Not met by the last walk of its folder */
  readonly missing_since: number | null;
}

export interface PlaylistFileChoiceTable {
  readonly user_id: string;
  readonly file_id: number;
  readonly choice: 'ignored' | 'imported';
}

export interface PlaylistLinkTable {
  readonly playlist_id: number;
  readonly path: string;
  /** follow: the file is never written */
  readonly mode: 'follow' | 'both';
  /** Its owner agreed that others may read it there */
  readonly shows_private: Generated<Flag>;
}

export interface PlaylistSyncTable {
  readonly playlist_id: number;
  readonly path: string;
  readonly state: 'synced' | 'conflict' | 'doubtful' | 'away' | 'gone' | 'broken' | 'unwritable' | 'held';
  readonly problem: string | null;
  /** Of the file when it was last looked into */
  readonly size_bytes: number | null;
  readonly mtime_us: number | null;
  /** Of what it said then */
  readonly version: string | null;
  /** JSON: what both sides were when they were last the same */
  readonly base: string | null;
  /** Entries that the file can't name */
  readonly left_out: Generated<number>;
  readonly synced_at: number | null;
  readonly looked_at: number;
}
