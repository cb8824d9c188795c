import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import type { PlaylistId, TrackId } from '../../../shared/ids.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { i18n } from '../../i18n/i18n.ts';
import { listPlaylistTracks } from '../../link/playlists.ts';
import { playFrom } from '../../player/player.ts';
import { addNext, addToQueue, playShuffled } from '../../player/queue-actions.ts';
import type { Addition } from '../../stores/drag.ts';
import { notify } from '../../stores/notices.ts';

export async function playPlaylist(playlistId: PlaylistId, isShuffled = false): Promise<void> {
  await withTracks(
    () => listPlaylistTracks(playlistId, true),
    (trackIds) => (isShuffled ? playShuffled(trackIds) : playFrom(trackIds, 0)),
  );
}

export async function queuePlaylist(playlistId: PlaylistId, where: 'next' | 'last'): Promise<void> {
  await withTracks(() => listPlaylistTracks(playlistId, true), where === 'next' ? addNext : addToQueue);
}

/** What another playlist is given of it: entries as they are; of a smart one, or a folder, the tracks. */
export function wholeOf({ id, kind }: Pick<PlaylistCard, 'id' | 'kind'>): Addition {
  return kind === 'manual' ? { fromId: id, entryIds: null } : { load: () => listPlaylistTracks(id, false) };
}

/** Does it with the tracks once they are here; says why nothing happens where there are none. */
export async function withTracks(
  load: () => Promise<readonly TrackId[]>,
  act: (trackIds: readonly TrackId[]) => void,
): Promise<void> {
  const t = i18n.t.bind(i18n);
  try {
    const trackIds = await load();
    if (trackIds.length > 0) act(trackIds);
    else notify({ name: 'playlist', title: t('playlists.nothingToPlay') });
  } catch (error) {
    notify({ name: 'playlist', title: t('drag.failed'), text: errorWords(t, error), isError: true });
  }
}
