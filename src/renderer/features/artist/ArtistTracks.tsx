import { useId, useMemo, useRef } from 'react';
import type { TrackGroup } from '../../../shared/contract/artists.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { selectedInOrder } from '../../elements/selection.ts';
import { useWords } from '../../i18n/use-words.ts';
import { toTrackIds } from '../../link/id-lists.ts';
import { playFrom } from '../../player/player.ts';
import { MAX_QUEUE } from '../../player/queue.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import { rowIndexOf, TrackMenu, useListSelection } from '../track-list/index.ts';
import { ArtistTrackRow } from './ArtistTrackRow.tsx';

const ROWS_IN_VIEW = 12;

interface ArtistTracksProps {
  readonly id?: string;
  readonly title: string;
  readonly group: TrackGroup;
}

export function ArtistTracks({ id, title, group: { tracks, trackCount } }: ArtistTracksProps) {
  const { t } = useWords();
  if (tracks.length === 0) return null;
  return (
    <section id={id} aria-label={title} className="pb-6">
      <h2 className="px-6 pb-2 text-base font-semibold">
        {title}
        <span className="tabular pl-2 text-xs font-normal text-ink-faint">
          {t('tracks.count', { count: trackCount })}
        </span>
      </h2>
      <TrackGrid title={title} tracks={tracks} />
      {trackCount > tracks.length ? (
        <p className="px-6 pt-2 text-ink-faint">{t('artist.firstOnly', { count: tracks.length })}</p>
      ) : null}
    </section>
  );
}

function TrackGrid({ title, tracks }: { readonly title: string; readonly tracks: TrackGroup['tracks'] }) {
  const gridRef = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const currentTrackId = usePlayer(selectCurrentTrackId);
  const ids = useMemo(() => tracks.map((track) => track.id), [tracks]);
  const list = useListSelection({
    list: ids,
    rowsInView: ROWS_IN_VIEW,
    show: (index) => gridRef.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
    onOpen: (index) => playFrom(ids, index),
  });
  const { selection, activeIndex } = list;
  const isSingle = selection.ids.size === 1;
  const chosen = isSingle ? tracks[activeIndex] : undefined;
  const selected = (): readonly TrackId[] => toTrackIds(selectedInOrder(ids, selection.ids, MAX_QUEUE));
  return (
    <TrackMenu
      trackIds={selected}
      onPlay={() => (isSingle ? playFrom(ids, activeIndex) : playFrom(selected(), 0))}
      albumId={chosen?.albumId ?? null}
      artistId={chosen?.artists[0]?.artistId ?? null}
      isSingle={isSingle}
      trigger={
        <div
          ref={gridRef}
          role="grid"
          aria-label={title}
          aria-rowcount={tracks.length}
          aria-multiselectable="true"
          aria-activedescendant={activeIndex >= 0 ? `${gridId}-${activeIndex}` : undefined}
          tabIndex={0}
          className="mx-3"
          onKeyDown={list.onKeyDown}
          onContextMenu={(event) => list.onRowMenu(rowIndexOf(event.target))}
        />
      }
    >
      {tracks.map((track, index) => (
        <ArtistTrackRow
          key={track.id}
          id={`${gridId}-${index}`}
          index={index}
          track={track}
          isSelected={selection.ids.has(track.id)}
          isActive={index === activeIndex}
          isCurrent={track.id === currentTrackId}
          onMouseDown={list.onRowMouseDown}
          onOpen={() => playFrom(ids, index)}
        />
      ))}
    </TrackMenu>
  );
}
