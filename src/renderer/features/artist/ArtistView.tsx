import { MicVocal, TriangleAlert } from 'lucide-react';
import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ArtistPage } from '../../../shared/contract/artists.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ArtistId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { noSelection } from '../../elements/selection.ts';
import { Spinner } from '../../elements/Spinner.tsx';
import { useCoverAccent } from '../../elements/use-cover-accent.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { useArtist } from '../../link/queries.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { findPlace } from '../../stores/places.ts';
import { useCardOrder } from '../card-grid/index.ts';
import { composerTracks } from '../composers/index.ts';
import { NothingPasses } from '../own-filter/index.ts';
import { playTracks } from '../play-menu/index.ts';
import { useKeptPlace } from '../track-list/index.ts';
import { Biography, MovedTo } from '../by-hand/index.ts';
import { ArtistAlbums } from './ArtistAlbums.tsx';
import { ArtistHeader } from './ArtistHeader.tsx';
import { artistPlace } from './artist-place.ts';
import { ArtistTools } from './ArtistTools.tsx';
import { ArtistTracks } from './ArtistTracks.tsx';
import { roleWords } from './role-words.ts';

interface ArtistViewProps {
  readonly artistId: ArtistId;
  /** What they did that the page opens at. */
  readonly role?: string;
}

export function ArtistView({ artistId, role }: ArtistViewProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const view = artistPlace(artistId);
  const { sort, isDescending } = useCardOrder(view, true);
  const own = useOwnFilter(view);
  // by themselves they stand with the newest first
  const artist = useArtist(artistId, { sort, isDescending: isDescending === (sort !== null), ...own });

  if (artist.isPending) return <Spinner label={t('app.loading')} />;
  if (artist.isError) {
    const isGone = artist.error instanceof AppError && artist.error.code === 'not-found';
    return (
      <EmptyState
        icon={isGone ? MicVocal : TriangleAlert}
        title={isGone ? t('artist.gone') : t('artist.error')}
        {...(isGone ? {} : { text: errorWords(t, artist.error) })}
        isAlert
      >
        <Button onClick={() => navigate('/artists')}>{t('artist.toArtists')}</Button>
        {isGone ? null : <Button onClick={() => void artist.refetch()}>{t('app.tryAgain')}</Button>}
      </EmptyState>
    );
  }
  return (
    <Page
      key={role}
      artist={artist.data}
      role={role}
      isSorted={sort !== null}
      tools={<ArtistTools view={view} ids={artist} />}
    />
  );
}

interface PageProps {
  readonly artist: ArtistPage;
  readonly role: string | undefined;
  /** By one's opinions: then the tracks of an album may stand apart. */
  readonly isSorted: boolean;
  readonly tools: ReactNode;
}

function Page({ artist, role, isSorted, tools }: PageProps) {
  const { t } = useWords();
  const isFiltered = isFiltering(useOwnFilter(artistPlace(artist.id)));
  const boxRef = useRef<HTMLDivElement>(null);
  const view = `artist ${artist.id} ${role ?? ''}`;
  const [place] = useState(() => findPlace(view));
  // read while scrolling: when the page is left, the box is gone
  const offset = useRef(place?.offset ?? 0);
  const getOffset = useCallback(() => offset.current, []);
  useKeptPlace(view, getOffset, noSelection);
  useLayoutEffect(() => {
    const box = boxRef.current;
    if (place !== undefined || role === undefined) box?.scrollTo({ top: place?.offset ?? 0 });
    else box?.querySelector(`#${sectionId(role)}`)?.scrollIntoView({ block: 'start' });
  }, [place, role]);
  const accent = useCoverAccent(artist.art === null ? null : artAddress(artist.art, 'small'));
  return (
    <div
      ref={boxRef}
      className="@container h-full overflow-y-auto pb-6"
      style={accent}
      onScroll={(event) => {
        offset.current = event.currentTarget.scrollTop;
      }}
    >
      <ArtistHeader artist={artist} tools={tools} />
      <MovedTo credits={artist.movedTo} />
      {artist.bio === null ? null : <Biography text={artist.bio} />}
      {isFiltered && isBare(artist) ? <NothingPasses view={artistPlace(artist.id)} thing="album" /> : null}
      {!isFiltered && artist.trackCount === 0 && isBare(artist) && artist.movedTo.length === 0 ? (
        <p className="px-6 text-ink-soft">{t('artist.nothing')}</p>
      ) : null}
      <ArtistAlbums title={t('artist.albums')} albums={artist.albums} total={artist.albumTotal} hasArtists={false} />
      <ArtistAlbums title={t('artist.appearsOn')} albums={artist.appearsOn} total={artist.appearsOnTotal} hasArtists />
      <ArtistTracks title={t('artist.loose')} group={artist.loose} />
      {artist.credits.map((credit) => (
        <ArtistTracks
          key={credit.role}
          id={sectionId(credit.role)}
          title={roleWords(t, credit.role)}
          group={credit}
          hasAlbums={!isSorted}
          {...(credit.role === 'composer' ? { onPlay: () => void playTracks(composerTracks(artist.id)) } : {})}
        />
      ))}
    </div>
  );
}

function isBare({ albums, appearsOn, loose, credits }: ArtistPage): boolean {
  return albums.length === 0 && appearsOn.length === 0 && loose.trackCount === 0 && credits.length === 0;
}

/** Of what an artist did in one role. Roles come from the core, which knows them all. */
function sectionId(role: string): string {
  return `did-${role.replaceAll(/[^a-z-]/gu, '')}`;
}
