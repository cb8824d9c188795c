import { call } from './define.ts';
import { ownOrder } from './own-lists.ts';

/** What came into the library, the newest first unless sorted otherwise. Each time stands beside its id, in seconds since the epoch. */
export interface RecentlyAdded {
  readonly albumIds: Uint32Array;
  readonly albumSeconds: Uint32Array;
  /** Tracks that are on no album. */
  readonly trackIds: Uint32Array;
  readonly trackSeconds: Uint32Array;
}

export const recent = {
  /** All albums with a present track, and all present tracks without an album; as opinions sort and filter them. */
  list: call(ownOrder).gives<RecentlyAdded>(),
};
