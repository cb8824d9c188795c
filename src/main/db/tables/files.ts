/** Rows of the tables of sources, files and scans, as SQLite gives them. */
import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export interface DataSourceTable {
  readonly source_id: Generated<number>;
  readonly source_name: string;
  readonly import_date: number;
  readonly kind: Generated<'folder' | 'import'>;
  readonly location: string | null;
  readonly track_count: Generated<number>;
}

export interface TrackSourceLinkTable {
  readonly track_id: number;
  readonly source_id: number;
}

export interface ScanRootTable {
  readonly id: Generated<number>;
  readonly path: string;
  readonly source_id: number | null;
  /** 0: taken out of the library, kept to come back */
  readonly is_active: Generated<Flag>;
  readonly state: Generated<'online' | 'offline' | 'doubtful'>;
  /** Why it is not online */
  readonly reason: 'unreachable' | 'denied' | 'empty' | 'interrupted' | 'vanished' | null;
  readonly last_scanned_at: number | null;
  /** Of the drive that was believed last: evidence, never a key */
  readonly device: string | null;
  readonly file_system: string | null;
  readonly created_at: number;
  readonly removed_at: number | null;
}

/** What a person is asked about a folder of music whose files vanished all at once. */
export interface RootQuestionTable {
  readonly root_id: number;
  readonly vanished_count: number;
  readonly known_count: number;
  readonly is_other_drive: Flag;
  readonly asked_at: number;
  readonly answer: 'gone' | 'wait' | null;
  readonly answered_at: number | null;
}

/** A known file that was not there and is not taken as missing. */
export interface VanishedTrackTable {
  readonly track_id: number;
  readonly root_id: number;
}

export interface ScanFolderTable {
  readonly id: Generated<number>;
  readonly root_id: number;
  readonly path: string;
  /** Folders of one multi-disc album share it, see src/main/scan/folder-group.ts */
  readonly group_key: string;
  /** The cover among the folder's image files */
  readonly image_name: string | null;
  readonly image_mtime_us: number | null;
  readonly mtime_us: number | null;
  /** Of the names, sizes and times of its files, when rows and walk agreed; null since any of these rows changed */
  readonly files_stamp: number | null;
}

export interface TrackFileTable {
  readonly track_id: number;
  readonly folder_id: number;
  readonly size_bytes: number;
  /** Microseconds: what a double of milliseconds holds exactly */
  readonly mtime_us: number;
  readonly inode: number | null;
  /** Tag-blind, with its recipe: q1:… */
  readonly audio_digest: string | null;
  readonly container: string | null;
  readonly codec: string | null;
  readonly is_lossless: Flag | null;
  readonly bitrate: number | null;
  readonly sample_rate: number | null;
  readonly bit_depth: number | null;
  readonly channels: number | null;
  readonly track_gain_db: number | null;
  readonly track_peak: number | null;
  readonly album_gain_db: number | null;
  readonly album_peak: number | null;
  /** 'ok' or an error code */
  readonly parse_result: string;
  readonly read_at: number;
}

export interface TrackTagTable {
  readonly track_id: number;
  readonly title: string | null;
  readonly album: string | null;
  /** JSON array */
  readonly album_artists: string | null;
  readonly track_total: number | null;
  readonly disc_total: number | null;
  readonly release_date: string | null;
  readonly original_date: string | null;
  readonly is_compilation: Generated<Flag>;
  readonly mb_album_id: string | null;
  readonly isrc: string | null;
  readonly title_sort: string | null;
  readonly album_sort: string | null;
  readonly artist_sort: string | null;
  readonly album_artist_sort: string | null;
  /** JSON array of {kind, value, email}, as stored in the file */
  readonly ratings: string | null;
  readonly has_picture: Generated<Flag>;
  /** JSON array; null for a file that was last read before this was kept */
  readonly artists: string | null;
  readonly track_no: number | null;
  readonly disc_no: number | null;
}

export interface ScanRunTable {
  readonly id: Generated<number>;
  readonly started_at: number;
  readonly finished_at: number | null;
  readonly outcome: 'finished' | 'cancelled' | 'failed' | null;
  readonly found: Generated<number>;
  readonly added: Generated<number>;
  readonly updated: Generated<number>;
  readonly unchanged: Generated<number>;
  readonly moved: Generated<number>;
  readonly missing: Generated<number>;
  readonly failed: Generated<number>;
  readonly elapsed_ms: Generated<number>;
  /** 'parts': of folders that were seen to change */
  readonly scope: 'whole' | 'parts';
}

/** A choice for the library, not for one person. */
export interface LibrarySettingTable {
  readonly key: string;
  readonly value: string;
  readonly updated_at: number;
}

export interface ScanIssueTable {
  readonly id: Generated<number>;
  readonly path: string;
  readonly folder_id: number | null;
  /** Where the file is in the library in spite of it */
  readonly track_id: number | null;
  readonly code: string;
  readonly message: string;
  readonly size_bytes: number | null;
  readonly mtime_us: number | null;
  /** How often this very file cost a parser its life */
  readonly kill_count: Generated<number>;
  readonly first_seen_at: number;
  readonly last_seen_at: number;
}
