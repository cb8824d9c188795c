import type { PlaylistId } from '../../../shared/ids.ts';
import { i18n } from '../../i18n/i18n.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { listEntryTracks } from '../../link/playlists.ts';
import { playListFrom } from '../../player/queue-actions.ts';
import { notify } from '../../stores/notices.ts';

/** Plays a list of entries from one of them on; from the next that can be played where that one can't. */
export async function playEntriesFrom(playlistId: PlaylistId, ids: Uint32Array, index: number): Promise<void> {
  const t = i18n.t.bind(i18n);
  try {
    const playable = await listEntryTracks(playlistId, { ids, isPlayable: true });
    const rest = new Set(ids.subarray(Math.max(0, index)));
    const from = playable.findIndex(({ entryId }) => rest.has(entryId));
    if (from >= 0)
      playListFrom(
        Uint32Array.from(playable, ({ trackId }) => trackId),
        from,
      );
    else notify({ name: 'playlist', title: t('playlists.nothingToPlay') });
  } catch (error) {
    notify({ name: 'playlist', title: t('drag.failed'), text: errorWords(t, error), isError: true });
  }
}
