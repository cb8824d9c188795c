/** Handlers of playlist files between the music, for the one who asks. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { playlistSync } from '../../shared/contract/playlist-sync.ts';
import type { PlaylistSyncService } from '../services/playlist-sync/playlist-sync.ts';

/** The calls of `playlistSync`. */
export function playlistSyncHandlers(service: PlaylistSyncService): HandlersOf<typeof playlistSync> {
  return {
    found: (wish, { userId }) => service.found(userId, wish),
    open: ({ fileId }, { userId }) => service.open(userId, fileId),
    ignore: (wish, { userId }) => service.ignore(userId, wish),
    ignoreNew: ({ upToId }, { userId }) => service.ignoreNew(userId, upToId),
    link: (wish, { userId }) => service.link(userId, wish),
    setMode: ({ playlistId, ...wish }, { userId }) => service.setMode(userId, playlistId, wish),
    unlink: ({ playlistId }, { userId }) => service.unlink(userId, playlistId),
    list: (_input, { userId }) => service.list(userId),
    syncNow: ({ playlistId }, { userId }) => service.syncNow(userId, playlistId),
    compare: ({ playlistId }, { userId }) => service.compare(userId, playlistId),
    resolve: ({ playlistId, ...wish }, { userId }) => service.resolve(userId, playlistId, wish),
  };
}
