import { MicVocal, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import type { ArtistSort } from '../../../shared/contract/artists.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useArtistIds } from '../../link/queries.ts';
import { selectIsScanning, useScan } from '../../stores/scan.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { CardSkeletons, SortMenu } from '../card-grid/index.ts';
import { AdminOnly } from '../people/index.ts';
import { ArtistGrid } from './ArtistGrid.tsx';

const VIEW = 'artists';

export function ArtistsView() {
  const { t } = useWords();
  const sort = useSettings((settings) => settings.artistSort);
  const isDescending = useSettings((settings) => settings.isArtistSortDescending);
  const own = useOwnFilter(VIEW);
  const ids = useArtistIds({ sort, isDescending, ...own });
  const count = ids.data?.length ?? 0;
  const words = { name: t('sort.name'), albums: t('sort.albums'), score: t('own.score'), scored: t('own.scored') };
  // who has most, the best and the latest first
  const onSort = (chosen: ArtistSort): void =>
    changeSettings({ artistSort: chosen, isArtistSortDescending: chosen !== 'name' });

  return (
    <div className="flex h-full flex-col">
      <header className="flex items-center gap-3 px-6 pt-4 pb-2">
        <ViewHeading title={t('artists.title')} />
        <p className="tabular flex-1 pt-0.5 text-ink-faint">{count === 0 ? null : t('artists.count', { count })}</p>
        <ChangedHint ids={ids} />
        <OwnFilterMenu view={VIEW} thing="artist" />
        <SortMenu
          words={words}
          sort={sort}
          isDescending={isDescending}
          onSort={onSort}
          onDirection={(isDown) => changeSettings({ isArtistSortDescending: isDown })}
        />
      </header>
      <div className="min-h-0 flex-1">
        {ids.data !== undefined && count > 0 ? (
          <ArtistGrid ids={ids.data} sort={sort} isDescending={isDescending} />
        ) : ids.data !== undefined && isFiltering(own) ? (
          <NothingPasses view={VIEW} thing="artist" />
        ) : (
          <NoArtists error={ids.error} isLoading={ids.isPending} onRetry={() => void ids.refetch()} />
        )}
      </div>
    </div>
  );
}

interface NoArtistsProps {
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly onRetry: () => void;
}

function NoArtists({ error, isLoading, onRetry }: NoArtistsProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const isScanning = useScan(selectIsScanning);
  if (error !== null) {
    return (
      <EmptyState icon={TriangleAlert} title={t('artists.error')} text={errorWords(t, error)} isAlert>
        <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (isLoading) return <CardSkeletons label={t('app.loading')} isRound />;
  if (isScanning) {
    return <CardSkeletons label={t('albums.scanningTitle')} text={t('artists.scanningText')} isRound />;
  }
  return (
    <EmptyState icon={MicVocal} title={t('artists.emptyTitle')} text={t('artists.emptyText')}>
      <AdminOnly>
        <Button onClick={() => navigate('/sources')}>{t('albums.toSources')}</Button>
      </AdminOnly>
    </EmptyState>
  );
}
