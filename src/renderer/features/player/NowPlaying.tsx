import { useEffect } from 'react';
import { Link } from 'wouter';
import { Cover } from '../../elements/Cover.tsx';
import { setPlayingTitle } from '../../elements/window-title.ts';
import { creditNames, useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import { playItem } from '../../player/player.ts';
import { currentItem } from '../../stores/queue.ts';
import { CreditLinks } from '../credits/index.ts';
import { TrackHeart, TrackStars } from '../opinions/index.ts';
import { TrackMenu } from '../track-list/index.ts';
import { useCurrentTrack } from './use-current-track.ts';

export function NowPlaying() {
  const { t } = useWords();
  const track = useCurrentTrack();
  const isPlaying = usePlayer((state) => state.isPlaying);
  const hasTrack = usePlayer((state) => selectCurrentTrackId(state) !== null);
  const title = track?.name ?? '';
  const artist = track === undefined ? '' : creditNames(track.artists) || t('tracks.unknownArtist');

  useEffect(() => {
    setPlayingTitle(title !== '' && isPlaying ? `${title} · ${artist}` : '');
    return () => setPlayingTitle('');
  }, [title, artist, isPlaying]);

  if (!hasTrack) return <p className="text-ink-faint">{t('player.nothing')}</p>;
  if (track === undefined) return <span />;
  const album = track.albumId === null ? null : `/albums/${track.albumId}`;
  const cover = (
    <Cover
      name={track.albumName ?? track.name}
      source={track.art === null ? null : artAddress(track.art, 'small')}
      className="w-14 rounded-control"
      isLazy={false}
    />
  );
  return (
    <TrackMenu
      trackIds={() => [track.id]}
      onPlay={playAgain}
      albumId={track.albumId}
      artistId={track.artists[0]?.artistId ?? null}
      isSingle
      kind="playing"
      offered={track}
      name={title}
      trigger={<div className="flex min-w-0 items-center gap-3" />}
    >
      {album === null ? (
        cover
      ) : (
        <Link href={album} aria-label={t('albums.open', { name: track.albumName ?? title })}>
          {cover}
        </Link>
      )}
      <div className="min-w-0">
        <p className="truncate font-semibold" title={title}>
          {title}
        </p>
        <p className="truncate text-xs text-ink-soft" title={artist}>
          <CreditLinks credits={track.artists} />
        </p>
        <div className="-ml-0.5 flex h-6 items-center gap-1">
          <TrackStars id={track.id} name={title} />
          <TrackHeart id={track.id} name={title} />
        </div>
      </div>
      <p role="status" className="sr-only">
        {isPlaying ? t('player.nowPlaying', { title, artist }) : ''}
      </p>
    </TrackMenu>
  );
}

/** From its start. */
function playAgain(): void {
  const item = currentItem(usePlayer.getState().queue);
  if (item !== undefined) playItem(item.key);
}
