/** Rows of the tables about which track a file is, as SQLite gives them. */
import type { Generated } from 'kysely';

export interface IdentityDoubtTable {
  /** Came as a new track */
  readonly track_id: number;
  /** A missing one that it may be */
  readonly candidate_track_id: number;
  readonly reason: 'same-sound' | 'same-recording' | 'same-place';
  readonly run_id: number | null;
  readonly found_at: number;
  /** A person said that it is none of them */
  readonly dismissed_at: number | null;
}

export interface TrackJoinTable {
  readonly id: Generated<number>;
  /** Was missing; what people made of it went to the other */
  readonly track_id: number;
  readonly into_track_id: number;
  /** JSON: what went, to be put back */
  readonly moved: string;
  readonly joined_at: number;
}

export interface TrackFullDigestTable {
  readonly track_id: number;
  /** Tag-blind, with its recipe: f1:…; null: none can be made of this file */
  readonly digest: string | null;
  /** Of the file that it was made of: of another one it says nothing */
  readonly size_bytes: number;
  readonly mtime_us: number;
  readonly made_at: number;
}
