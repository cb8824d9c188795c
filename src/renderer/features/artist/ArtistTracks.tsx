import { Play } from 'lucide-react';
import { Fragment, useId, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { TrackGroup } from '../../../shared/contract/artists.ts';
import type { TrackId } from '../../../shared/ids.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { Button } from '../../elements/Button.tsx';
import { selectedInOrder } from '../../elements/selection.ts';
import { yearOf } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { toTrackIds } from '../../link/id-lists.ts';
import { playFrom } from '../../player/player.ts';
import { MAX_QUEUE } from '../../stores/queue.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import { rowIndexOf, TrackMenu, useListSelection } from '../track-list/index.ts';
import { ArtistTrackRow } from './ArtistTrackRow.tsx';

const ROWS_IN_VIEW = 12;

interface ArtistTracksProps {
  readonly id?: string;
  readonly title: string;
  readonly group: TrackGroup;
  /** Puts each album's name over its tracks. */
  readonly hasAlbums?: boolean;
  /** Plays all of it, also what is not shown. */
  readonly onPlay?: () => void;
}

export function ArtistTracks(props: ArtistTracksProps) {
  const { id, title, group, hasAlbums = false, onPlay } = props;
  const { tracks, trackCount } = group;
  const { t } = useWords();
  if (tracks.length === 0) return null;
  return (
    <section id={id} aria-label={title} className="pb-6">
      <div className="flex items-center gap-4 px-6 pb-2">
        <h2 className="text-base font-semibold">
          {title}
          <span className="tabular pl-2 text-xs font-normal text-ink-faint">
            {t('tracks.count', { count: trackCount })}
          </span>
        </h2>
        {onPlay === undefined ? null : (
          <Button onClick={onPlay}>
            <Play size={16} fill="currentColor" aria-hidden="true" />
            {t('composers.play')}
          </Button>
        )}
      </div>
      <TrackGrid title={title} tracks={tracks} hasAlbums={hasAlbums} />
      {trackCount > tracks.length ? (
        <p className="px-6 pt-2 text-ink-faint">{t('artist.firstOnly', { count: tracks.length })}</p>
      ) : null}
    </section>
  );
}

interface TrackGridProps {
  readonly title: string;
  readonly tracks: TrackGroup['tracks'];
  readonly hasAlbums: boolean;
}

function TrackGrid({ title, tracks, hasAlbums }: TrackGridProps) {
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
      offered={selection.ids.size === 0 ? null : selection.ids}
      name={chosen?.name}
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
        <Fragment key={track.id}>
          {hasAlbums && track.albumId !== tracks[index - 1]?.albumId ? <AlbumHeading track={track} /> : null}
          <ArtistTrackRow
            id={`${gridId}-${index}`}
            index={index}
            track={track}
            isSelected={selection.ids.has(track.id)}
            isActive={index === activeIndex}
            isCurrent={track.id === currentTrackId}
            onMouseDown={list.onRowMouseDown}
            onOpen={() => playFrom(ids, index)}
          />
        </Fragment>
      ))}
    </TrackMenu>
  );
}

/** The album over those of its tracks that follow. */
function AlbumHeading({ track }: { readonly track: TrackRow }) {
  const { t } = useWords();
  const year = yearOf(track.releaseDate);
  return (
    <div role="row" className="px-3 pt-3 pb-1">
      <div role="rowheader" className="truncate text-xs font-semibold text-ink-soft">
        {track.albumId === null ? (
          t('artist.loose')
        ) : (
          <Link href={`/albums/${track.albumId}`} tabIndex={-1} className="hover:underline">
            {track.albumName}
          </Link>
        )}
        {year === '' || track.albumId === null ? null : <span className="tabular font-normal"> · {year}</span>}
      </div>
    </div>
  );
}
