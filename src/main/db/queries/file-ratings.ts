/** The ratings that scans found in the files. */
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';

export interface RatedTrack {
  readonly trackId: number;
  /** JSON array of {kind, value, email}, as stored in the file. */
  readonly ratings: string;
}

/** Present tracks whose file has a rating of any kind. Cost: walks an index of those alone. */
export function listRatedTracks({ raw }: ReadDb): readonly RatedTrack[] {
  return withDbErrors(() =>
    raw
      .prepare<[], RatedTrack>(
        `select g.track_id as trackId, g.ratings from track_tag g join track t on t.id = g.track_id
         where g.ratings is not null and t.missing_since is null order by g.track_id`,
      )
      .all(),
  );
}
