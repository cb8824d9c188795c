/** Rows of the tables of playlists, as SQLite gives them. */
import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export interface PlaylistTable {
  readonly id: Generated<number>;
  readonly name: string;
  readonly image: string | null;
  readonly owner_id: string;
  readonly is_private: Generated<Flag>;
  readonly kind: Generated<'manual' | 'smart' | 'folder'>;
  readonly parent_id: number | null;
  readonly rules: string | null;
  readonly sort: string | null;
  readonly description: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface PlaylistTrackTable {
  readonly id: Generated<number>;
  readonly playlist_id: number;
  readonly track_order_in_playlist: number;
  readonly track_id: number | null;
  readonly added_at: number;
  readonly snapshot_artist: string | null;
  readonly snapshot_title: string | null;
  readonly snapshot_album: string | null;
  readonly snapshot_duration: number | null;
  readonly snapshot_path: string | null;
}

export interface PlaylistUserTable {
  readonly id: Generated<number>;
  readonly playlist_id: number;
  readonly user_id: string;
  readonly added_at: number;
}

export interface PlaylistTrackNoteTable {
  readonly entry_id: number;
  readonly mbid: string | null;
  readonly comment: string | null;
}
