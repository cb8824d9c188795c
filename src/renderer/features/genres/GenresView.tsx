import { Tags } from 'lucide-react';
import type { GenreSort } from '../../../shared/contract/genres.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useGenreIds } from '../../link/shelf-queries.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { NothingListed, SortMenu } from '../card-grid/index.ts';
import { GenreGrid } from './GenreGrid.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';

export function GenresView() {
  const { t, language } = useWords();
  const sort = useSettings((settings) => settings.genreSort);
  const isDescending = useSettings((settings) => settings.isGenreSortDescending);
  const ids = useGenreIds({ sort, isDescending, isRussian: language.startsWith('ru') });
  const count = ids.data?.length ?? 0;
  // what there is most of comes first
  const onSort = (chosen: GenreSort): void =>
    changeSettings({ genreSort: chosen, isGenreSortDescending: chosen === 'tracks' });
  return (
    <div className="flex h-full flex-col">
      <header className="flex items-center gap-3 px-6 pt-4 pb-2">
        <ViewHeading title={t('genres.title')} />
        <p className="tabular flex-1 pt-0.5 text-ink-faint">{count === 0 ? null : t('genres.count', { count })}</p>
        <SortMenu
          words={{ name: t('sort.name'), tracks: t('sort.tracks') }}
          sort={sort}
          isDescending={isDescending}
          onSort={onSort}
          onDirection={(isDown) => changeSettings({ isGenreSortDescending: isDown })}
        />
      </header>
      <div className="min-h-0 flex-1">
        {ids.data !== undefined && count > 0 ? (
          <GenreGrid ids={ids.data} sort={sort} isDescending={isDescending} />
        ) : (
          <NothingListed
            icon={Tags}
            error={ids.error}
            isLoading={ids.isPending}
            errorTitle={t('genres.error')}
            emptyTitle={t('genres.emptyTitle')}
            emptyText={t('genres.emptyText')}
            onRetry={() => void ids.refetch()}
          />
        )}
      </div>
    </div>
  );
}
