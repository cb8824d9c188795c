/** A boolean in SQLite; better-sqlite3 binds no other form. */
export type Flag = 0 | 1;
