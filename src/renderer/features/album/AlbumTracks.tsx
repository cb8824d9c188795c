import { Scissors } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { selectedInOrder } from '../../elements/selection.ts';
import { useWords } from '../../i18n/use-words.ts';
import { toTrackIds } from '../../link/id-lists.ts';
import { playFrom } from '../../player/player.ts';
import { MAX_QUEUE } from '../../stores/queue.ts';
import { showByHand } from '../../stores/by-hand.ts';
import type { Place } from '../../stores/places.ts';
import { NothingPasses } from '../own-filter/index.ts';
import { rowIndexOf, TrackMenu, useKeptPlace, useListSelection } from '../track-list/index.ts';
import type { Around, Verb } from '../verbs/index.ts';
import { albumPlace } from './album-place.ts';
import { AlbumDisc } from './AlbumDisc.tsx';
import { useArrangedDiscs } from './use-arranged-discs.ts';

const ROWS_IN_VIEW = 12;

interface AlbumTracksProps {
  readonly album: AlbumPage;
  /** Where the page was left. */
  readonly place: Place | undefined;
  readonly getOffset: () => number;
}

export function AlbumTracks({ album, place, getOffset }: AlbumTracksProps) {
  const { t } = useWords();
  const gridRef = useRef<HTMLDivElement>(null);
  useEffect(() => focusOnArrival(gridRef.current), []);
  const { discs, isSorted, isFiltered } = useArrangedDiscs(album);
  const ids = useMemo(() => discs.flatMap((disc) => disc.tracks.map((track) => track.id)), [discs]);
  const count = album.discs.reduce((sum, disc) => sum + disc.tracks.length, 0);
  const list = useListSelection({
    list: ids,
    rowsInView: ROWS_IN_VIEW,
    show: (index) => gridRef.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
    onOpen: (index) => playFrom(ids, index),
    initial: place,
  });
  useKeptPlace(albumPlace(album.id), getOffset, list.selection);
  const { selection, activeIndex } = list;
  const isSingle = selection.ids.size === 1;
  const chosen = isSingle ? findTrack(album, ids[activeIndex]) : undefined;
  const selected = (): readonly TrackId[] => toTrackIds(selectedInOrder(ids, selection.ids, MAX_QUEUE));
  const isSomeOfThem = selection.ids.size > 0 && selection.ids.size < count;
  const split = isSomeOfThem ? () => showByHand({ kind: 'split', album, trackIds: selected() }) : null;

  if (isFiltered && ids.length === 0) return <NothingPasses view={albumPlace(album.id)} thing="track" />;
  return (
    <TrackMenu
      trackIds={selected}
      onPlay={() => (isSingle ? playFrom(ids, activeIndex) : playFrom(selected(), 0))}
      albumId={null}
      artistId={chosen?.artists[0]?.artistId ?? null}
      isSingle={isSingle}
      offered={selection.ids.size === 0 ? null : selection.ids}
      name={chosen?.name}
      extra={(around) => splitVerbs(around, split)}
      trigger={
        <div
          ref={gridRef}
          role="grid"
          aria-label={t('album.trackList', { name: album.name })}
          aria-rowcount={ids.length}
          aria-multiselectable="true"
          aria-activedescendant={activeIndex >= 0 ? `album-track-${activeIndex}` : undefined}
          tabIndex={0}
          className="mx-3 pb-6"
          onKeyDown={list.onKeyDown}
          onContextMenu={(event) => list.onRowMenu(rowIndexOf(event.target))}
        />
      }
    >
      {discs.map((disc, at) => (
        <AlbumDisc
          key={disc.discNo}
          album={album}
          disc={disc}
          hasTitle={album.discs.length > 1 && !isSorted}
          firstIndex={discs.slice(0, at).reduce((sum, earlier) => sum + earlier.tracks.length, 0)}
          list={list}
          onOpen={(index) => playFrom(ids, index)}
        />
      ))}
    </TrackMenu>
  );
}

function findTrack({ discs }: AlbumPage, id: TrackId | undefined): TrackRow | undefined {
  return discs.flatMap((disc) => disc.tracks).find((track) => track.id === id);
}

/** For admins: dead where it would leave nothing, or take nothing along. */
function splitVerbs({ t, isAdmin }: Around, split: (() => void) | null): readonly Verb[] {
  if (!isAdmin) return [];
  const run = (): void => split?.();
  return [{ name: 'splitOff', icon: Scissors, label: t('byHand.splitOff'), isDisabled: split === null, run }];
}
