/** Rows of the tables of profiles that were deleted, as SQLite gives them. */
import type { Generated } from 'kysely';

export interface DeletedPersonTable {
  readonly key: number;
  readonly username: string | null;
  readonly deleted_at: number;
  readonly last_activity_id: number;
}

export interface DeletedPersonRowTable {
  readonly id: Generated<number>;
  readonly key: number;
  readonly table_name: string;
  /** JSON object, by column */
  readonly row: string;
}
