import { SearchX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { TrackSort } from '../../../shared/contract/tracks.ts';
import { problemWords } from '../../../shared/query/problem-words.ts';
import { hasOrder, readTyped } from '../../../shared/query/typed.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { filterKey } from '../../link/own-lists.ts';
import { useTrackIds } from '../../link/queries.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { QueryHelp, spokenLanguage } from '../query/index.ts';
import { TrackTable } from '../track-table/index.ts';

interface QueryTracksProps {
  readonly text: string;
  readonly onExample: (example: string) => void;
}

/** The tracks that a query finds. What is no query yet leaves those of the one before. */
export function QueryTracks({ text, onExample }: QueryTracksProps) {
  const { t, language } = useWords();
  const typed = readTyped(text);
  const problem = typed.kind === 'query' ? typed.problems[0] : undefined;
  const [asked, setAsked] = useState(problem === undefined ? text : null);
  if (problem === undefined && asked !== text) setAsked(text);
  if (asked === null)
    return (
      <EmptyState
        icon={TriangleAlert}
        title={t('query.wrong')}
        text={problem === undefined ? '' : problemWords(problem, spokenLanguage(language))}
      >
        <QueryHelp onExample={onExample} />
      </EmptyState>
    );
  return <FoundByQuery text={asked} onExample={onExample} />;
}

const VIEW = 'search-query';

function FoundByQuery({ text, onExample }: QueryTracksProps) {
  const { t } = useWords();
  const [order, setOrder] = useState<{ readonly sort: TrackSort; readonly isDescending: boolean }>({
    sort: 'artist',
    isDescending: false,
  });
  const own = useOwnFilter(VIEW);
  const ids = useTrackIds({ ...order, ...own }, text, true);
  if (ids.data === undefined) {
    if (!ids.isError) return <Spinner label={t('app.loading')} />;
    return (
      <EmptyState icon={TriangleAlert} title={t('search.error')} text={errorWords(t, ids.error)} isAlert>
        <Button onClick={() => void ids.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  return (
    <div data-query-results="" className="h-full">
      <TrackTable
        view="search"
        place={`search-query ${text}`}
        label={t('search.tracksFor', { text })}
        heading={t('query.tracksFor')}
        ids={ids.data}
        sort={hasOrder(text) ? null : order.sort}
        isDescending={order.isDescending}
        listKey={`${text} ${filterKey(own)}`}
        onSort={(sort, isDescending) => setOrder({ sort, isDescending })}
        tools={
          <>
            <ChangedHint ids={ids} />
            <OwnFilterMenu view={VIEW} thing="track" />
            <QueryHelp onExample={onExample} />
          </>
        }
        empty={
          isFiltering(own) ? (
            <NothingPasses view={VIEW} thing="track" />
          ) : (
            <EmptyState icon={SearchX} title={t('query.none')} text={t('query.noneText')} />
          )
        }
      />
    </div>
  );
}
