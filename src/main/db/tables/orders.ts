/** The row of the table that tells whether kept orders are still true, as SQLite gives it. */
import type { Generated } from 'kysely';

export interface TrackOrderStateTable {
  readonly id: Generated<number>;
  /** Names the present content for orders kept outside; null: something changed since one was given */
  readonly token: number | null;
  /** The newest track when the token was given: later ones end it */
  readonly last_track_id: Generated<number>;
}
