/** The calls about playlists. */
import { playlistFilesHandlers } from '../ipc/playlist-files.ts';
import { playlistSyncHandlers } from '../ipc/playlist-sync.ts';
import { playlistsHandlers } from '../ipc/playlists.ts';
import { smartHandlers } from '../ipc/smart.ts';
import { createOwnLists } from '../services/own-lists.ts';
import { createEntriesService } from '../services/playlists/entries.ts';
import { createPlaylistsService } from '../services/playlists/playlists.ts';
import { createShownPlaylistsService } from '../services/playlists/shown.ts';
import { createViewOrders } from '../services/playlists/view-orders.ts';
import { createLiveQueries } from '../services/smart/live-queries.ts';
import { TICK_MS } from '../services/smart/keeper.ts';
import { createSmartLists } from '../services/smart/smart-lists.ts';
import { createSmartLook } from '../services/smart/smart-look.ts';
import { createSmartService } from '../services/smart/smart.ts';
import { createTrackQueries } from '../services/track-query.ts';
import type { CallParts } from './parts.ts';

/** Handlers by domain; each answers for the one who asks. */
export function playlistCalls({
  clock,
  library: { reader, writer },
  orders,
  changes,
  playlistFiles,
  playlistSync,
  emit,
  listeners,
}: CallParts) {
  const lists = createOwnLists(reader, orders);
  const viewOrders = createViewOrders(reader, lists);
  const queries = createTrackQueries(reader, lists, clock);
  const live = createLiveQueries(reader, lists);
  const smartLists = createSmartLists({ reader, live, writer, clock });
  listeners.add((event) => {
    if (event.type === 'library.changed') smartLists.settle();
  });
  const ticking = setInterval(() => {
    if (!reader.raw.open) return clearInterval(ticking);
    void smartLists.tick().then((isChanged) => isChanged && emit({ type: 'library.changed', topics: ['smartLists'] }));
  }, TICK_MS).unref();
  const onCounted = () => emit({ type: 'library.changed', topics: ['playlistCounts'] });
  const look = createSmartLook({ reader, queries, lists, smartLists });
  return {
    playlists: playlistsHandlers({
      shown: createShownPlaylistsService(reader, viewOrders, { queries, smartLists, onCounted }),
      whole: createPlaylistsService({ writer, changes, clock }),
      entries: createEntriesService({ writer, changes, orders: viewOrders, clock }),
    }),
    playlistFiles: playlistFilesHandlers(playlistFiles, look),
    playlistSync: playlistSyncHandlers(playlistSync),
    smart: smartHandlers(createSmartService({ writer, changes, clock, smartLists }), look),
  };
}
