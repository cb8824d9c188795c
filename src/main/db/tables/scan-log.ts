/** Rows of the tables that tell what scans changed, as SQLite gives them. */
import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export interface ScanRootRunTable {
  readonly run_id: number;
  readonly root_id: number;
  /** What it added has ids from here on, up to `last_track_id`: no row is written for them */
  readonly first_track_id: number;
  readonly last_track_id: number;
  readonly added: Generated<number>;
  readonly changed: Generated<number>;
  readonly moved: Generated<number>;
  readonly replaced: Generated<number>;
  readonly returned: Generated<number>;
  readonly missing: Generated<number>;
  readonly problem: Generated<number>;
  /** Of what is counted, rows were left out */
  readonly is_thinned: Generated<Flag>;
}

export interface ScanChangeTable {
  readonly id: Generated<number>;
  readonly run_id: number;
  readonly root_id: number;
  readonly kind: 'changed' | 'moved' | 'replaced' | 'returned' | 'missing' | 'problem';
  /** Of then: a track may be forgotten */
  readonly track_id: number | null;
  /** In the library's form; of what is missing the last known one */
  readonly path: string;
  readonly path_before: string | null;
  /** JSON array of [field, before, after] */
  readonly fields: string | null;
  /** Of a problem */
  readonly code: string | null;
  readonly undone_at: number | null;
}
