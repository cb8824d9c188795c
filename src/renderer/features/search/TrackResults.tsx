import { useState } from 'react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { Cover } from '../../elements/Cover.tsx';
import { formatClock } from '../../i18n/format.ts';
import { creditNames, useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { playFrom } from '../../player/player.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import { TrackMenu, TroubleMark } from '../track-list/index.ts';

/** Tracks among results: a press plays one, and the others after it. */
export function TrackResults({ tracks }: { readonly tracks: readonly TrackRow[] }) {
  const [chosenIndex, setChosenIndex] = useState(0);
  const chosen = tracks[chosenIndex];
  const ids = tracks.map(({ id }) => id);
  return (
    <TrackMenu
      trackIds={() => (chosen === undefined ? [] : [chosen.id])}
      onPlay={() => playFrom(ids, chosenIndex)}
      albumId={chosen?.albumId ?? null}
      artistId={chosen?.artists[0]?.artistId ?? null}
      isSingle
      name={chosen?.name}
      trigger={<ul className="flex flex-col" />}
    >
      {tracks.map((track, index) => (
        <TrackResult
          key={track.id}
          track={track}
          onPlay={() => playFrom(ids, index)}
          onChosen={() => setChosenIndex(index)}
        />
      ))}
    </TrackMenu>
  );
}

interface TrackResultProps {
  readonly track: TrackRow;
  readonly onPlay: () => void;
  /** The menu is about to open over this track, or it has the keyboard. */
  readonly onChosen: () => void;
}

function TrackResult({ track, onPlay, onChosen }: TrackResultProps) {
  const { t } = useWords();
  const isCurrent = usePlayer((state) => selectCurrentTrackId(state) === track.id);
  const artists = creditNames(track.artists) || t('tracks.unknownArtist');
  return (
    <li
      data-search-box=""
      className={`relative flex min-h-11 items-center gap-3 rounded-control px-2 hover:bg-hover ${track.fileState === 'here' ? '' : 'text-ink-faint'}`}
      onContextMenu={onChosen}
      onFocus={onChosen}
    >
      <Cover
        name={track.albumName ?? track.name}
        source={track.art === null ? null : artAddress(track.art, 'small')}
        isLazy={false}
        className="w-8 rounded-control"
      />
      <button
        type="button"
        data-search-stop=""
        title={t('search.playTrack', { title: track.name, artists })}
        aria-current={isCurrent ? 'true' : undefined}
        className={`min-w-0 flex-1 text-left after:absolute after:inset-0 after:rounded-control focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent ${isCurrent ? 'text-accent' : ''}`}
        onClick={onPlay}
      >
        <span className="flex items-center">
          <span className="truncate font-medium">{track.name}</span>
          <TroubleMark row={track} />
        </span>
        <span className="block truncate text-xs text-ink-soft">
          {track.albumName === null ? artists : `${artists} · ${track.albumName}`}
        </span>
      </button>
      <span className="tabular shrink-0 text-ink-soft">{formatClock(track.durationMs)}</span>
    </li>
  );
}
