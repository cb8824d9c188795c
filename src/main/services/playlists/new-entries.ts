/** What entries keep of the tracks they are made from. */
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistEntryId, PlaylistId, TrackId, UserId } from '../../../shared/ids.ts';
import type { ReadDb } from '../../db/handles.ts';
import { listCopies, listCopiesOf, readSnapshots } from '../../db/queries/playlists/entries.ts';
import { getVisible } from './owned.ts';
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

/** What is to be copied from a manual playlist: all of it where no entries are named. */
export interface CopyWish {
  readonly fromId: PlaylistId;
  readonly entryIds?: readonly PlaylistEntryId[] | undefined;
}

/** As entries of another playlist, with all that they keep, also of what no track is known for. Throws: not-found, invalid-input. */
export function copiedEntries(
  db: ReadDb,
  userId: UserId,
  { fromId, entryIds }: CopyWish,
  now: number,
): readonly NewEntry[] {
  const { kind } = getVisible(db, userId, fromId);
  if (kind !== 'manual') throw new AppError('invalid-input', 'Only a manual playlist has entries of its own');
  const copies = entryIds === undefined ? listCopies(db, fromId) : listCopiesOf(db, fromId, entryIds);
  return copies.map((entry) => ({ ...entry, addedAt: now }));
}
