import { useMemo, useState, type ReactNode } from 'react';
import type { PlaylistEntry, PlaylistPage, PlaylistSort } from '../../../shared/contract/playlists.ts';
import type { PlaylistEntryId, PlaylistId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { filterKey } from '../../link/own-lists.ts';
import { entriesOf, isEntryId, isWhole, toEntryIds, type EntryView } from '../../link/playlists.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import { Table, type TableSource } from '../table/index.ts';
import { isByName, nameOfTrack } from '../track-table/index.ts';
import { EntryMenu } from './EntryMenu.tsx';
import { entryColumns, entryRowClass, snapshotTitle, type EntryLook } from './entry-columns.tsx';
import { moveToEdge } from './move-to-edge.ts';
import { playEntriesFrom } from './play-entries.ts';
import { useEntryDrop } from './use-entry-drop.ts';
import { useEntryKeys } from './use-entry-keys.ts';
import { useTracksOfEntries } from './use-tracks-of-entries.ts';

interface EntryTableProps {
  readonly playlist: PlaylistPage;
  /** As they are looked at. */
  readonly ids: Uint32Array;
  /** All of them, in the list's own order. */
  readonly ownIds: Uint32Array;
  readonly view: EntryView;
  readonly onView: (by: PlaylistSort | null, isDescending: boolean) => void;
  readonly tools: ReactNode;
  readonly note: ReactNode;
  readonly empty: ReactNode;
}

/** The entries of a playlist, which are moved and removed by their own ids: the same track may stand there twice. */
export function EntryTable({ playlist, ids, ownIds, view, onView, tools, note, empty }: EntryTableProps) {
  const { t } = useWords();
  const columns = useMemo(() => entryColumns(t), [t]);
  const source = useSource(playlist.id);
  const look = useEntryLook(ownIds);
  const [said, setSaid] = useState('');
  const place = { playlist, ids, ownIds, view };
  const onKey = useEntryKeys({ ...place, say: setSaid });
  const rowDrop = useEntryDrop(place);
  const toTracks = useTracksOfEntries(playlist.id);
  return (
    <>
      <Table
        view="playlist"
        place={`playlist-${playlist.id}`}
        label={t('playlists.tracksOf', { name: playlist.name })}
        ids={ids}
        columns={columns}
        source={source}
        look={look}
        sort={view.by ?? 'own'}
        isDescending={view.isDescending}
        onSort={(sort, isDescending) => (sort === 'own' ? onView(null, false) : onView(sort, isDescending))}
        isOfTracks
        toTracks={toTracks}
        listKey={`${view.filter} ${filterKey(view.own)}`}
        nameOf={nameInOrder(playlist.id, view)}
        onOpen={(index) => void playEntriesFrom(playlist.id, ids, index)}
        onKey={onKey}
        rowDrop={rowDrop}
        empty={empty}
        renderTitle={(selectedCount) => (
          <>
            <header className="flex min-h-9 items-center gap-3 px-6 pb-2">
              <p role="status" className="tabular flex-1 pt-0.5 text-ink-faint">
                {isWhole(view) ? null : t('playlists.shownOf', { count: ids.length, all: ownIds.length })}
                {!isWhole(view) && selectedCount > 1 ? ' · ' : null}
                {selectedCount > 1 ? t('tracks.selected', { count: selectedCount }) : null}
              </p>
              {tools}
            </header>
            {note}
          </>
        )}
        renderMenu={(menu) => (
          <EntryMenu
            playlist={playlist}
            ids={ids}
            onMove={view.by === null ? (chosen, to) => moveToEdge(playlist, chosen, to) : null}
            {...menu}
          />
        )}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

function useSource(playlistId: PlaylistId): TableSource<PlaylistEntryId, PlaylistEntry, EntryLook> {
  const cache = entriesOf(playlistId);
  return useMemo(() => ({ cache, toIds: toEntryIds, rowClass: entryRowClass }), [cache]);
}

function useEntryLook(ownIds: Uint32Array): EntryLook {
  const { t, language } = useWords();
  const currentId = usePlayer(selectCurrentTrackId);
  const failures = usePlayer((state) => state.failures);
  const positions = useMemo(() => new Map(Array.from(ownIds, (id, at) => [id, at + 1])), [ownIds]);
  return useMemo(
    () => ({ t, language, currentId, failures, positions }),
    [t, language, currentId, failures, positions],
  );
}

/** By what an entry stands in an order by names; null for other orders. */
function nameInOrder(playlistId: PlaylistId, { by }: EntryView) {
  if (!isByName(by)) return null;
  return async (id: number | undefined): Promise<string | null> => {
    const entry = isEntryId(id) ? await entriesOf(playlistId).load(id) : undefined;
    if (entry === undefined) return null;
    const { track, snapshot } = entry;
    if (track !== null) return nameOfTrack(track, by);
    return { title: snapshotTitle(snapshot), artist: snapshot.artist, album: snapshot.album }[by];
  };
}
