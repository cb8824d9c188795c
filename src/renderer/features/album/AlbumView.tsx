import { Disc3, TriangleAlert } from 'lucide-react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AlbumId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { useCoverAccent } from '../../elements/use-cover-accent.ts';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { useAlbum } from '../../link/queries.ts';
import { findPlace } from '../../stores/places.ts';
import { albumPlace } from './album-place.ts';
import { AlbumHeader } from './AlbumHeader.tsx';
import { AlbumTracks } from './AlbumTracks.tsx';

export function AlbumView({ albumId }: { readonly albumId: AlbumId }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const album = useAlbum(albumId);

  if (album.isPending) return <Spinner label={t('app.loading')} />;
  if (album.isError) {
    const isGone = album.error instanceof AppError && album.error.code === 'not-found';
    return (
      <EmptyState
        icon={isGone ? Disc3 : TriangleAlert}
        title={isGone ? t('album.gone') : t('album.error')}
        {...(isGone ? {} : { text: errorWords(t, album.error) })}
        isAlert
      >
        <Button onClick={() => navigate('/albums')}>{t('album.toAlbums')}</Button>
        {isGone ? null : <Button onClick={() => void album.refetch()}>{t('app.tryAgain')}</Button>}
      </EmptyState>
    );
  }
  return <Page album={album.data} />;
}

function Page({ album }: { readonly album: AlbumPage }) {
  const boxRef = useRef<HTMLDivElement>(null);
  const [place] = useState(() => findPlace(albumPlace(album.id)));
  // read while scrolling: when the page is left, the box is gone
  const offset = useRef(place?.offset ?? 0);
  const getOffset = useCallback(() => offset.current, []);
  useLayoutEffect(() => {
    // newer browsers answer with a promise, which is nothing that an effect may return
    boxRef.current?.scrollTo({ top: place?.offset ?? 0 });
  }, [place]);
  const accent = useCoverAccent(album.art === null ? null : artAddress(album.art, 'small'));
  return (
    <div
      ref={boxRef}
      className="@container h-full overflow-y-auto"
      style={accent}
      onScroll={(event) => {
        offset.current = event.currentTarget.scrollTop;
      }}
    >
      <AlbumHeader album={album} />
      <AlbumTracks album={album} place={place} getOffset={getOffset} />
    </div>
  );
}
