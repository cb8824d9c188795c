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
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { setListOrder, useListOrder } from '../../stores/list-orders.ts';
import { AlbumGrid } from '../albums/index.ts';
import { ArtistGrid } from '../artists/index.ts';
import { CardOrder, useCardOrder } from '../card-grid/index.ts';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { TrackTable } from '../track-table/index.ts';

const ALBUMS = 'genre-albums';
const ARTISTS = 'genre-artists';

interface GenreListProps {
  readonly genre: GenrePage;
}

export function GenreAlbums({ genre }: GenreListProps) {
  const { t } = useWords();
  const order = useCardOrder(ALBUMS);
  const ids = useGenreAlbumIds(genre.id, { ...order, ...useOwnFilter(ALBUMS) });
  const menu = <CardOrder view={ALBUMS} usual={t('sort.artist')} />;
  return (
    <Listed view={ALBUMS} thing="album" ids={ids} emptyText={t('genre.noAlbums')} menu={menu}>
      {(list) => (
        <AlbumGrid
          view={`genre-${genre.id}-albums`}
          ids={list}
          sort={order.sort ?? 'artist'}
          isDescending={order.isDescending}
        />
      )}
    </Listed>
  );
}

export function GenreArtists({ genre }: GenreListProps) {
  const { t } = useWords();
  const order = useCardOrder(ARTISTS);
  const ids = useGenreArtistIds(genre.id, { ...order, ...useOwnFilter(ARTISTS) });
  const menu = <CardOrder view={ARTISTS} usual={t('sort.name')} />;
  return (
    <Listed view={ARTISTS} thing="artist" ids={ids} emptyText={t('genre.noArtists')} menu={menu}>
      {(list) => (
        <ArtistGrid
          view={`genre-${genre.id}-artists`}
          ids={list}
          sort={order.sort ?? 'name'}
          isDescending={order.isDescending}
        />
      )}
    </Listed>
  );
}

const VIEW = 'genre';

export function GenreTracks({ genre }: GenreListProps) {
  const { t, language } = useWords();
  const order = useListOrder(VIEW, { sort: 'artist', isDescending: false });
  const sort = order.sort ?? 'artist';
  const own = useOwnFilter(VIEW);
  const ids = useGenreTrackIds(genre.id, { sort, isDescending: order.isDescending, ...own });
  return (
    <Listed view={VIEW} thing="track" ids={ids} emptyText={t('genre.noTracks')}>
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
  /** Under which its filter is remembered: of all genres alike. */
  readonly view: string;
  readonly thing: 'track' | 'album' | 'artist';
  readonly ids: UseQueryResult<Uint32Array>;
  readonly emptyText: string;
  /** Of its order, where its heads do not choose it. */
  readonly menu?: ReactNode;
  readonly children: (ids: Uint32Array) => ReactNode;
}

function Listed({ view, thing, ids, emptyText, menu, children }: ListedProps) {
  const { t } = useWords();
  const own = useOwnFilter(view);
  if (ids.data !== undefined) {
    if (ids.data.length === 0 && !isFiltering(own)) return <p className="px-6 pt-2 text-ink-soft">{emptyText}</p>;
    return (
      <div className="flex h-full flex-col">
        <div className="flex items-center justify-end gap-3 px-6 pt-1">
          <ChangedHint ids={ids} />
          <OwnFilterMenu view={view} thing={thing} />
          {menu}
        </div>
        <div className="min-h-0 flex-1">
          {ids.data.length === 0 ? <NothingPasses view={view} thing={thing} /> : children(ids.data)}
        </div>
      </div>
    );
  }
  if (!ids.isError) return <Spinner label={t('app.loading')} />;
  return (
    <EmptyState icon={TriangleAlert} title={t('genre.error')} text={errorWords(t, ids.error)} isAlert>
      <Button onClick={() => void ids.refetch()}>{t('app.tryAgain')}</Button>
    </EmptyState>
  );
}
