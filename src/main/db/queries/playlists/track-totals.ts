/** What tracks come to, and the covers that stand for them. */
import type { ArtKey } from '../../../../shared/contract/art.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';
import type { PlaylistTotals } from './cards.ts';

interface Sums {
  readonly missingCount: number;
  readonly durationMs: number;
}

/** Cost: one look-up a track; some 100 ms for 100,000. */
export function readTrackTotals({ raw }: ReadDb, ids: Uint32Array): PlaylistTotals {
  const { missingCount, durationMs } = withDbErrors(() =>
    raw
      .prepare<[string], Sums>(
        `select coalesce(sum(missing_since is not null), 0) as missingCount, coalesce(sum(duration), 0) as durationMs
         from track where id in (select value from json_each(?))`,
      )
      .get(`[${ids.join()}]`),
  ) ?? { missingCount: 0, durationMs: 0 };
  return { entryCount: ids.length, missingCount, durationMs };
}

/** Of all files together. Cost: one look-up a track. */
export function readTrackBytes({ raw }: ReadDb, ids: Uint32Array): number {
  const sql = 'select coalesce(sum(size_bytes), 0) from track_file where track_id in (select value from json_each(?))';
  return withDbErrors(() => raw.prepare<[string], number>(sql).pluck().get(`[${ids.join()}]`)) ?? 0;
}

const MOSAIC_SIZE = 4;
// covers that differ stand near the front
const MOSAIC_REACH = 200;

/** The first different covers. Cost: stops at the fourth. */
export function listTrackCovers({ raw }: ReadDb, ids: Uint32Array): readonly ArtKey[] {
  const sql = 'select coalesce(a.image, t.image) from track t left join album a on a.id = t.album_id where t.id = ?';
  const found = new Set<ArtKey>();
  for (const id of ids.subarray(0, MOSAIC_REACH)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one column of the statement above
    const cover = withDbErrors(() => keptStatement(raw, sql).pluck().get(id)) as ArtKey | null | undefined;
    if (cover !== null && cover !== undefined) found.add(cover);
    if (found.size === MOSAIC_SIZE) break;
  }
  return [...found];
}
