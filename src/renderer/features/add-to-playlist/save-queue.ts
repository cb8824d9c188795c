import { i18n } from '../../i18n/i18n.ts';
import { notify } from '../../stores/notices.ts';
import { usePlayer } from '../../stores/player.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';

/** Asks how a playlist of the whole queue is to be called, with what has played already. */
export function saveQueue(): void {
  const trackIds = usePlayer.getState().queue.items.map((item) => item.trackId);
  if (trackIds.length === 0) notify({ name: 'playlist', title: i18n.t('playlists.nothingToAdd') });
  else
    showPlaylistDialog({
      kind: 'new',
      as: 'manual',
      parentId: null,
      addition: { load: () => Promise.resolve(trackIds) },
    });
}
