/** Rows of the tables of tracks that people forgot or took apart, as SQLite gives them. */
import type { Generated } from 'kysely';

export interface ForgottenTrackTable {
  /** Never given to another track */
  readonly track_id: Generated<number>;
  readonly forgotten_at: number;
  /** JSON: all that the track was, by table */
  readonly rows: string;
}

export interface TrackSplitTable {
  readonly id: Generated<number>;
  /** Is missing again */
  readonly track_id: number;
  /** Has the file */
  readonly new_track_id: number;
  /** Of the scan's log; it may be thinned */
  readonly change_id: number;
  readonly split_at: number;
}
