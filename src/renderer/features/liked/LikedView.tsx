import { Heart, TriangleAlert } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { filterKey } from '../../link/own-lists.ts';
import { useTrackIds } from '../../link/queries.ts';
import { setListOrder, useListOrder } from '../../stores/list-orders.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { TrackTable } from '../track-table/index.ts';

const VIEW = 'liked';

/** The tracks that the person likes, the newest like first unless they sort them otherwise. */
export function LikedView() {
  const { t } = useWords();
  const order = useListOrder(VIEW, { sort: 'liked', isDescending: true });
  const sort = order.sort ?? 'liked';
  const own = useOwnFilter(VIEW);
  const ids = useTrackIds({ sort, isDescending: order.isDescending, ...own, isLiked: true });
  if (ids.data === undefined) {
    if (!ids.isError) return <Spinner label={t('app.loading')} />;
    return (
      <EmptyState icon={TriangleAlert} title={t('own.likedError')} text={errorWords(t, ids.error)} isAlert>
        <Button onClick={() => void ids.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (ids.data.length === 0 && !isFiltering(own) && !ids.isPlaceholderData) {
    return (
      <div className="flex h-full flex-col">
        <header className="px-6 pt-4 pb-2">
          <ViewHeading title={t('own.liked')} />
        </header>
        <EmptyState icon={Heart} title={t('own.likedEmptyTitle')} text={t('own.likedEmptyText')} />
      </div>
    );
  }
  return (
    <TrackTable
      view={VIEW}
      label={t('own.likedList')}
      heading={t('own.liked')}
      ids={ids.data}
      sort={sort}
      isDescending={order.isDescending}
      onSort={(chosen, isDescending) => setListOrder(VIEW, { sort: chosen, isDescending })}
      listKey={filterKey(own)}
      tools={
        <>
          <ChangedHint ids={ids} />
          <OwnFilterMenu view={VIEW} thing="track" areLiked />
        </>
      }
      empty={<NothingPasses view={VIEW} thing="track" />}
    />
  );
}
