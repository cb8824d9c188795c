import { Disc3, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import type { AlbumSort } from '../../../shared/contract/albums.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Segmented } from '../../elements/Segmented.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useAlbumIds } from '../../link/queries.ts';
import { selectIsScanning, useScan } from '../../stores/scan.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { AlbumGrid } from './AlbumGrid.tsx';
import { AlbumTable } from './AlbumTable.tsx';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { CardSkeletons, SortMenu } from '../card-grid/index.ts';
import { AdminOnly } from '../people/index.ts';

const VIEW = 'albums';

export function AlbumsView() {
  const { t } = useWords();
  const sort = useSettings((settings) => settings.albumSort);
  const isDescending = useSettings((settings) => settings.isAlbumSortDescending);
  const look = useSettings((settings) => settings.albumLook);
  const own = useOwnFilter(VIEW);
  const ids = useAlbumIds({ sort, isDescending, ...own });
  const count = ids.data?.length;
  const words = {
    artist: t('sort.artist'),
    title: t('sort.title'),
    year: t('sort.year'),
    added: t('sort.added'),
    score: t('own.score'),
    scored: t('own.scored'),
  };
  // the newest and the best first is what one looks for by these
  const onSort = (chosen: AlbumSort): void =>
    changeSettings({ albumSort: chosen, isAlbumSortDescending: chosen !== 'artist' && chosen !== 'title' });

  return (
    <div className="flex h-full flex-col">
      <header className="flex items-center gap-3 px-6 pt-4 pb-2">
        <ViewHeading title={t('albums.title')} />
        <p className="tabular flex-1 pt-0.5 whitespace-nowrap text-ink-faint">
          {count === undefined || count === 0 ? null : t('albums.count', { count })}
        </p>
        <ChangedHint ids={ids} />
        <OwnFilterMenu view={VIEW} thing="album" />
        <Segmented
          label={t('table.look')}
          value={look}
          options={[
            { value: 'grid', label: t('table.grid') },
            { value: 'table', label: t('table.table') },
          ]}
          onValue={(albumLook) => changeSettings({ albumLook })}
        />
        <SortMenu
          words={words}
          sort={sort}
          isDescending={isDescending}
          onSort={onSort}
          onDirection={(isDown) => changeSettings({ isAlbumSortDescending: isDown })}
        />
      </header>
      <div className="min-h-0 flex-1">
        {ids.data !== undefined && ids.data.length > 0 ? (
          look === 'table' ? (
            <AlbumTable
              ids={ids.data}
              sort={sort}
              isDescending={isDescending}
              onSort={(albumSort, isAlbumSortDescending) => changeSettings({ albumSort, isAlbumSortDescending })}
            />
          ) : (
            <AlbumGrid ids={ids.data} sort={sort} isDescending={isDescending} />
          )
        ) : ids.data !== undefined && isFiltering(own) ? (
          <NothingPasses view={VIEW} thing="album" />
        ) : (
          <NoAlbums error={ids.error} isLoading={ids.isPending} onRetry={() => void ids.refetch()} />
        )}
      </div>
    </div>
  );
}

interface NoAlbumsProps {
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly onRetry: () => void;
}

function NoAlbums({ error, isLoading, onRetry }: NoAlbumsProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const isScanning = useScan(selectIsScanning);
  if (error !== null) {
    return (
      <EmptyState icon={TriangleAlert} title={t('albums.error')} text={errorWords(t, error)} isAlert>
        <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (isLoading) return <CardSkeletons label={t('app.loading')} />;
  if (isScanning) {
    return <CardSkeletons label={t('albums.scanningTitle')} text={t('albums.scanningText')} />;
  }
  return (
    <EmptyState icon={Disc3} title={t('albums.emptyTitle')} text={t('albums.emptyText')}>
      <AdminOnly>
        <Button onClick={() => navigate('/sources')}>{t('albums.toSources')}</Button>
      </AdminOnly>
    </EmptyState>
  );
}
