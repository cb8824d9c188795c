import type { PlaylistPage } from '../../../shared/contract/playlists.ts';
import type { PlaylistEntryId, TrackId } from '../../../shared/ids.ts';
import { selectedInOrder } from '../../elements/selection.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { entriesOf, isEntryId, listEntryTracks, toEntryIds } from '../../link/playlists.ts';
import { playFrom } from '../../player/player.ts';
import { addNext, addToQueue } from '../../player/queue-actions.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { removeEntries } from '../add-to-playlist/index.ts';
import { likedState, likeTracks, scoreTracks } from '../opinions/index.ts';
import type { TableMenu } from '../table/index.ts';
import { VerbMenu } from '../track-list/index.ts';
import type { VerbsOf } from '../verbs/index.ts';
import { entryVerbs } from './entry-verbs.ts';
import { isLost } from './entry-columns.tsx';
import { playEntriesFrom } from './play-entries.ts';
import { withTracks } from './play-playlist.ts';

interface EntryMenuProps extends TableMenu {
  readonly playlist: PlaylistPage;
  readonly ids: Uint32Array;
  /** Null where the list is looked at in another order than its own. */
  readonly onMove: ((entryIds: readonly PlaylistEntryId[], to: 'top' | 'end') => void) | null;
}

/** What can be done with the selected entries: what can be done with tracks anywhere, and taking them out. */
export function EntryMenu({ playlist, ids, onMove, selectedIds, activeIndex, trigger, children }: EntryMenuProps) {
  const { t, language } = useWords();
  const { id } = playlist;
  const [firstId] = selectedIds;
  const first = selectedIds.size === 1 && isEntryId(firstId) ? entriesOf(id).get(firstId) : undefined;
  const track = first?.track ?? null;
  const entryIds = () => toEntryIds(selectedInOrder(ids, selectedIds, ids.length));
  const tracksOf = async (isPlayable: boolean): Promise<readonly TrackId[]> =>
    (await listEntryTracks(id, { ids: entryIds(), isPlayable })).map(({ trackId }) => trackId);
  const load = (): Promise<readonly TrackId[]> => tracksOf(true);
  const loadAll = (): Promise<readonly TrackId[]> => tracksOf(false);
  const withChosen = (act: (trackIds: readonly TrackId[]) => void) => (): void => void withTracks(load, act);
  // what one thinks of a track holds whether its file is there or not
  const withAll = (act: (trackIds: readonly TrackId[]) => void): void => void withTracks(loadAll, act);
  const isChangeable = playlist.isOwn && playlist.kind === 'manual';
  // no more than are asked for at once
  const lost = toEntryIds(Array.from(selectedIds).slice(0, 1000))
    .flatMap((entryId) => entriesOf(id).get(entryId) ?? [])
    .filter(isLost);
  const ownVerbs: VerbsOf = (around) =>
    entryVerbs(around, {
      onRelink: lost.length === 0 ? null : () => showPlaylistDialog({ kind: 'relink', playlist, entries: lost }),
      onMove: onMove === null ? null : (to) => onMove(entryIds(), to),
      onRemove: () => void removeEntries(playlist, entryIds()),
    });
  return (
    <VerbMenu
      trigger={trigger}
      isDisabled={selectedIds.size === 0 && ids.length === 0}
      offer={{
        kind: 'tracks',
        subject: selectedIds.size === 0 ? null : selectedIds,
        name: () => (selectedIds.size === 1 ? (track?.name ?? '') : formatNumber(language, selectedIds.size)),
      }}
      verbs={() => ({
        count: selectedIds.size,
        onPlay: () =>
          selectedIds.size === 1
            ? void playEntriesFrom(id, ids, activeIndex)
            : withChosen((trackIds) => playFrom(trackIds, 0))(),
        onPlayNext: withChosen(addNext),
        onAddToQueue: withChosen(addToQueue),
        onScore: (score) => withAll((trackIds) => void scoreTracks(trackIds, score)),
        onLike: (isLiked) => withAll((trackIds) => void likeTracks(trackIds, isLiked)),
        isLiked: track === null ? null : likedState([track.id]),
        albumId: track?.albumId,
        artistId: track?.artists[0]?.artistId,
        trackId: track?.id,
        ...(isChangeable && selectedIds.size > 0 ? { extra: ownVerbs } : {}),
      })}
      dragged={() => {
        const chosen = entryIds();
        if (chosen.length === 0) return null;
        const entries = isChangeable ? { entries: { playlistId: id, entryIds: chosen } } : {};
        const copied = playlist.kind === 'manual' ? { copied: { fromId: id, entryIds: chosen } } : {};
        const label = t('drag.tracks', { count: chosen.length });
        return { label, isUnnamed: true, load, loadAll, ...copied, ...entries };
      }}
    >
      {children}
    </VerbMenu>
  );
}
