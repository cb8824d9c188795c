import { CalendarPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useRecentlyAdded } from '../../link/shelf-queries.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { CardOrder, NothingListed, useCardOrder } from '../card-grid/index.ts';
import { entriesOf } from './recent-entries.ts';
import { RecentGrid } from './RecentGrid.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';

const VIEW = 'recent';

export function RecentView() {
  const { t } = useWords();
  const own = useOwnFilter(VIEW);
  const { sort, isDescending } = useCardOrder(VIEW, true);
  const [now] = useState(() => Date.now());
  // the order in which they came is turned around here
  const recent = useRecentlyAdded({ ...own, sort, isDescending: sort !== null && isDescending });
  const entries = useMemo(
    () => (recent.data === undefined ? undefined : entriesOf(recent.data, isDescending, now)),
    [recent.data, isDescending, now],
  );
  const place = [VIEW, recent.data?.sort ?? '', isDescending ? '' : 'ascending'].join(' ').trim();
  const albumCount = recent.data?.albumIds.length ?? 0;
  return (
    <div className="flex h-full flex-col">
      <header className="flex items-center gap-3 px-6 pt-4 pb-2">
        <ViewHeading title={t('recent.title')} />
        <p className="tabular flex-1 pt-0.5 text-ink-faint">
          {albumCount === 0 ? null : t('albums.count', { count: albumCount })}
        </p>
        <ChangedHint ids={recent} />
        <OwnFilterMenu view={VIEW} thing="album" />
        <CardOrder view={VIEW} usual={t('sort.added')} isUsualDescending />
      </header>
      <div className="min-h-0 flex-1">
        {entries !== undefined && entries.codes.length > 0 ? (
          <RecentGrid key={place} place={place} entries={entries} />
        ) : entries !== undefined && isFiltering(own) ? (
          <NothingPasses view={VIEW} thing="album" />
        ) : (
          <NothingListed
            icon={CalendarPlus}
            error={recent.error}
            isLoading={recent.isPending}
            errorTitle={t('recent.error')}
            emptyTitle={t('recent.emptyTitle')}
            emptyText={t('recent.emptyText')}
            onRetry={() => void recent.refetch()}
          />
        )}
      </div>
    </div>
  );
}
