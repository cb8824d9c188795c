import { PenLine } from 'lucide-react';
import type { ComposerSort } from '../../../shared/contract/composers.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useComposerIds } from '../../link/shelf-queries.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { NothingListed, SortMenu } from '../card-grid/index.ts';
import { ComposerGrid } from './ComposerGrid.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';

const VIEW = 'composers';

export function ComposersView() {
  const { t } = useWords();
  const sort = useSettings((settings) => settings.composerSort);
  const isDescending = useSettings((settings) => settings.isComposerSortDescending);
  const own = useOwnFilter(VIEW);
  const ids = useComposerIds({ sort, isDescending, ...own });
  const count = ids.data?.length ?? 0;
  // who wrote most, the best and the latest come first
  const onSort = (chosen: ComposerSort): void =>
    changeSettings({ composerSort: chosen, isComposerSortDescending: chosen !== 'name' });
  return (
    <div className="flex h-full flex-col">
      <header className="flex items-center gap-3 px-6 pt-4 pb-2">
        <ViewHeading title={t('composers.title')} />
        <p className="tabular flex-1 pt-0.5 text-ink-faint">{count === 0 ? null : t('composers.count', { count })}</p>
        <ChangedHint ids={ids} />
        <OwnFilterMenu view={VIEW} thing="artist" />
        <SortMenu
          words={{ name: t('sort.name'), works: t('sort.works'), score: t('own.score'), scored: t('own.scored') }}
          sort={sort}
          isDescending={isDescending}
          onSort={onSort}
          onDirection={(isDown) => changeSettings({ isComposerSortDescending: isDown })}
        />
      </header>
      <div className="min-h-0 flex-1">
        {ids.data !== undefined && count > 0 ? (
          <ComposerGrid ids={ids.data} sort={sort} isDescending={isDescending} />
        ) : ids.data !== undefined && isFiltering(own) ? (
          <NothingPasses view={VIEW} thing="artist" />
        ) : (
          <NothingListed
            icon={PenLine}
            error={ids.error}
            isLoading={ids.isPending}
            errorTitle={t('composers.error')}
            emptyTitle={t('composers.emptyTitle')}
            emptyText={t('composers.emptyText')}
            isRound
            onRetry={() => void ids.refetch()}
          />
        )}
      </div>
    </div>
  );
}
