/** What a person says about files and playlists that are kept in sync, with a way back. */
import type { Changed } from '../../../shared/contract/activity.ts';
import type { FoundFile, SyncMode } from '../../../shared/contract/playlist-sync.ts';
import type { PlaylistId } from '../../../shared/ids.ts';
import { i18n } from '../../i18n/i18n.ts';
import { call } from '../../link/client.ts';
import { invalidate } from '../../link/queries.ts';
import { offerUndo } from '../../stores/undo.ts';

const TOUCHED = ['playlists', 'playlistFiles', 'activity'] as const;

/** The new playlist. Throws: AppError. */
export async function linkFile({ fileId, name }: FoundFile, mode: SyncMode): Promise<PlaylistId> {
  const made = await call('playlistSync.link', { fileId, mode, showsPrivate: mode === 'both' });
  offer(made, i18n.t('playlistSync.linked', { name }));
  return made.playlistId;
}

/** Throws: AppError. */
export async function ignoreFile({ fileId, name }: FoundFile, isIgnored: boolean): Promise<void> {
  const done = await call('playlistSync.ignore', { fileId, isIgnored });
  offer(done, isIgnored ? i18n.t('playlistSync.ignored', { name }) : i18n.t('playlistSync.offered', { name }));
}

/** What was found up to the id. Throws: AppError. */
export async function ignoreNew(upToId: number, count: number): Promise<void> {
  offer(await call('playlistSync.ignoreNew', { upToId }), i18n.t('playlistSync.allIgnored', { count }));
}

/** Throws: AppError. */
export async function unlink(playlistId: PlaylistId): Promise<void> {
  offer(await call('playlistSync.unlink', { playlistId }), i18n.t('playlistSync.unlinked'));
}

/** Throws: AppError. */
export async function setMode(playlistId: PlaylistId, mode: SyncMode): Promise<void> {
  const done = await call('playlistSync.setMode', { playlistId, mode, showsPrivate: mode === 'both' });
  offer(done, mode === 'both' ? i18n.t('playlistSync.nowBoth') : i18n.t('playlistSync.nowFollow'));
}

/** Throws: AppError. */
export async function syncNow(playlistId: PlaylistId): Promise<void> {
  await call('playlistSync.syncNow', { playlistId });
  await invalidate(TOUCHED);
}

interface Decision {
  readonly keep: 'mine' | 'file' | 'both';
  readonly version: string;
  readonly name: string;
}

/** The playlist that is kept in sync from now on. Throws: AppError. */
export async function decide(playlistId: PlaylistId, decision: Decision): Promise<PlaylistId> {
  const done = await call('playlistSync.resolve', { playlistId, ...decision });
  offer(done, i18n.t('playlistSync.decided'));
  return done.playlistId;
}

function offer({ activityId }: Changed, text: string): void {
  void invalidate(TOUCHED);
  if (activityId === null) return;
  const undo = async (): Promise<void> => {
    await call('activity.undo', { activityId });
    await invalidate(TOUCHED);
  };
  offerUndo({ text, undo });
}
