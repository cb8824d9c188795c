import type { ImportWish } from '../../../shared/contract/playlist-files.ts';
import type { PlaylistEntryId, PlaylistId, TrackId } from '../../../shared/ids.ts';
import { i18n } from '../../i18n/i18n.ts';
import { call } from '../../link/client.ts';
import { importPlaylists } from '../../link/playlist-files.ts';
import { invalidate } from '../../link/queries.ts';
import { offerUndo } from '../../stores/undo.ts';
import type { Changed } from '../../../shared/contract/activity.ts';

/** Makes the playlists, and offers to take that back. Throws: AppError. */
export async function takeIn(wishes: readonly ImportWish[]): Promise<readonly PlaylistId[]> {
  const made = await importPlaylists(wishes);
  const count = made.withoutTrackCount;
  const details = count === 0 ? i18n.t('playlistFiles.importedAll') : i18n.t('playlistFiles.importedText', { count });
  offer(made, i18n.t('playlistFiles.imported', { count: made.playlistIds.length }), details);
  return made.playlistIds;
}

export interface Link {
  readonly entryId: PlaylistEntryId;
  readonly trackId: TrackId;
}

/** Gives entries other tracks, and offers to take that back. Throws: AppError. */
export async function relink(playlistId: PlaylistId, links: readonly Link[]): Promise<void> {
  const done = await call('playlistFiles.relink', { playlistId, links: [...links] });
  offer(done, i18n.t('playlistFiles.relinked', { count: done.changedCount }));
}

function offer({ activityId }: Changed, text: string, details?: string): void {
  void invalidate(['playlists', 'playlistFiles', 'activity']);
  if (activityId === null) return;
  const undo = async (): Promise<void> => {
    await call('activity.undo', { activityId });
    await invalidate(['playlists', 'activity']);
  };
  offerUndo({ text, undo, ...(details === undefined ? {} : { details }) });
}
