/** The calls about playlists. */
import { playlistFilesHandlers } from '../ipc/playlist-files.ts';
import { playlistsHandlers } from '../ipc/playlists.ts';
import { createOwnLists } from '../services/own-lists.ts';
import { createEntriesService } from '../services/playlists/entries.ts';
import { createPlaylistsService } from '../services/playlists/playlists.ts';
import { createShownPlaylistsService } from '../services/playlists/shown.ts';
import { createViewOrders } from '../services/playlists/view-orders.ts';
import type { CallParts } from './parts.ts';

/** Handlers by domain; each answers for the one who asks. */
export function playlistCalls({ clock, library: { reader, writer }, orders, changes, playlistFiles }: CallParts) {
  const viewOrders = createViewOrders(reader, createOwnLists(reader, orders));
  return {
    playlists: playlistsHandlers({
      shown: createShownPlaylistsService(reader, viewOrders),
      whole: createPlaylistsService({ writer, changes, clock }),
      entries: createEntriesService({ writer, changes, orders: viewOrders, clock }),
    }),
    playlistFiles: playlistFilesHandlers(playlistFiles),
  };
}
