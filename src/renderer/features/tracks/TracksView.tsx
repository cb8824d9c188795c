import { ListMusic, TriangleAlert } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTrackIds } from '../../link/queries.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { TrackTable } from '../track-table/index.ts';

export function TracksView() {
  const { t } = useWords();
  const sort = useSettings((settings) => settings.trackSort);
  const isDescending = useSettings((settings) => settings.isTrackSortDescending);
  const ids = useTrackIds({ sort, isDescending });

  if (ids.data === undefined) {
    if (!ids.isError) return <Spinner label={t('app.loading')} />;
    return (
      <EmptyState icon={TriangleAlert} title={t('tracks.error')} text={errorWords(t, ids.error)} isAlert>
        <Button onClick={() => void ids.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (ids.data.length === 0) {
    return <EmptyState icon={ListMusic} title={t('tracks.emptyTitle')} text={t('tracks.emptyText')} />;
  }
  return (
    <TrackTable
      view="tracks"
      label={t('tracks.list')}
      heading={t('tracks.title')}
      ids={ids.data}
      sort={sort}
      isDescending={isDescending}
      onSort={(trackSort, isTrackSortDescending) => changeSettings({ trackSort, isTrackSortDescending })}
    />
  );
}
