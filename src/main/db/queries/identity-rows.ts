/** The rows of decisions about which track a file is, as activities keep them. By kind: never renamed. */
import type { DismissalRow } from './doubts.ts';
import type { TrackJoinRow } from './track-joins.ts';

export interface IdentityRows {
  /** By the join's own id. */
  readonly track_join: TrackJoinRow;
  /** By the track that is none of those that were thought. */
  readonly doubt_dismissed: DismissalRow;
}
