import { useMemo, useRef, type MouseEvent } from 'react';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { selectedInOrder } from '../../elements/selection.ts';
import { creditNames, useWords } from '../../i18n/use-words.ts';
import { playFrom } from '../../player/player.ts';
import { MAX_QUEUE } from '../../player/queue.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import { rowIndexOf, TrackMenu, useListSelection } from '../track-list/index.ts';
import { AlbumTrackRow } from './AlbumTrackRow.tsx';

const ROWS_IN_VIEW = 12;

export function AlbumTracks({ album }: { readonly album: AlbumPage }) {
  const { t } = useWords();
  const gridRef = useRef<HTMLDivElement>(null);
  const tracks = useMemo(() => album.discs.flatMap((disc) => disc.tracks), [album]);
  const ids = useMemo(() => tracks.map((track) => track.id), [tracks]);
  const currentTrackId = usePlayer(selectCurrentTrackId);
  const play = (index: number): void => playFrom(ids, index);
  const list = useListSelection({
    list: ids,
    rowsInView: ROWS_IN_VIEW,
    show: (index) => gridRef.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
    onOpen: play,
  });
  const { selection, activeIndex } = list;
  const selected = (): readonly TrackId[] => selectedInOrder(ids, selection, MAX_QUEUE) as readonly TrackId[];
  const onContextMenu = (event: MouseEvent): void => {
    const index = rowIndexOf(event.target);
    if (index !== null) list.onRowMenu(index);
  };
  // the album's own artist beside each track would be noise
  const albumArtist = creditNames(album.artists);
  const renderRow = (track: TrackRow, index: number) => (
    <AlbumTrackRow
      key={track.id}
      index={index}
      track={track}
      artists={album.isCompilation || creditNames(track.artists) !== albumArtist ? creditNames(track.artists) : ''}
      isSelected={selection.ids.has(track.id)}
      isActive={index === activeIndex}
      isCurrent={track.id === currentTrackId}
      onMouseDown={list.onRowMouseDown}
      onOpen={() => play(index)}
    />
  );
  let before = 0;
  const discs = album.discs.map((disc) => {
    const first = before;
    before += disc.tracks.length;
    return { ...disc, first };
  });

  return (
    <TrackMenu
      trackIds={selected}
      onPlay={() => (selection.ids.size === 1 ? play(activeIndex) : playFrom(selected(), 0))}
      albumId={null}
      isSingle={selection.ids.size === 1}
      trigger={
        <div
          ref={gridRef}
          role="grid"
          aria-label={t('album.trackList', { name: album.name })}
          aria-rowcount={tracks.length}
          aria-multiselectable="true"
          aria-activedescendant={activeIndex >= 0 ? `album-track-${activeIndex}` : undefined}
          tabIndex={0}
          className="mx-3 pb-6"
          onKeyDown={list.onKeyDown}
          onContextMenu={onContextMenu}
        />
      }
    >
      {discs.map((disc) => (
        <div key={disc.discNo} role="rowgroup" aria-label={t('album.disc', { number: disc.discNo })}>
          {discs.length > 1 ? (
            <div role="presentation" className="px-3 pt-4 pb-1 text-xs font-semibold text-ink-faint">
              {t('album.disc', { number: disc.discNo })}
            </div>
          ) : null}
          {disc.tracks.map((track, offset) => renderRow(track, disc.first + offset))}
        </div>
      ))}
    </TrackMenu>
  );
}
