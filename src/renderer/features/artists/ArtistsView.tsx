import { MicVocal, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useArtistIds } from '../../link/queries.ts';
import { selectIsScanning, useScan } from '../../stores/scan.ts';
import { CardSkeletons } from '../card-grid/index.ts';
import { ArtistGrid } from './ArtistGrid.tsx';

export function ArtistsView() {
  const { t } = useWords();
  const ids = useArtistIds({ sort: 'name', isDescending: false });
  const count = ids.data?.length ?? 0;

  return (
    <div className="flex h-full flex-col">
      <header className="flex min-h-12 items-center gap-3 px-6 pt-4 pb-2">
        <h1 className="text-lg font-semibold">{t('artists.title')}</h1>
        <p className="tabular pt-0.5 text-ink-faint">{count === 0 ? null : t('artists.count', { count })}</p>
      </header>
      <div className="min-h-0 flex-1">
        {ids.data !== undefined && count > 0 ? (
          <ArtistGrid ids={ids.data} />
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
      <Button onClick={() => navigate('/folders')}>{t('albums.toFolders')}</Button>
    </EmptyState>
  );
}
