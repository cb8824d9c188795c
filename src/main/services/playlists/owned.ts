/** Whose a playlist is: the one door that every change of one goes through. */
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import type { ReadDb } from '../../db/handles.ts';
import { findVisiblePlaylist, type StoredPlaylist } from '../../db/queries/playlists/cards.ts';

/** One that the person may see. Throws: not-found. */
export function getVisible(db: ReadDb, userId: UserId, playlistId: PlaylistId): StoredPlaylist {
  const found = findVisiblePlaylist(db, userId, playlistId);
  if (found === undefined) throw new AppError('not-found', 'There is no such playlist');
  return found;
}

/** One that the person may change. Throws: not-found, not-allowed. */
export function getOwn(db: ReadDb, userId: UserId, playlistId: PlaylistId): StoredPlaylist {
  const found = getVisible(db, userId, playlistId);
  if (found.isOwn === 0) throw new AppError('not-allowed', 'The playlist is another person’s');
  return found;
}

/** One whose entries the person may change. Throws: not-found, not-allowed, invalid-input. */
export function getOwnManual(db: ReadDb, userId: UserId, playlistId: PlaylistId): StoredPlaylist {
  const found = getOwn(db, userId, playlistId);
  if (found.kind !== 'manual') throw new AppError('invalid-input', 'Only a manual playlist has entries of its own');
  return found;
}
