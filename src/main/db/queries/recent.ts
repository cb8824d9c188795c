/** What was added when. */
import type { RecentlyAdded } from '../../../shared/contract/recent.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';

const ALBUMS = `
  select id, created_at as addedAt from album where track_count > 0 order by created_at desc, id desc`;

const LOOSE = `
  select id, created_at as addedAt from track where album_id is null and missing_since is null
  order by created_at desc, id desc`;

/** The statements behind the list, for tests of their plans. */
export const recentQueries = { ALBUMS, LOOSE };

interface Added {
  readonly id: number;
  readonly addedAt: number;
}

/** Shape: the newest first. Cost: walks two indexes that hold nothing else. */
export function listRecentlyAdded({ raw }: ReadDb): RecentlyAdded {
  return withDbErrors(() => {
    const albums = raw.prepare<[], Added>(ALBUMS).all();
    const tracks = raw.prepare<[], Added>(LOOSE).all();
    return {
      albumIds: idsOf(albums),
      albumSeconds: secondsOf(albums),
      trackIds: idsOf(tracks),
      trackSeconds: secondsOf(tracks),
    };
  });
}

function idsOf(rows: readonly Added[]): Uint32Array {
  return Uint32Array.from(rows, ({ id }) => id);
}

function secondsOf(rows: readonly Added[]): Uint32Array {
  return Uint32Array.from(rows, ({ addedAt }) => Math.floor(addedAt / 1000));
}
