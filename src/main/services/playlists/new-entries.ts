/** What entries keep of the tracks they are made from. */
import { AppError } from '../../../shared/errors.ts';
import type { TrackId } from '../../../shared/ids.ts';
import type { ReadDb } from '../../db/handles.ts';
import { readSnapshots } from '../../db/queries/playlists/entries.ts';
import type { NewEntry } from './playlist-changes.ts';

/** One entry a track, in order; the same track may come again. Throws: not-found where one of them does not exist. */
export function newEntries(db: ReadDb, trackIds: readonly TrackId[], now: number): readonly NewEntry[] {
  const snapshots = readSnapshots(db, trackIds);
  return trackIds.map((id) => {
    const snapshot = snapshots.get(id);
    if (snapshot === undefined) throw new AppError('not-found', 'That is not in the library');
    return { ...snapshot, addedAt: now };
  });
}
