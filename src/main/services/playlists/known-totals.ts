/** What playlists come to, counted once as long as nothing is written: lists and pages are asked for together. */
import { readDataStamp } from '../../db/queries/data-stamp.ts';
import { readTotals, type PlaylistTotals } from '../../db/queries/playlists/cards.ts';
import type { ReadDb } from '../../db/handles.ts';

/** Gives the totals of those playlists that have entries. Cost: that of `readTotals` once after each write. */
export function createKnownTotals(db: ReadDb): (playlistIds: readonly number[]) => ReadonlyMap<number, PlaylistTotals> {
  let stamp = '';
  let known = new Map<number, PlaylistTotals | null>();
  return (playlistIds) => {
    const now = readDataStamp(db);
    if (now !== stamp) known = new Map();
    stamp = now;
    const wanted = playlistIds.filter((id) => !known.has(id));
    const read = wanted.length === 0 ? new Map<number, PlaylistTotals>() : readTotals(db, wanted);
    for (const id of wanted) known.set(id, read.get(id) ?? null);
    return new Map(
      playlistIds.flatMap((id) => {
        const totals = known.get(id) ?? null;
        return totals === null ? [] : [[id, totals] as const];
      }),
    );
  };
}
