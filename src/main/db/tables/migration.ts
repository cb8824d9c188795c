/** The migrator's own table, see `migrate.ts`. */
export interface MigrationTable {
  /** From 1 on; the last one is the file's `user_version`. */
  readonly position: number;
  readonly name: string;
  readonly hash: string;
  readonly applied_at: number;
}
