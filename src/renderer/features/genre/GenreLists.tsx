import type { UseQueryResult } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GenrePage } from '../../../shared/contract/genres.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { genreName, useWords } from '../../i18n/use-words.ts';
import { useGenreAlbumIds, useGenreArtistIds, useGenreTrackIds } from '../../link/shelf-queries.ts';
import { setListOrder, useListOrder } from '../../stores/list-orders.ts';
import { AlbumGrid } from '../albums/index.ts';
import { ArtistGrid } from '../artists/index.ts';
import { TrackTable } from '../track-table/index.ts';

interface GenreListProps {
  readonly genre: GenrePage;
}

export function GenreAlbums({ genre }: GenreListProps) {
  const { t } = useWords();
  const ids = useGenreAlbumIds(genre.id);
  return (
    <Listed ids={ids} emptyText={t('genre.noAlbums')}>
      {(list) => <AlbumGrid view={`genre-${genre.id}-albums`} ids={list} sort="artist" isDescending={false} />}
    </Listed>
  );
}

export function GenreArtists({ genre }: GenreListProps) {
  const { t } = useWords();
  const ids = useGenreArtistIds(genre.id);
  return (
    <Listed ids={ids} emptyText={t('genre.noArtists')}>
      {(list) => <ArtistGrid view={`genre-${genre.id}-artists`} ids={list} sort="name" isDescending={false} />}
    </Listed>
  );
}

const VIEW = 'genre';

export function GenreTracks({ genre }: GenreListProps) {
  const { t, language } = useWords();
  const order = useListOrder(VIEW, { sort: 'artist', isDescending: false });
  const sort = order.sort ?? 'artist';
  const ids = useGenreTrackIds(genre.id, { sort, isDescending: order.isDescending });
  return (
    <Listed ids={ids} emptyText={t('genre.noTracks')}>
      {(list) => (
        <TrackTable
          key={genre.id}
          view={VIEW}
          place={`genre-${genre.id}-tracks`}
          label={t('genre.tracksOf', { name: genreName(language, genre) })}
          ids={list}
          sort={sort}
          isDescending={order.isDescending}
          onSort={(chosen, isDescending) => setListOrder(VIEW, { sort: chosen, isDescending })}
        />
      )}
    </Listed>
  );
}

interface ListedProps {
  readonly ids: UseQueryResult<Uint32Array>;
  readonly emptyText: string;
  readonly children: (ids: Uint32Array) => ReactNode;
}

function Listed({ ids, emptyText, children }: ListedProps) {
  const { t } = useWords();
  if (ids.data !== undefined) {
    return ids.data.length === 0 ? <p className="px-6 pt-2 text-ink-soft">{emptyText}</p> : children(ids.data);
  }
  if (!ids.isError) return <Spinner label={t('app.loading')} />;
  return (
    <EmptyState icon={TriangleAlert} title={t('genre.error')} text={errorWords(t, ids.error)} isAlert>
      <Button onClick={() => void ids.refetch()}>{t('app.tryAgain')}</Button>
    </EmptyState>
  );
}
