/** Making a playlist: one change, whatever it begins with. */
import type { PlaylistMade } from '../../../shared/contract/playlists.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import { branded } from '../../db/queries/branded.ts';
import type { StoredPlaylist } from '../../db/queries/playlists/cards.ts';
import { nextIds } from '../../db/queries/playlists/new-ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Changes } from '../changes.ts';
import { getOwn } from './owned.ts';
import { spread } from './places.ts';
import { madeEntries, madePlaylist, type NewEntry } from './playlist-changes.ts';

export interface MakingParts {
  readonly writer: WriteDb;
  readonly changes: Pick<Changes, 'apply'>;
  readonly clock: Clock;
}

type NewFacts = Pick<StoredPlaylist, 'name' | 'kind' | 'parentId' | 'description' | 'image' | 'rules' | 'sort'>;

export interface PlannedPlaylist {
  readonly from: NewFacts;
  readonly entries: readonly NewEntry[];
}

/** Private, with what `plan` says, which runs inside the change. Throws: what `plan` throws; then nothing has changed. */
export function makePlaylist(
  { writer, changes, clock }: MakingParts,
  userId: UserId,
  plan: () => PlannedPlaylist,
): PlaylistMade {
  let playlistId = branded<PlaylistId>(0);
  const changed = changes.apply(userId, 'playlist-create', () => {
    const { from, entries } = plan();
    const [id = 0] = nextIds(writer, 'playlist', 1);
    playlistId = branded<PlaylistId>(id);
    const ids = nextIds(writer, 'playlist_track', entries.length);
    const made = madePlaylist({ ...from, id, createdAt: clock.now() });
    const filled = madeEntries(id, entries, { ids, places: spread(entries.length) });
    return { changes: [...made, ...filled], subject: from.name, thingCount: 1 };
  });
  return { ...changed, playlistId };
}

/** That it is one of the person's own folders, or none. Throws: not-found, not-allowed, invalid-input. */
export function assertFolder(db: WriteDb, userId: UserId, parentId: PlaylistId | null): void {
  if (parentId === null) return;
  const { kind } = getOwn(db, userId, parentId);
  if (kind !== 'folder') throw new AppError('invalid-input', 'Only a folder holds playlists');
}
