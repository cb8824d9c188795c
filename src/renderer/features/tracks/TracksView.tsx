import { ListFilter, ListMusic, TriangleAlert } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { TrackSort } from '../../../shared/contract/tracks.ts';
import { hasOrder, isQuery } from '../../../shared/query/typed.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { filterKey } from '../../link/own-lists.ts';
import { useTrackIds } from '../../link/queries.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { TrackTable } from '../track-table/index.ts';
import { TrackFilter } from './TrackFilter.tsx';

// whoever comes back finds the list as it was left, in this session
let kept = '';
const VIEW = 'tracks';
const NONE = new Uint32Array();

const onSort = (trackSort: TrackSort, isTrackSortDescending: boolean): void =>
  changeSettings({ trackSort, isTrackSortDescending });

export function TracksView() {
  const { t } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const sort = useSettings((settings) => settings.trackSort);
  const isDescending = useSettings((settings) => settings.isTrackSortDescending);
  const [filter, setFilter] = useState(kept);
  const onFilter = useCallback((text: string) => {
    kept = text;
    setFilter(text);
  }, []);
  const onLeave = useCallback(() => ref.current?.querySelector<HTMLElement>('[role="grid"]')?.focus(), []);
  const words = filter.trim();
  const own = useOwnFilter(VIEW);
  const isAsked = isQuery(words);
  const ids = useTrackIds({ sort, isDescending, ...own }, words, isAsked);
  const isFiltered = words !== '' || isFiltering(own);

  const failure = ids.isError ? (
    <EmptyState icon={TriangleAlert} title={t('tracks.error')} text={errorWords(t, ids.error)} isAlert>
      <Button onClick={() => void ids.refetch()}>{t('app.tryAgain')}</Button>
    </EmptyState>
  ) : null;
  // with a filter the table stays, for its box is the way out
  if (ids.data === undefined && failure !== null && !isFiltered) return failure;
  if (ids.data?.length === 0 && !isFiltered && !ids.isPlaceholderData) {
    return <EmptyState icon={ListMusic} title={t('tracks.emptyTitle')} text={t('tracks.emptyText')} />;
  }
  return (
    <div ref={ref} className="h-full">
      <TrackTable
        view={VIEW}
        label={t('tracks.list')}
        heading={t('tracks.title')}
        ids={ids.data ?? NONE}
        // the table is there before its rows, which then are soon drawn
        isAwaited={ids.data === undefined && failure === null}
        sort={isAsked && hasOrder(words) ? null : sort}
        isDescending={isDescending}
        listKey={`${words} ${filterKey(own)}`}
        onSort={onSort}
        tools={
          <>
            <ChangedHint ids={ids} />
            <TrackFilter filter={filter} onFilter={onFilter} onLeave={onLeave} />
            <OwnFilterMenu view={VIEW} thing="track" />
          </>
        }
        empty={
          failure ??
          (isFiltering(own) ? (
            <NothingPasses view={VIEW} thing="track" />
          ) : words === '' ? null : (
            <EmptyState
              icon={ListFilter}
              title={isAsked ? t('query.none') : t('table.nothingMatches', { text: words })}
              text={isAsked ? t('query.noneText') : t('table.nothingMatchesText')}
            >
              <Button onClick={() => onFilter('')}>{t('table.clearFilter')}</Button>
            </EmptyState>
          ))
        }
      />
    </div>
  );
}
